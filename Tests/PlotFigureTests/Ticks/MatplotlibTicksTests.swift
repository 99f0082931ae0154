import Foundation
import PlotScene
import Testing

@testable import PlotFigure

/// The labels of matplotlib's locators and formatters for logarithmic and kindred scales, on axes of
/// 252 points with labels of 9 points: each is met, or differs for one of the reasons told here.
@Suite struct MatplotlibTicksTests {
  enum Verdict: String, CaseIterable {
    case same = "the same"
    case fewerThanTwo = "theirs has fewer than two labels, or none at all"
    case tooClose = "labels of theirs overlap, or come closer than six points"
    case finer = "ours labels theirs and numbers between, as there is room"
    case coarser = "ours leaves some of theirs out, which stand closer than wanted"
    case endsOnThePowers = "as many labels as theirs, reaching further along the axis"
    case linear = "only the linear part is shown, and ours are more, as on a linear axis"
    case notEven = "theirs are the leading digits 2, 3, 4, 6; ours are even steps, or 2 and 5"
    case notRound = "theirs are not round"
    case unexplained
  }

  struct Row {
    let scale: Scale
    let limits: ClosedRange<Double>
    let labelled: [Double]
  }

  static func rows() throws -> [Row] {
    try String(contentsOf: Reference.url("matplotlib_ticks.csv"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: ",")
        let numbers = parts.compactMap { Double($0) }
        let scale: Scale =
          switch parts[0] {
          case "symlog": .symlog(threshold: 1)
          case "asinh": .asinh(linearWidth: 1)
          case "logit": .logit
          default: .log
          }
        return Row(
          scale: scale, limits: numbers[0]...numbers[1], labelled: Array(numbers.dropFirst(2)))
      }
  }

  static func verdict(_ row: Row) -> (verdict: Verdict, ours: TickSet) {
    let request = row.scale.request(row.limits, 252)
    let ours = Ticks.automatic.resolve(request)
    let values = ours.major.map(\.value)
    let theirs = row.labelled
    func has(_ all: [Double], _ some: [Double]) -> Bool {
      some.allSatisfy { value in
        all.contains { abs($0 - value) <= 1e-9 * max(abs($0), abs(value)) }
      }
    }
    let gaps = { (values: [Double]) in
      let places = values.map(request.position)
      return zip(places.dropFirst(), places).map { $0 - $1 }
    }
    let verdict: Verdict
    if has(values, theirs), has(theirs, values) {
      verdict = .same
    } else if theirs.count < 2 {
      verdict = .fewerThanTwo
    } else if !TickRow(theirs, for: request).isClear {
      verdict = .tooClose
    } else if has(values, theirs) {
      verdict = .finer
    } else if has(theirs, values), (gaps(theirs).reduce(0, +) / Double(theirs.count - 1)) < 44 {
      verdict = .coarser
    } else if theirs.contains(where: { (DecimalDigits($0)?.digits.count ?? 0) > 4 }) {
      verdict = .notRound
    } else if max(-row.limits.lowerBound, row.limits.upperBound) < 1, row.limits.contains(0) {
      verdict = .linear
    } else if theirs.contains(where: { [4, 6].contains(DecimalDigits($0)?.digits.first) }) {
      verdict = .notEven
    } else if values.count >= theirs.count, gaps(values).reduce(0, +) > gaps(theirs).reduce(0, +) {
      verdict = .endsOnThePowers
    } else {
      verdict = .unexplained
    }
    return (verdict, ours)
  }

  @Test func everyAxisIsMetOrBettered() throws {
    let rows = try Self.rows()
    #expect(rows.count == 72)
    var counts: [Verdict: Int] = [:]
    for row in rows {
      let (verdict, ours) = Self.verdict(row)
      counts[verdict, default: 0] += 1
      #expect(ours.major.count >= 2)
      #expect(
        verdict != .unexplained,
        "\(row.scale.name) \(row.limits): theirs \(row.labelled), ours \(ours.labels)")
    }
    for verdict in Verdict.allCases {
      print("matplotlib: \(counts[verdict] ?? 0) axes: \(verdict.rawValue)")
    }
  }
}
