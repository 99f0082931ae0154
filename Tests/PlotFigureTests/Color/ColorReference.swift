import PlotScene

/// Colours as others name, read, convert, compare and simulate them: `Reference/colors.py`.
struct ColorReference: Decodable {
  struct Read: Decodable {
    var text: String
    var rgba: [Double]
  }

  struct Point: Decodable {
    var rgb: [Double]
    var hsl: [Double]
    var hsv: [Double]
    var oklab: [Double]
    var oklch: [Double]
    var cam02ucs: [Double]
    var seen: [String: [Double]]

    var color: Color { Color(red: rgb[0], green: rgb[1], blue: rgb[2]) }
  }

  struct Wide: Decodable {
    var oklch: [Double]
    var rgb: [Double]
  }

  var named: [String: String]
  var read: [Read]
  var refused: [String]
  var points: [Point]
  var wide: [Wide]

  static let all = Result { try Reference.json("colors") as ColorReference }
}

extension Color {
  /// The largest difference of a component.
  func error(_ expected: [Double]) -> Double {
    zip([red, green, blue, alpha], expected).map { abs($0 - $1) }.max() ?? .infinity
  }
}
