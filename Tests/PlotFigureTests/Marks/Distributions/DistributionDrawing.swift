import PlotScene

@testable import PlotFigure

/// Axes with one or more marks, as the tests of distributions look at them.
enum DistributionDrawing {
  static func panel(
    xLimits: Limits? = nil, yLimits: Limits? = nil, @MarkBuilder marks: () -> [any Mark]
  ) throws -> ResolvedPanel {
    let figure = Figure {
      Axes(
        xLimits: xLimits ?? .automatic, yLimits: yLimits ?? .automatic, legend: .hidden,
        marks: marks)
    }
    guard let panel = try figure.resolved().panels.first else {
      throw PlotError(problem: "no axes")
    }
    return panel
  }
}

/// What is drawn, taken out of its clips.
struct Ink {
  private(set) var fills: [(path: Path, color: Color)] = []
  private(set) var strokes: [(path: Path, stroke: Stroke)] = []
  private(set) var batches: [MarkerBatch] = []

  init(_ items: [SceneItem]) { add(items) }

  private mutating func add(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .fill(let path, let color, _): fills.append((path, color))
      case .stroke(let path, let stroke): strokes.append((path, stroke))
      case .markers(let batch): batches.append(batch)
      case .clip(_, let items), .group(_, let items): add(items)
      default: break
      }
    }
  }
}

extension Path {
  /// The points that lines go through.
  var points: [Point] {
    elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  /// Each piece as a path of its own.
  var pieces: [Path] {
    elements.reduce(into: []) { pieces, element in
      if case .move = element { pieces.append(Path()) }
      if !pieces.isEmpty { pieces[pieces.count - 1].elements.append(element) }
    }
  }
}

extension ResolvedPanel {
  /// Where a number lies on the page.
  func xAt(_ value: Double) -> Double { at(value, x, from: frame.minX, to: frame.maxX) }
  /// Where a number lies on the page.
  func yAt(_ value: Double) -> Double { at(value, y, from: frame.maxY, to: frame.minY) }

  private func at(
    _ value: Double, _ axis: ResolvedAxis, from start: Double, to end: Double
  ) -> Double {
    AxisMapping(
      scale: axis.scale.hasPrefix("log") ? .log : .linear, limits: axis.domain,
      isReversed: axis.isReversed, from: start, to: end
    ).position(value)
  }
}

func near(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return false }
  return abs(a - b) < 1e-6
}

func near(_ a: Point, _ b: Point) -> Bool { near(a.x, b.x) && near(a.y, b.y) }
