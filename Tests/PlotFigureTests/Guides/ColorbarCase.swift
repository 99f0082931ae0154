import PlotScene
import Testing

@testable import PlotFigure

/// A scale of colours with data that suit it.
struct ColorbarCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let channel: Channel
  let scale: Scale?
  let colormap: Colormap

  init(
    _ name: String, _ values: [some Plottable], _ scale: Scale? = nil,
    _ colormap: Colormap = .viridis
  ) {
    testDescription = name
    channel = Channel(values)
    self.scale = scale
    self.colormap = colormap
  }

  func mapping(reversed: Bool = false) throws -> ColorMapping {
    let wanted = scale ?? .suited(to: [channel])
    let axis = try TrainedAxis(
      Axis(scale: scale), group: .colors(axes: 1, index: 0),
      limits: [reversed ? .reversed : .automatic],
      data: AxisExtent(channel, on: wanted), margin: 0, isReversed: false, hasWholeNumbers: false)
    return ColorMapping(
      colormap: colormap, scale: axis.scale, limits: axis.limits, isReversed: axis.isReversed)
  }

  static let all: [ColorbarCase] = [
    ColorbarCase("linear", [0, 3.7]),
    ColorbarCase("one power", [0, 5e-7]),
    ColorbarCase("one offset", [1_234_567.001, 1_234_567.006]),
    ColorbarCase("log", [1e-3, 1e6], .log),
    ColorbarCase("narrow log", [2.0, 7], .log),
    ColorbarCase("symlog", [-1e4, 0, 1e5], .symlog()),
    ColorbarCase("logit", [0.001, 0.9999], .logit),
    ColorbarCase("square root", [0.0, 100], .squareRoot),
    ColorbarCase("reciprocal", [0.5, 20], .reciprocal),
    ColorbarCase("centred", [-3.0, 8], .centered(at: 1), .vik),
    ColorbarCase("two slopes", [-1.0, 80], .twoSlope(at: 1), .vik),
    ColorbarCase("boundaries", [0.5, 99], .boundaries([0, 1, 5, 20, 100])),
    ColorbarCase("quantiles", [0.5, 2, 10, 20, 50, 99], .quantile(classes: 4)),
    ColorbarCase("flat bands", [0.0, 10], .linear, .viridis.discrete(5)),
    ColorbarCase("categories", ["fig", "apple", "pear", "plum"], nil, Colormap(.set2)),
    ColorbarCase("times", (0..<6).map { Timestamp(seconds: 1_700_000_000 + 86_400 * $0) }),
    ColorbarCase(
      "translucent", [0.0, 10], .linear,
      Colormap(name: "glass", colors: [Color.red.opacity(0.5), .blue.opacity(0.5)])),
    ColorbarCase(
      "translucent classes", [0.0, 10], .boundaries([0, 2, 5, 10]),
      Colormap(name: "glass", colors: [Color.red.opacity(0.5), .blue.opacity(0.5)])),
  ]
}

/// Where a colorbar stands in tests.
let colorbarFrame = Rect(x: 200, y: 100, width: 240, height: 180)

extension Colorbar {
  /// The colorbar measured beside the frame of the tests, in a font of fixed width.
  func guide(_ mapping: ColorMapping, data: ClosedRange<Double>? = nil) -> ColorbarGuide? {
    let frame = colorbarFrame
    return ColorbarGuide(
      self, mapping: mapping, group: .colors(axes: 1, index: 0),
      length: side?.isHorizontal ?? false ? frame.width : frame.height, data: data,
      typesetter: Typesetter(theme: .standard, measuring: MonospacedMeasuring()))
  }

  /// The colorbar measured inside a frame.
  func inset(
    _ mapping: ColorMapping, in frame: Size = colorbarFrame.size
  ) -> ColorbarInset? {
    ColorbarInset(
      self, mapping: mapping, group: .colors(axes: 1, index: 0), frame: frame,
      typesetter: Typesetter(theme: .standard, measuring: MonospacedMeasuring()))
  }
}

extension [SceneItem] {
  /// The colour that was painted last at a point by a fill of straight sides or by an image.
  func color(at point: Point) -> Color? {
    for item in reversed() {
      switch item {
      case .fill(let path, let color, _) where path.holds(point): return color
      case .image(let image) where image.frame.contains(point): return image.color(at: point)
      default: continue
      }
    }
    return nil
  }

  /// The single lines of open strokes.
  var lines: [(start: Point, end: Point)] {
    flatMap { item -> [(start: Point, end: Point)] in
      guard case .stroke(let path, _) = item, path.elements.last != .close else { return [] }
      return zip(path.elements, path.elements.dropFirst()).compactMap {
        guard case (.move(let start), .line(let end)) = $0 else { return nil }
        return (start, end)
      }
    }
  }
}

extension Path {
  /// The corners of a path of straight sides.
  var corners: [Point] {
    elements.compactMap {
      switch $0 {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
  }

  /// Whether a point is inside, by the number of sides that a ray from it crosses.
  fileprivate func holds(_ point: Point) -> Bool {
    let corners = corners
    var isInside = false
    for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1))
    where (a.y > point.y) != (b.y > point.y) {
      let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }
}

extension CellImage {
  fileprivate func color(at point: Point) -> Color {
    func cell(_ part: Double, _ count: Int) -> Int {
      WholeNumber.below(part * Double(count), in: 0...count - 1)
    }
    let column = cell((point.x - frame.minX) / frame.width, columns)
    let row = cell((point.y - frame.minY) / frame.height, rows)
    let parts = pixels[(row * columns + column) * 4..<(row * columns + column + 1) * 4]
      .map { Double($0) / 255 }
    return Color(red: parts[0], green: parts[1], blue: parts[2], alpha: parts[3])
  }
}
