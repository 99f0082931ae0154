import Foundation
import PlotScene
import Testing

@testable import PlotFigure

@Suite struct FunctionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let range: ClosedRange<Double>
    let y: ClosedRange<Double>
    let function: @Sendable (Double) -> Double
    var testDescription: String { name }
  }

  static let resolution = 2.0
  static let size = Size(width: 150, height: 100)

  static func panel(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, xScale: Scale = .linear,
    yScale: Scale = .linear, isReversed: Bool = false
  ) -> Panel {
    Panel(
      frame: Rect(x: 10, y: 20, width: size.width, height: size.height),
      x: AxisMapping(scale: xScale, limits: x, isReversed: isReversed, from: 10, to: 160),
      y: AxisMapping(scale: yScale, limits: y, isReversed: false, from: 120, to: 20),
      color: nil, style: Theme.standard.marks, background: .white, cycleColor: .black,
      resolution: resolution, measuring: MonospacedMeasuring(), fontFamilies: [])
  }

  static let cases: [Case] = [
    Case(name: "sin", range: 0...10, y: -1.1...1.1) { sin($0) },
    Case(name: "fast sin", range: 0...100, y: -1.1...1.1) { sin($0) },
    Case(name: "faster than dots", range: 0...10_000, y: -1.1...1.1) { sin($0) },
    Case(name: "sin(1/x)", range: -0.5...0.5, y: -1.1...1.1) { sin(1 / $0) },
    Case(name: "sin(1/x) near 0", range: 0.001...0.02, y: -1.1...1.1) { sin(1 / $0) },
    Case(name: "tan", range: -10...10, y: -8...8) { tan($0) },
    Case(name: "1/x", range: -1...1, y: -50...50) { 1 / $0 },
    Case(name: "1/x², off the middle", range: -1...1.37, y: 0...200) { 1 / ($0 * $0) },
    Case(name: "floor", range: -7.3...8.1, y: -9...9) { $0.rounded(.down) },
    Case(name: "sqrt", range: -1...4, y: -0.1...2) { $0.squareRoot() },
    Case(name: "log", range: -1...4, y: -6...2) { log($0) },
    Case(name: "narrow peak", range: -1...1, y: 0...1.1) { 1 / (1 + 1e8 * $0 * $0) },
    Case(name: "cusp", range: -1...1.1, y: 0...1) { abs($0).squareRoot() },
    Case(name: "steep", range: -1...1, y: -1.2...1.2) { tanh(1e6 * $0) },
    Case(name: "constant", range: -1...1, y: -1...1) { _ in 0.3 },
  ]

  /// Every point of the function that is in the frame is within a tenth of a dot of the line.
  @Test(arguments: cases)
  func theLineIsTheFunction(_ item: Case) {
    let panel = Self.panel(item.range, item.y)
    let path = FunctionPath(item.function, in: item.range, panel: panel, reach: 2)
    let pieces = path.points.split { $0 == nil }.map { $0.compactMap { $0 } }
    #expect(path.points.allSatisfy { $0?.isFinite ?? true })
    let segments = pieces.flatMap { piece in
      piece.count == 1 ? [(piece[0], piece[0])] : Array(zip(piece, piece.dropFirst()))
    }.sorted { $0.0.x < $1.0.x }
    var generator = SplitGenerator(seed: 5)
    var worst = 0.0
    var from = 0
    let count = 5000
    for index in 0..<count {
      let part = (Double(index) + Double.random(in: 0..<1, using: &generator)) / Double(count)
      let value = item.range.lowerBound + (item.range.upperBound - item.range.lowerBound) * part
      guard let point = panel.point(value, item.function(value)),
        panel.frame.contains(point)
      else { continue }
      while from < segments.count, max(segments[from].0.x, segments[from].1.x) < point.x - 1 {
        from += 1
      }
      var best = Double.infinity
      for segment in segments[from...] {
        if segment.0.x > point.x + 1 { break }
        best = min(best, Self.distance(point, segment.0, segment.1))
      }
      worst = max(worst, best)
    }
    #expect(worst * Self.resolution <= 0.1, "\(worst * Self.resolution) dots")
  }

  /// Every point of the line is close to some point of the function: no strokes across poles or jumps.
  @Test(arguments: cases.filter { ["tan", "1/x", "floor", "sqrt", "log"].contains($0.name) })
  func theLineIsNothingElse(_ item: Case) {
    let panel = Self.panel(item.range, item.y)
    let path = FunctionPath(item.function, in: item.range, panel: panel, reach: 2)
    let pieces = path.points.split { $0 == nil }.map { $0.compactMap { $0 } }
    for piece in pieces {
      for (a, b) in zip(piece, piece.dropFirst()) where abs(b.y - a.y) > 0.5 {
        // Half way along what is drawn, the function has that value close by.
        let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        guard panel.frame.contains(middle) else { continue }
        let near = (-40...40).map { step -> Double in
          let value = panel.x.value(at: middle.x + Double(step) / 400)
          return abs(panel.y.position(item.function(value)) - middle.y)
        }
        #expect(near.contains { $0 < abs(b.y - a.y) / 2 + 1 }, "\(item.name) at \(middle)")
      }
    }
  }

  @Test func polesAndJumpsAreGaps() {
    func pieces(_ item: Case) -> Int {
      let panel = Self.panel(item.range, item.y)
      return FunctionPath(item.function, in: item.range, panel: panel, reach: 2)
        .points.split { $0 == nil }.count
    }
    let named = Dictionary(uniqueKeysWithValues: Self.cases.map { ($0.name, $0) })
    // tan has poles at ±π/2, ±3π/2, ±5π/2 between −10 and 10.
    #expect(named["tan"].map(pieces) == 7)
    #expect(named["1/x"].map(pieces) == 2)
    // Jumps at −7, −6, …, 8.
    #expect(named["floor"].map(pieces) == 17)
    #expect(named["steep"].map(pieces) == 1)
    #expect(named["sqrt"].map(pieces) == 1)
  }

  /// Jumps at any place among the dots, also at the ends of cells.
  @Test(arguments: 0..<50)
  func noJumpIsCrossed(_ number: Int) {
    let place = 0.3 + Double(number) / 50 * 0.013 + (number % 2 == 0 ? 0 : 1e-9)
    let panel = Self.panel(0...1, -1...2)
    let path = FunctionPath(
      { $0 < place ? 0.0 : 1.0 }, in: 0...1, panel: panel, reach: 2)
    let pieces = path.points.split { $0 == nil }.map { $0.compactMap { $0 } }
    #expect(pieces.count == 2)
    #expect(pieces.allSatisfy { Set($0.map(\.y)).count == 1 })
    let ends = (pieces.first?.last?.x ?? 0, pieces.last?.first?.x ?? 0)
    #expect(abs(ends.0 - panel.x.position(place)) < 1e-6)
    #expect(abs(ends.1 - panel.x.position(place)) < 1e-6)
  }

  /// A square root begins where it does, not at the next dot.
  @Test func theEdgeOfADomainIsFound() {
    let panel = Self.panel(-1...4, -0.1...2)
    let path = FunctionPath({ ($0 - 0.123).squareRoot() }, in: nil, panel: panel, reach: 2)
    let first = path.points.first.flatMap { $0 }
    #expect(abs((first?.x ?? 0) - panel.x.position(0.123)) < 1e-6)
    #expect(abs((first?.y ?? 0) - panel.y.position(0)) < 1e-3)
  }

  @Test func smoothFunctionsAreAskedSeldomAndNoiseNotForever() {
    let panel = Self.panel(0...10, -1.1...1.1)
    let smooth = FunctionPath({ sin($0) }, in: nil, panel: panel, reach: 2)
    // 300 dots across.
    #expect(smooth.evaluations < 300 * 8)
    #expect(smooth.points.count < 300)
    let noise = FunctionPath(
      { value in
        var generator = SplitGenerator(seed: value.bitPattern)
        return Double.random(in: -1...1, using: &generator)
      }, in: nil, panel: panel, reach: 2)
    #expect(noise.evaluations < 300 * (FunctionPath.mostEvaluations + 400))
    #expect(noise.points.count < 300 * 16 * 12)
    // It covers the frame.
    let there = noise.points.compactMap { $0 }
    #expect((there.map(\.y).min() ?? 99) < 30 && (there.map(\.y).max() ?? 0) > 110)
  }

  @Test(arguments: [
    ("no value", { @Sendable (_: Double) in Double.nan }),
    ("infinite", { @Sendable (_: Double) in Double.infinity }),
    ("huge", { @Sendable (x: Double) in x * 1e308 }),
    ("holes", { @Sendable (x: Double) in x.truncatingRemainder(dividingBy: 1e-7) > 0 ? 1 : .nan }),
  ])
  func hostileFunctions(_ item: (String, @Sendable (Double) -> Double)) throws {
    let ink = try LineInk { Function(in: -2...3, label: "f", item.1) }
    #expect(ink.lines.joined().allSatisfy { $0.isFinite })
    #expect(ink.markers.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [
    // Numbers of a definite end are all shown; a pole has no end.
    ("parabola", -2.0...3.0, { @Sendable (x: Double) in x * x }, 0.0, 9.0),
    ("thin peak", -1...1, { @Sendable (x: Double) in exp(-1e6 * x * x) }, 0, 1),
    ("power", 0...1, { @Sendable (x: Double) in pow(x, 100) }, 0, 1),
  ])
  func theAxisShowsTheValues(
    _ item: (String, ClosedRange<Double>, @Sendable (Double) -> Double, Double, Double)
  ) throws {
    let range = try #require(
      FunctionRange(item.2, in: item.1, x: .linear, y: .linear).range)
    #expect(abs(range.lowerBound - item.3) < 1e-6 && abs(range.upperBound - item.4) < 1e-6)
  }

  @Test(arguments: [
    ("1/x", -4.0...4.0, { @Sendable (x: Double) in 1 / x }, -2.6, 2.6),
    ("1/x, off", -4...4.1, { @Sendable (x: Double) in 1 / x }, -2.7, 2.7),
    ("1/x²", -4...4, { @Sendable (x: Double) in 1 / (x * x) }, 0.05, 10),
    ("tan", -6...6, { @Sendable (x: Double) in tan(x) }, -7, 7),
    ("log", 0...5, { @Sendable (x: Double) in log(x) }, -2, 1.7),
  ])
  func polesDoNotStretchTheAxis(
    _ item: (String, ClosedRange<Double>, @Sendable (Double) -> Double, Double, Double)
  ) throws {
    let range = try #require(
      FunctionRange(item.2, in: item.1, x: .linear, y: .linear).range)
    #expect(range.lowerBound >= item.3 && range.upperBound <= item.4, "\(range)")
    #expect(range.upperBound - range.lowerBound > (item.4 - item.3) / 2)
  }

  /// On a logarithm, and the other way round: the same curve.
  @Test func scalesAndReversedAxes() throws {
    let log = Self.panel(0.01...100, 1e-3...1e3, xScale: .log, yScale: .log)
    let path = FunctionPath({ $0 * $0 }, in: nil, panel: log, reach: 2)
    let points = path.points.compactMap { $0 }
    // A power law is straight.
    #expect(points.count < 20)
    for point in points {
      let value = log.x.value(at: point.x)
      let y = min(max(log.y.position(value * value), 18), 122)
      #expect(abs(point.y - y) < 0.05)
    }
    let (forth, back) = (
      FunctionPath({ sin($0) }, in: nil, panel: Self.panel(0...10, -1...1), reach: 2),
      FunctionPath(
        { sin($0) }, in: nil, panel: Self.panel(0...10, -1...1, isReversed: true), reach: 2)
    )
    #expect(forth.points.count == back.points.count)
    for (a, b) in zip(forth.points, back.points) {
      #expect(abs((a?.x ?? 0) - 10 - (160 - (b?.x ?? 0))) < 1e-6)
      #expect(abs((a?.y ?? 0) - (b?.y ?? 0)) < 1e-3)
    }
  }

  @Test func withoutARangeTheAxesAreThoseOfOthers() throws {
    let ink = try LineInk {
      Scatter(x: [0, 10], y: [0, 5])
      Function { $0 * 100 }
    }
    #expect(ink.panel.y.domain.upperBound < 6)
    #expect(!ink.lines.isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity])
  func endlessRangesAreAnError(end: Double) {
    let range = end.isNaN ? 1.0...1.0 : 0...end
    #expect(throws: PlotError.self) { try figure { Function(in: range) { $0 } }.resolved() }
  }

  static func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let t = square > 0 ? min(max(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0), 1) : 0
    return hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
  }
}

/// The generator of Steele, Lea and Flood (2014).
private struct SplitGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
