/// Names of CSS: yellows, oranges and browns.
extension Color {
  /// Light greyish orange, `#faebd7`.
  public static let antiqueWhite = Color(hex: 0xfaebd7)
  /// Light greyish yellow, `#f5f5dc`.
  public static let beige = Color(hex: 0xf5f5dc)
  /// Light orange, `#ffe4c4`.
  public static let bisque = Color(hex: 0xffe4c4)
  /// Light greyish orange, `#ffebcd`.
  public static let blanchedAlmond = Color(hex: 0xffebcd)
  /// Light brown, `#deb887`.
  public static let burlyWood = Color(hex: 0xdeb887)
  /// Brown-orange, `#d2691e`.
  public static let chocolate = Color(hex: 0xd2691e)
  /// Soft orange-red, `#ff7f50`.
  public static let coral = Color(hex: 0xff7f50)
  /// Very light orange-yellow, `#fff8dc`.
  public static let cornsilk = Color(hex: 0xfff8dc)
  /// Soft orange-yellow, `#b8860b`.
  public static let darkGoldenrod = Color(hex: 0xb8860b)
  /// Soft orange-yellow, `#bdb76b`.
  public static let darkKhaki = Color(hex: 0xbdb76b)
  /// Pure orange, `#ff8c00`.
  public static let darkOrange = Color(hex: 0xff8c00)
  /// Soft orange-red, `#e9967a`.
  public static let darkSalmon = Color(hex: 0xe9967a)
  /// Yellow with some red, `#ffd700`.
  public static let gold = Color(hex: 0xffd700)
  /// Bright orange-yellow, `#daa520`.
  public static let goldenrod = Color(hex: 0xdaa520)
  /// Pale yellow, `#f0e68c`.
  public static let khaki = Color(hex: 0xf0e68c)
  /// Light greyish orange-yellow, `#fffacd`.
  public static let lemonChiffon = Color(hex: 0xfffacd)
  /// Light greyish yellow, `#fafad2`.
  public static let lightGoldenrodYellow = Color(hex: 0xfafad2)
  /// Light orange-red, `#ffa07a`.
  public static let lightSalmon = Color(hex: 0xffa07a)
  /// Very light yellow, `#ffffe0`.
  public static let lightYellow = Color(hex: 0xffffe0)
  /// Light orange, `#ffe4b5`.
  public static let moccasin = Color(hex: 0xffe4b5)
  /// Light orange, `#ffdead`.
  public static let navajoWhite = Color(hex: 0xffdead)
  /// Very light orange, `#fdf5e6`.
  public static let oldLace = Color(hex: 0xfdf5e6)
  /// Dark yellow-green, `#808000`.
  public static let olive = Color(hex: 0x808000)
  /// Between red and yellow, `#ffa500`.
  public static let orange = Color(hex: 0xffa500)
  /// Pure orange-red, `#ff4500`.
  public static let orangeRed = Color(hex: 0xff4500)
  /// Light orange-yellow, `#eee8aa`.
  public static let paleGoldenrod = Color(hex: 0xeee8aa)
  /// Light greyish orange, `#ffefd5`.
  public static let papayaWhip = Color(hex: 0xffefd5)
  /// Light orange, `#ffdab9`.
  public static let peachPuff = Color(hex: 0xffdab9)
  /// Light brown, `#cd853f`.
  public static let peru = Color(hex: 0xcd853f)
  /// Dark brown, `#8b4513`.
  public static let saddleBrown = Color(hex: 0x8b4513)
  /// Light orange-brown, `#f4a460`.
  public static let sandyBrown = Color(hex: 0xf4a460)
  /// Brown, `#a0522d`.
  public static let sienna = Color(hex: 0xa0522d)
  /// Light brown, `#d2b48c`.
  public static let tan = Color(hex: 0xd2b48c)
  /// Pale brown-yellow, `#f5deb3`.
  public static let wheat = Color(hex: 0xf5deb3)
  /// Red and green, `#ffff00`.
  public static let yellow = Color(hex: 0xffff00)
}
