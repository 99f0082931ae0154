/// Names of CSS: blues, cyans and blue-violets.
extension Color {
  /// Green and blue, the same as ``cyan``, `#00ffff`.
  public static let aqua = Color(hex: 0x00ffff)
  /// Pure blue, `#0000ff`.
  public static let blue = Color(hex: 0x0000ff)
  /// Soft blue-violet, `#8a2be2`.
  public static let blueViolet = Color(hex: 0x8a2be2)
  /// Soft green-blue, `#5f9ea0`.
  public static let cadetBlue = Color(hex: 0x5f9ea0)
  /// Soft blue, `#6495ed`.
  public static let cornflowerBlue = Color(hex: 0x6495ed)
  /// Green and blue, `#00ffff`.
  public static let cyan = Color(hex: 0x00ffff)
  /// Dark blue, `#00008b`.
  public static let darkBlue = Color(hex: 0x00008b)
  /// Dark green-blue, `#008b8b`.
  public static let darkCyan = Color(hex: 0x008b8b)
  /// Soft violet, `#9932cc`.
  public static let darkOrchid = Color(hex: 0x9932cc)
  /// Soft blue, `#483d8b`.
  public static let darkSlateBlue = Color(hex: 0x483d8b)
  /// Dark greyish green-blue, `#2f4f4f`.
  public static let darkSlateGray = Color(hex: 0x2f4f4f)
  /// The same as ``darkSlateGray``, `#2f4f4f`.
  public static let darkSlateGrey = Color(hex: 0x2f4f4f)
  /// Bright green-blue, `#00ced1`.
  public static let darkTurquoise = Color(hex: 0x00ced1)
  /// Bright violet, `#9400d3`.
  public static let darkViolet = Color(hex: 0x9400d3)
  /// Pure sky blue, `#00bfff`.
  public static let deepSkyBlue = Color(hex: 0x00bfff)
  /// Bright sky blue, `#1e90ff`.
  public static let dodgerBlue = Color(hex: 0x1e90ff)
  /// Dark blue-violet, `#4b0082`.
  public static let indigo = Color(hex: 0x4b0082)
  /// Light sky blue, `#add8e6`.
  public static let lightBlue = Color(hex: 0xadd8e6)
  /// Very light green-blue, `#e0ffff`.
  public static let lightCyan = Color(hex: 0xe0ffff)
  /// Soft green-blue, `#20b2aa`.
  public static let lightSeaGreen = Color(hex: 0x20b2aa)
  /// Light sky blue, `#87cefa`.
  public static let lightSkyBlue = Color(hex: 0x87cefa)
  /// Greyish sky blue, `#778899`.
  public static let lightSlateGray = Color(hex: 0x778899)
  /// The same as ``lightSlateGray``, `#778899`.
  public static let lightSlateGrey = Color(hex: 0x778899)
  /// Light greyish sky blue, `#b0c4de`.
  public static let lightSteelBlue = Color(hex: 0xb0c4de)
  /// Bright blue, `#0000cd`.
  public static let mediumBlue = Color(hex: 0x0000cd)
  /// Soft blue-violet, `#9370db`.
  public static let mediumPurple = Color(hex: 0x9370db)
  /// Soft blue, `#7b68ee`.
  public static let mediumSlateBlue = Color(hex: 0x7b68ee)
  /// Soft green-blue, `#48d1cc`.
  public static let mediumTurquoise = Color(hex: 0x48d1cc)
  /// Dark blue, `#191970`.
  public static let midnightBlue = Color(hex: 0x191970)
  /// Dark blue, `#000080`.
  public static let navy = Color(hex: 0x000080)
  /// Light green-blue, `#afeeee`.
  public static let paleTurquoise = Color(hex: 0xafeeee)
  /// Light greyish green-blue, `#b0e0e6`.
  public static let powderBlue = Color(hex: 0xb0e0e6)
  /// Blue-violet, named for Rebecca Meyer, `#663399`.
  public static let rebeccaPurple = Color(hex: 0x663399)
  /// Soft blue, `#4169e1`.
  public static let royalBlue = Color(hex: 0x4169e1)
  /// Light blue, `#87ceeb`.
  public static let skyBlue = Color(hex: 0x87ceeb)
  /// Soft blue, `#6a5acd`.
  public static let slateBlue = Color(hex: 0x6a5acd)
  /// Greyish sky blue, `#708090`.
  public static let slateGray = Color(hex: 0x708090)
  /// The same as ``slateGray``, `#708090`.
  public static let slateGrey = Color(hex: 0x708090)
  /// Soft blue, `#4682b4`.
  public static let steelBlue = Color(hex: 0x4682b4)
  /// Dark blue-green, `#008080`.
  public static let teal = Color(hex: 0x008080)
  /// Soft green-blue, `#40e0d0`.
  public static let turquoise = Color(hex: 0x40e0d0)
}
