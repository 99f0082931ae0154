/// Names of CSS: reds, pinks, purples and magentas.
extension Color {
  /// Dark red, nearly brown, `#a52a2a`.
  public static let brown = Color(hex: 0xa52a2a)
  /// Red of middle lightness, `#dc143c`.
  public static let crimson = Color(hex: 0xdc143c)
  /// Dark red-violet, `#8b008b`.
  public static let darkMagenta = Color(hex: 0x8b008b)
  /// Dark red, `#8b0000`.
  public static let darkRed = Color(hex: 0x8b0000)
  /// Bright pink-red, `#ff1493`.
  public static let deepPink = Color(hex: 0xff1493)
  /// Soft red, `#b22222`.
  public static let fireBrick = Color(hex: 0xb22222)
  /// Red and blue, the same as ``magenta``, `#ff00ff`.
  public static let fuchsia = Color(hex: 0xff00ff)
  /// Soft pink-red, `#ff69b4`.
  public static let hotPink = Color(hex: 0xff69b4)
  /// Soft red, `#cd5c5c`.
  public static let indianRed = Color(hex: 0xcd5c5c)
  /// Light red, `#f08080`.
  public static let lightCoral = Color(hex: 0xf08080)
  /// Light red, `#ffb6c1`.
  public static let lightPink = Color(hex: 0xffb6c1)
  /// Red and blue, `#ff00ff`.
  public static let magenta = Color(hex: 0xff00ff)
  /// Dark red, `#800000`.
  public static let maroon = Color(hex: 0x800000)
  /// Soft violet, `#ba55d3`.
  public static let mediumOrchid = Color(hex: 0xba55d3)
  /// Soft pink-red, `#c71585`.
  public static let mediumVioletRed = Color(hex: 0xc71585)
  /// Very light red, `#ffe4e1`.
  public static let mistyRose = Color(hex: 0xffe4e1)
  /// Soft red-violet, `#da70d6`.
  public static let orchid = Color(hex: 0xda70d6)
  /// Soft pink-red, `#db7093`.
  public static let paleVioletRed = Color(hex: 0xdb7093)
  /// Light red, `#ffc0cb`.
  public static let pink = Color(hex: 0xffc0cb)
  /// Light red-violet, `#dda0dd`.
  public static let plum = Color(hex: 0xdda0dd)
  /// Dark red-blue, `#800080`.
  public static let purple = Color(hex: 0x800080)
  /// Pure red, `#ff0000`.
  public static let red = Color(hex: 0xff0000)
  /// Greyish pink-brown, `#bc8f8f`.
  public static let rosyBrown = Color(hex: 0xbc8f8f)
  /// Soft red, `#fa8072`.
  public static let salmon = Color(hex: 0xfa8072)
  /// Light greyish red-violet, `#d8bfd8`.
  public static let thistle = Color(hex: 0xd8bfd8)
  /// Soft orange-red, `#ff6347`.
  public static let tomato = Color(hex: 0xff6347)
  /// Light red-blue, `#ee82ee`.
  public static let violet = Color(hex: 0xee82ee)
}
