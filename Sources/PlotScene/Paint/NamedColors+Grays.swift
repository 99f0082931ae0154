/// Names of CSS: black, white, the greys, and whites with a tinge.
extension Color {
  /// Very light sky blue, `#f0f8ff`.
  public static let aliceBlue = Color(hex: 0xf0f8ff)
  /// Very light green-blue, `#f0ffff`.
  public static let azure = Color(hex: 0xf0ffff)
  /// Black, `#000000`.
  public static let black = Color(hex: 0x000000)
  /// Grey that is lighter than ``gray``, `#a9a9a9`.
  public static let darkGray = Color(hex: 0xa9a9a9)
  /// The same as ``darkGray``, `#a9a9a9`.
  public static let darkGrey = Color(hex: 0xa9a9a9)
  /// Grey of 41 % white, `#696969`.
  public static let dimGray = Color(hex: 0x696969)
  /// The same as ``dimGray``, `#696969`.
  public static let dimGrey = Color(hex: 0x696969)
  /// Very light orange, `#fffaf0`.
  public static let floralWhite = Color(hex: 0xfffaf0)
  /// Grey of 86 % white, `#dcdcdc`.
  public static let gainsboro = Color(hex: 0xdcdcdc)
  /// Very light blue, `#f8f8ff`.
  public static let ghostWhite = Color(hex: 0xf8f8ff)
  /// Middle grey, `#808080`.
  public static let gray = Color(hex: 0x808080)
  /// The same as ``gray``, `#808080`.
  public static let grey = Color(hex: 0x808080)
  /// Very light green, `#f0fff0`.
  public static let honeydew = Color(hex: 0xf0fff0)
  /// Very light yellow, `#fffff0`.
  public static let ivory = Color(hex: 0xfffff0)
  /// Very light blue, `#e6e6fa`.
  public static let lavender = Color(hex: 0xe6e6fa)
  /// Very light pink-red, `#fff0f5`.
  public static let lavenderBlush = Color(hex: 0xfff0f5)
  /// Grey of 83 % white, `#d3d3d3`.
  public static let lightGray = Color(hex: 0xd3d3d3)
  /// The same as ``lightGray``, `#d3d3d3`.
  public static let lightGrey = Color(hex: 0xd3d3d3)
  /// Very light orange, `#faf0e6`.
  public static let linen = Color(hex: 0xfaf0e6)
  /// Very light green, `#f5fffa`.
  public static let mintCream = Color(hex: 0xf5fffa)
  /// Very light orange-red, `#fff5ee`.
  public static let seashell = Color(hex: 0xfff5ee)
  /// Grey of 75 % white, `#c0c0c0`.
  public static let silver = Color(hex: 0xc0c0c0)
  /// Grey of 100 % white, `#fffafa`.
  public static let snow = Color(hex: 0xfffafa)
  /// White, `#ffffff`.
  public static let white = Color(hex: 0xffffff)
  /// Grey of 96 % white, `#f5f5f5`.
  public static let whiteSmoke = Color(hex: 0xf5f5f5)
}
