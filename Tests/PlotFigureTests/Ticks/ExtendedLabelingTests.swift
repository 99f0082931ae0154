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

  /// Three labels are wanted. The expected ones are those of the table in gonum/plot's
  /// labelling_test.go, which its authors checked against R.
  @Test(
    arguments: [
      (-1.9846500878911073, 0.4370974820125605, false, [-2.0, -1, 0]),
      (-1.9846500878911073, 0.4370974820125605, true, [-2, -1, 0, 1]),
      (-1.985e15, 0.4371e15, false, [-2e15, -1e15, 0]),
      (-1.985e15, 0.4371e15, true, [-2e15, -1e15, 0, 1e15]),
      (0.0001, 0.00015, false, [0.0001, 0.000125, 0.00015]),
      (0.0001, 0.00015, true, [0.0001, 0.000125, 0.00015]),
      (555.6545, 21800.9875, false, [0, 10000, 20000]),
      // In the next one and the last, gonum and R have a step of 12000 and 0.15, exactly as good.
      (555.6545, 21800.9875, true, [0, 8000, 16000, 24000]),
      (555.6545, 27800.9875, false, [0, 10000, 20000, 30000]),
      (555.6545, 27800.9875, true, [0, 10000, 20000, 30000]),
      (55.6545, 1555.9875, false, [0, 500, 1000, 1500]),
      (55.6545, 1555.9875, true, [0, 800, 1600]),
      (2.971916, 3.221916, false, [3, 3.1, 3.2]),
      (2.971916, 3.221916, true, [2.95, 3.05, 3.15, 3.25]),
    ] as [(Double, Double, Bool, [Double])])
  func publishedCases(lower: Double, upper: Double, containing: Bool, expected: [Double]) {
    let found = Self.labels(lower, upper, gaps: 2, containing ? .containing : .free)
    #expect(found?.values == expected)
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
