@testable import PlotFigure

/// Where others put values among the colours: `Reference/norms.py`.
struct NormCase: Decodable {
  var values: [Double]
  var expected: [Double]
  var lower: Double?
  var upper: Double?
  var center: Double?
  var threshold: Double?
  var linearScale: Double?
  var base: Double?
  var exponent: Double?
  var boundaries: [Double]?
  var classes: Int?

  struct File: Decodable { var cases: [String: [NormCase]] }

  static let all = Result { (try Reference.json("norms") as File).cases }
}

extension ColorMapping {
  /// The mapping that marks with these values have.
  init(
    _ values: [Double], _ colormap: Colormap = .gray, limits: Limits = .automatic, scale: Scale?
  ) throws(PlotError) {
    let channel = Channel(values)
    let axis = try TrainedAxis(
      Axis(scale: scale), group: .colors(axes: 1, index: 0), limits: [limits],
      data: AxisExtent(channel, on: scale ?? .linear), margin: 0, isReversed: false,
      hasWholeNumbers: false)
    self.init(
      colormap: colormap, scale: axis.scale, limits: axis.limits, isReversed: axis.isReversed)
  }

  /// The largest distance of the places of a case's values from the expected ones.
  func error(_ norm: NormCase) -> Double {
    zip(norm.values, norm.expected).map { value, expected in
      abs(fraction(value) - expected) / max(1, abs(expected))
    }.max() ?? .infinity
  }
}
