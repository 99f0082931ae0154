/// Names of CSS: greens.
extension Color {
  /// Light blue-green, `#7fffd4`.
  public static let aquamarine = Color(hex: 0x7fffd4)
  /// Pure yellow-green, `#7fff00`.
  public static let chartreuse = Color(hex: 0x7fff00)
  /// Very dark green, `#006400`.
  public static let darkGreen = Color(hex: 0x006400)
  /// Dark yellow-green, `#556b2f`.
  public static let darkOliveGreen = Color(hex: 0x556b2f)
  /// Greyish green, `#8fbc8f`.
  public static let darkSeaGreen = Color(hex: 0x8fbc8f)
  /// Dark green, `#228b22`.
  public static let forestGreen = Color(hex: 0x228b22)
  /// Green of middle lightness, `#008000`.
  public static let green = Color(hex: 0x008000)
  /// Bright yellow-green, `#adff2f`.
  public static let greenYellow = Color(hex: 0xadff2f)
  /// Pure yellow-green, `#7cfc00`.
  public static let lawnGreen = Color(hex: 0x7cfc00)
  /// Light green, `#90ee90`.
  public static let lightGreen = Color(hex: 0x90ee90)
  /// Pure green, `#00ff00`.
  public static let lime = Color(hex: 0x00ff00)
  /// Soft green, `#32cd32`.
  public static let limeGreen = Color(hex: 0x32cd32)
  /// Soft blue-green, `#66cdaa`.
  public static let mediumAquamarine = Color(hex: 0x66cdaa)
  /// Soft green, `#3cb371`.
  public static let mediumSeaGreen = Color(hex: 0x3cb371)
  /// Pure blue-green, `#00fa9a`.
  public static let mediumSpringGreen = Color(hex: 0x00fa9a)
  /// Dark yellow-green, `#6b8e23`.
  public static let oliveDrab = Color(hex: 0x6b8e23)
  /// Light green, `#98fb98`.
  public static let paleGreen = Color(hex: 0x98fb98)
  /// Dark green, `#2e8b57`.
  public static let seaGreen = Color(hex: 0x2e8b57)
  /// Pure green, `#00ff7f`.
  public static let springGreen = Color(hex: 0x00ff7f)
  /// Soft yellow-green, `#9acd32`.
  public static let yellowGreen = Color(hex: 0x9acd32)
}
