public import PlotScene

/// Colours by their names in CSS (CSS Color Module Level 4, section 6.1), where ``green`` is the
/// darker one and ``lime`` is pure green.
///
/// The single letters of matplotlib are other colours in part: `"g"` is ``green``, `"c"` is
/// `#00bfbf`, `"m"` is `#bf00bf` and `"y"` is `#bfbf00`; `"b"`, `"r"`, `"k"` and `"w"` are
/// ``blue``, ``red``, ``black`` and ``white``.
extension Color {
  /// Black, `#000000`.
  public static let black = Color(hex: 0x000000)
  /// White, `#ffffff`.
  public static let white = Color(hex: 0xffffff)
  /// Nothing at all.
  public static let clear = Color(hex: 0x000000, alpha: 0)
  /// Middle grey, `#808080`.
  public static let gray = Color(hex: 0x808080)
  /// Dark grey, `#404040`; CSS has no such name, as its "darkgray" is lighter than ``gray``.
  public static let darkGray = Color(hex: 0x404040)
  /// Light grey, `#d3d3d3`.
  public static let lightGray = Color(hex: 0xd3d3d3)
  /// Pure red, `#ff0000`.
  public static let red = Color(hex: 0xff0000)
  /// Red of middle lightness, `#dc143c`.
  public static let crimson = Color(hex: 0xdc143c)
  /// Dark red, `#800000`.
  public static let maroon = Color(hex: 0x800000)
  /// Green of middle lightness, `#008000`.
  public static let green = Color(hex: 0x008000)
  /// Pure green, `#00ff00`.
  public static let lime = Color(hex: 0x00ff00)
  /// Dark yellow-green, `#808000`.
  public static let olive = Color(hex: 0x808000)
  /// Dark blue-green, `#008080`.
  public static let teal = Color(hex: 0x008080)
  /// Pure blue, `#0000ff`.
  public static let blue = Color(hex: 0x0000ff)
  /// Dark blue, `#000080`.
  public static let navy = Color(hex: 0x000080)
  /// Soft blue, `#4682b4`.
  public static let steelBlue = Color(hex: 0x4682b4)
  /// Light blue, `#87ceeb`.
  public static let skyBlue = Color(hex: 0x87ceeb)
  /// Green and blue, `#00ffff`.
  public static let cyan = Color(hex: 0x00ffff)
  /// Red and blue, `#ff00ff`.
  public static let magenta = Color(hex: 0xff00ff)
  /// Dark red-blue, `#800080`.
  public static let purple = Color(hex: 0x800080)
  /// Dark blue-violet, `#4b0082`.
  public static let indigo = Color(hex: 0x4b0082)
  /// Light red-blue, `#ee82ee`.
  public static let violet = Color(hex: 0xee82ee)
  /// Red and green, `#ffff00`.
  public static let yellow = Color(hex: 0xffff00)
  /// Yellow with some red, `#ffd700`.
  public static let gold = Color(hex: 0xffd700)
  /// Between red and yellow, `#ffa500`.
  public static let orange = Color(hex: 0xffa500)
  /// Soft orange-red, `#ff7f50`.
  public static let coral = Color(hex: 0xff7f50)
  /// Soft red, `#fa8072`.
  public static let salmon = Color(hex: 0xfa8072)
  /// Light red, `#ffc0cb`.
  public static let pink = Color(hex: 0xffc0cb)
  /// Dark orange, `#a52a2a`.
  public static let brown = Color(hex: 0xa52a2a)
  /// Light brown, `#d2b48c`.
  public static let tan = Color(hex: 0xd2b48c)
}
