import Foundation
import Testing

@testable import PlotFigure

@Suite struct ExtendedLabelingTests {
  /// The labels that the algorithm of the paper gives where all can be read.
  static func labels(
    _ lower: Double, _ upper: Double, gaps: Double, _ containment: ExtendedLabeling.Containment
  ) -> Progression? {
    ExtendedLabeling.best(
      lower: lower, upper: upper, wantedGaps: gaps, containment: containment, legibility: { _ in 1 }
    )
  }

  static func isClose(_ one: Double, _ other: Double, size: Double) -> Bool {
    abs(one - other) <= 1e-9 * size
  }

  /// The paper's rating of labels with full legibility, the best of all ways to see their step as
  /// skip · nice number · power of ten.
  static func rating(
    _ row: (lower: Double, upper: Double, gaps: Double), first: Double, step: Double, count: Int
  ) -> Double {
    let last = first + step * Double(count - 1)
    let range = row.upper - row.lower
    let coverage =
      1 - 50 * (pow(row.upper - last, 2) + pow(row.lower - first, 2)) / (range * range)
    let wants = row.gaps / (max(last, row.upper) - min(first, row.lower))
    let density = 2 - max(1 / step / wants, wants * step)
    func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-6 }
    var simplicity = -Double.infinity
    for (index, nice) in [1, 5, 2, 2.5, 4, 3].enumerated() {
      for skip in 1...12 where isWhole(first / step * Double(skip)) {
        guard isWhole(log10(step / nice / Double(skip))) else { continue }
        let hasZero = isWhole(first / step) && first <= step * 1e-9 && last >= -step * 1e-9
        simplicity = max(simplicity, 1 - Double(index) / 5 - Double(skip) + (hasZero ? 1 : 0))
      }
    }
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  @Test func agreesWithTheAuthorsImplementation() throws {
    let rows = try Reference.rows("labeling.csv")
    var ties = 0
    for row in rows {
      let found = try #require(
        Self.labels(row[0], row[1], gaps: row[2] - 1, row[3] == 1 ? .containing : .free))
      let isSame =
        found.count == Int(row[6]) && Self.isClose(found.step, row[5], size: row[5])
        && Self.isClose(found.values[0], row[4], size: row[5])
      guard !isSame else { continue }
      // Equally good labels, between which rounding decides in R.
      ties += 1
      let axis = (lower: row[0], upper: row[1], gaps: row[2] - 1)
      let ours = Self.rating(axis, first: found.values[0], step: found.step, count: found.count)
      let theirs = Self.rating(axis, first: row[4], step: row[5], count: Int(row[6]))
      #expect(abs(ours - theirs) < 1e-9, "\(row) \(found)")
    }
    #expect(rows.count > 2000)
    #expect(ties < 20)
    print("labels as in R on \(rows.count - ties) axes, equally good ones on \(ties)")
  }

  @Test func agreesWithTryingEveryStepInside() throws {
    let rows = try Reference.rows("inside.csv")
    #expect(rows.count == 1200)
    for row in rows {
      let found = try #require(Self.labels(row[0], row[1], gaps: row[2], .inside))
      #expect(found.count == Int(row[5]), "\(row)")
      #expect(found.step == row[4], "\(row)")
      #expect(found.values.first == row[3], "\(row)")
    }
  }

  /// The 21 published cases, of which 14 are searched by R and gonum: there, all labels are theirs, or
  /// exactly as good. In the others these give up, and ours are those of the same axis at another
  /// size, or round at least.
  @Test func publishedCases() throws {
    let rows = try Reference.rows("talbot.csv")
    #expect(rows.count == 21)
    var (same, ties, better) = (0, 0, 0)
    for row in rows {
      let expected = Array(row.dropFirst(4))
      let found = try #require(
        Self.labels(row[0], row[1], gaps: 2, row[2] == 1 ? .containing : .free), "\(row)")
      let values = found.values
      if row[3] == 1 {
        better += 1
        // Their labels have up to sixteen digits.
        let digits = values.compactMap { DecimalDigits($0)?.digits.count }
        #expect(digits.max() ?? 9 <= 16 && values.count >= 2, "\(row) \(values)")
        #expect(values != expected || row[1] == 100, "\(row) \(values)")
      } else if zip(values, expected).allSatisfy({ Self.isClose($0, $1, size: found.step) }),
        values.count == expected.count
      {
        same += 1
      } else {
        ties += 1
        let axis = (lower: row[0], upper: row[1], gaps: 2.0)
        let ours = Self.rating(axis, first: values[0], step: found.step, count: found.count)
        let theirs = Self.rating(
          axis, first: expected[0], step: expected[1] - expected[0], count: expected.count)
        #expect(abs(ours - theirs) < 1e-9, "\(row) \(values)")
      }
    }
    print("published: \(same) the same, \(ties) equally good, \(better) where theirs are not round")
    #expect((same, ties, better) == (12, 2, 7))
  }

  @Test(arguments: [1e-300, 1e-15, 1, 1e15, 1e307])
  func isTheSameAtEverySize(size: Double) throws {
    let found = try #require(Self.labels(-1.985 * size, 0.4371 * size, gaps: 2, .containing))
    #expect(found.count == 4)
    #expect(Self.isClose(found.values[0], -2 * size, size: size))
    #expect(found.values[2] == 0)
  }

  @Test func bearsSubnormalNumbers() throws {
    let least = Double.leastNonzeroMagnitude
    let found = try #require(Self.labels(0, 1000 * least, gaps: 4, .inside))
    #expect(found.values == ["0", "1e-321", "2e-321", "3e-321", "4e-321"].map { Double($0) })
  }
}
