import PlotFigure
import PlotScene
import Testing

/// What the marks of one axes leave on the page, and where values lie on even axes.
struct LineInk {
  /// Lines, with curves by their control points.
  var lines: [[Point]] = []
  /// The patterns and colours of the lines.
  var strokes: [Stroke] = []
  /// Filled outlines, likewise.
  var fills: [[Point]] = []
  /// Their colours.
  var colors: [Color] = []
  var markers: [Point] = []
  var texts: [TextLine] = []
  let panel: ResolvedPanel
  let diagnostics: [Diagnostic.Kind]

  init(_ resolved: ResolvedFigure) throws {
    panel = try #require(resolved.panels.first)
    diagnostics = resolved.diagnostics.map(\.kind)
    add(panel.marks)
  }

  /// The ink of marks in an axes.
  init(
    xScale: Scale? = nil, yScale: Scale? = nil, xLimits: Limits = .automatic,
    yLimits: Limits = .automatic, @MarkBuilder marks: () -> [any Mark]
  ) throws {
    try self.init(
      Figure {
        Axes(
          xLimits: xLimits, yLimits: yLimits, xScale: xScale, yScale: yScale, legend: .hidden,
          marks: marks)
      }.resolved())
  }

  private mutating func add(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .stroke(let path, let stroke):
        let pieces = Self.pieces(path)
        lines += pieces
        strokes += pieces.map { _ in stroke }
      case .fill(let path, let color, _):
        let pieces = Self.pieces(path)
        fills += pieces
        colors += pieces.map { _ in color }
      case .markers(let batch): markers += batch.centers
      case .text(let line): texts.append(line)
      case .clip(_, let inner), .group(_, let inner): add(inner)
      case .image: break
      }
    }
  }

  static func pieces(_ path: Path) -> [[Point]] {
    var pieces: [[Point]] = []
    for element in path.elements {
      switch element {
      case .move(let point): pieces.append([point])
      case .line(let point): pieces[pieces.count - 1].append(point)
      case .curve(let a, let b, let c): pieces[pieces.count - 1] += [a, b, c]
      case .close: break
      }
    }
    return pieces
  }

  /// The place of a value on an even horizontal axis.
  func x(_ value: Double) -> Double {
    let domain = panel.x.domain
    return panel.frame.minX + panel.frame.width * (value - domain.lowerBound)
      / (domain.upperBound - domain.lowerBound)
  }

  /// The place of a value on an even vertical axis.
  func y(_ value: Double) -> Double {
    let domain = panel.y.domain
    return panel.frame.maxY - panel.frame.height * (value - domain.lowerBound)
      / (domain.upperBound - domain.lowerBound)
  }

  /// The value at a place of an even vertical axis.
  func yValue(_ place: Double) -> Double {
    let domain = panel.y.domain
    return domain.lowerBound + (domain.upperBound - domain.lowerBound)
      * (panel.frame.maxY - place) / panel.frame.height
  }

  /// Whether points lie at values, in order.
  func lie(_ points: [Point], at values: [(Double, Double)], within tolerance: Double = 1e-6)
    -> Bool
  {
    points.count == values.count
      && zip(points, values).allSatisfy {
        abs($0.x - x($1.0)) < tolerance && abs($0.y - y($1.1)) < tolerance
      }
  }

  /// The area inside the filled outlines, by the shoelace formula.
  var areas: [Double] {
    fills.map { points in
      var sum = 0.0
      for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) {
        sum += a.x * b.y - b.x * a.y
      }
      return abs(sum) / 2
    }
  }
}
