import PlotFigure
import PlotScene

extension EveryMark {
  /// A new mark of this family adds its line here.
  static let lines: [MarkCase] = [
    MarkCase("line") { Line(x: $0, y: $1, label: "line") },
    MarkCase("segments") { Segments(x: $0, y: $1, toX: $0, toY: $0.map { _ in 1 }, label: "s") },
    MarkCase("line with markers") { Line(x: $0, y: $1, style: .none.marker(.square), label: "m") },
    MarkCase("error bars") {
      ErrorBars(x: $0, y: $1, yError: 0.5, xError: 1, marker: .circle, label: "errors")
    },
    MarkCase("step") { Step(x: $0, y: $1, where: .mid, label: "step") },
    MarkCase("stem") { Stem(x: $0, y: $1, label: "stem") },
    MarkCase("level stem") { Stem(x: $0, y: $1, base: 1, orientation: .horizontal) },
    MarkCase("function", hasPairs: false) { x, _ in
      let there = x.filter(\.isFinite).sorted()
      return Function(in: range(there.first, there.last), label: "function") { $0 * $0 - 1 / $0 }
    },
    MarkCase("monotone spline") { Spline(x: $0, y: $1, marker: .circle, label: "spline") },
    MarkCase("natural spline") { Spline(x: $0, y: $1, kind: .natural, label: "spline") },
    MarkCase("Catmull-Rom spline") { Spline(x: $0, y: $1, kind: .catmullRom, label: "spline") },
    MarkCase("fill between") {
      FillBetween(x: $0, y1: $1, y2: 1, belowColor: .red, label: "between")
    },
    MarkCase("fill between upright lines") { FillBetween(y: $1, x1: $0, x2: -1) },
    MarkCase("ribbon", hasPairs: false) {
      Ribbon(x: $0, y: $1, lower: $1.map { $0 - 1 }, upper: $1.map { $0 + 1 }, label: "ribbon")
    },
    MarkCase("area", hasPairs: false) { Area(x: $0, y: $1, label: "area") },
    MarkCase("stacked area") { StackedArea(x: $0, ys: [$1], labels: ["one"]) },
    MarkCase("horizontal line", hasPairs: false) {
      HorizontalLine(at: $1.filter { !$0.isInfinite } + $0.filter(\.isNaN), text: "level")
    },
    MarkCase("vertical line", hasPairs: false) { x, _ in
      VerticalLine(at: x, text: "at", label: "lines")
    },
    MarkCase("sloped line", hasPairs: false) { x, y in
      SlopedLine(through: (x.first ?? 0, y.first ?? 0), slope: 2, text: "slope", label: "sloped")
    },
    MarkCase("horizontal span", hasPairs: false) { _, y in
      HorizontalSpan(zip(y, y.dropFirst()).compactMap { range($0, $1) }, text: "span", label: "s")
    },
    MarkCase("vertical span", hasPairs: false) { x, _ in
      VerticalSpan(zip(x, x.dropFirst()).compactMap { range($0, $1) }, text: "span")
    },
  ]

  private static func range(_ a: Double?, _ b: Double?) -> ClosedRange<Double>? {
    guard let a, let b, a < b else { return nil }
    return a...b
  }
}
