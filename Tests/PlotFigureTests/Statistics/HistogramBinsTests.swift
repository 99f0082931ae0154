import Testing

@testable import PlotFigure

@Suite struct HistogramBinsTests {
  static let rules: [(name: String, rule: BinRule)] = [
    ("auto", .auto), ("sqrt", .sqrt), ("sturges", .sturges), ("rice", .rice), ("scott", .scott),
    ("doane", .doane), ("fd", .freedmanDiaconis), ("stone", .stone),
  ]

  @Test(arguments: rules)
  func edgesAndCountsAreThoseOfNumpy(name: String, rule: BinRule) throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    var compared = 0
    for (sample, item) in zip(reference.samples, reference.bins) {
      guard let other = item.rules[name] else { continue }
      let bins = try HistogramBins(
        sample, bins: rule, range: item.span, wholeNumbers: item.whole)
      #expect(bins.counts == other.counts, "\(sample)")
      #expect(bins.edges.count == other.count + 1)
      let unit = other.last - other.first
      deviation.add(bins.edges[0], other.first, unit: unit)
      deviation.add(bins.edges[bins.edges.count - 1], other.last, unit: unit)
      deviation.add(bins.edges[bins.edges.count / 2], other.middle, unit: unit)
      compared += 1
    }
    #expect(compared > 180)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
  }

  @Test func evenAndGivenBinsAreThoseOfNumpy() throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for (sample, item) in zip(reference.samples, reference.bins) {
      guard let fixed = item.fixed else { continue }
      let even = try HistogramBins(sample, bins: .count(fixed.bins), range: item.span)
      let unit = fixed.edges[fixed.bins] - fixed.edges[0]
      deviation.add(even.edges, fixed.edges, unit: unit)
      #expect(even.counts == fixed.counts)
      let weighted = try HistogramBins(
        sample, weights: fixed.weights, bins: .count(fixed.bins), range: item.span)
      deviation.add(weighted.weights, fixed.weighted, unit: 100)
      if even.total > 0 {
        let densities = fixed.density.map { $0 ?? .nan }
        deviation.add(even.densities, densities, unit: densities.max() ?? 1)
      }
      let given = try HistogramBins(sample, bins: .edges(fixed.given))
      #expect(given.counts == fixed.givenCounts)
      #expect(given.edges == fixed.given)
    }
    #expect(deviation.count > 1000)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
  }

  /// The numbers of bins that numpy's own tests expect (class TestHistogramOptimBinNums in
  /// numpy/lib/tests/test_histograms.py, numpy 2.4), in the order of ``rules``; 0 where they have none.
  typealias Published = (
    name: String, values: [Double], range: ClosedRange<Double>?, counts: [Int]
  )
  static let published: [Published] =
    [
      ("50 on two plateaus", plateaus(50), nil, [7, 8, 7, 8, 4, 8, 4, 2]),
      ("500 on two plateaus", plateaus(500), nil, [10, 23, 10, 16, 8, 12, 8, 9]),
      ("5000 on two plateaus", plateaus(5000), nil, [17, 71, 14, 35, 17, 17, 17, 20]),
      ("one", [0], nil, [0, 1, 1, 1, 1, 1, 1, 1]),
      ("two", [0, 1], nil, [0, 2, 2, 3, 1, 1, 2, 1]),
      ("three", [0, 1, 2], nil, [0, 2, 3, 3, 2, 3, 2, 1]),
      ("no variance", Array(repeating: 1, count: 100), nil, [1, 1, 1, 1, 1, 1, 1, 1]),
      ("outliers", even(-110, -100, 5) + even(-10, 10, 50), nil, [0, 0, 0, 0, 5, 11, 21, 6]),
      ("50 in a range", plateaus(50) + even(-100, -50, 50), -20...20, [14, 0, 14, 15, 8, 0, 8, 8]),
      (
        "500 in a range", plateaus(500) + even(-100, -50, 500), -20...20,
        [20, 0, 20, 32, 16, 0, 15, 80]
      ),
      (
        "5000 in a range", plateaus(5000) + even(-100, -50, 5000), -20...20,
        [33, 0, 27, 69, 33, 0, 33, 80]
      ),
    ]

  @Test(arguments: published)
  func countsOfBinsAreNumpysPublishedOnes(
    name: String, values: [Double], range: ClosedRange<Double>?, counts: [Int]
  ) throws {
    for (rule, count) in zip(Self.rules, counts) where count > 0 {
      let edges = try rule.rule.edges(for: values, range: range)
      #expect(edges.count - 1 == count, "\(rule.name)")
    }
  }

  @Test func thePublishedCountsAreAllThere() {
    let counts = Self.published.map { $0.counts.count { $0 > 0 } }
    #expect(counts.prefix(8).reduce(0, +) == 57)
    #expect(counts.reduce(0, +) == 75)
  }

  @Test func aFewOutliersAreNumpysLimitedVariance() throws {
    let values =
      Array(repeating: 0.0, count: 3) + Array(repeating: 1.0, count: 993)
      + Array(repeating: 100.0, count: 4)
    #expect(try BinRule.freedmanDiaconis.edges(for: values) == [0, 100])
    #expect(try BinRule.sturges.edges(for: values) == Self.even(0, 100, 12))
    #expect(try BinRule.auto.edges(for: values).count < 100)
  }

  @Test(arguments: rules)
  func wholeNumbersHaveBinsOfOneAtLeast(name: String, rule: BinRule) throws {
    let edges = try rule.edges(for: [0, 0, 0, 1, 1, 2, 3, 3, 3, 3], wholeNumbers: true)
    #expect(zip(edges, edges.dropFirst()).allSatisfy { $1 - $0 >= 1 })
  }

  @Test func widthsStartAtMultiplesOrAtTheRange() throws {
    #expect(try BinRule.width(2).edges(for: [-1, 3.5]) == [-2, 0, 2, 4])
    #expect(try BinRule.width(1).edges(for: [0, 2]) == [0, 1, 2, 3])
    #expect(try BinRule.width(2).edges(for: [1], range: 0.5...4) == [0.5, 2.5, 4.5])
  }

  @Test func logarithmicBinsHaveEqualRatios() throws {
    let edges = try BinRule.logarithmic(4).edges(for: [1, 10_000, 37, -3])
    for (own, other) in zip(edges, [1.0, 10, 100, 1000, 10_000]) {
      #expect(abs(own / other - 1) < 1e-14)
    }
  }

  static let senseless: [(rule: BinRule, values: [Double])] = [
    (.width(1e-9), [0, 1000]), (.count(0), [0, 1]), (.count(2_000_000), [0, 1]),
    (.width(0), [0, 1]), (.width(.nan), [0, 1]), (.edges([1]), [0, 1]), (.edges([1, 1]), [0, 1]),
    (.edges([1, .nan]), [0, 1]), (.count(100), [1e15, 1e15 + 1]), (.logarithmic(0), [1, 2]),
    (.freedmanDiaconis, [0, 1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 1e9]),
  ]

  @Test(arguments: senseless)
  func binsThatMakeNoSenseAreAnError(rule: BinRule, values: [Double]) {
    #expect(throws: PlotError.self) { try rule.edges(for: values) }
  }

  @Test func hostileDataHaveBins() throws {
    for rule in Self.rules {
      for values in [
        [], [.nan], [.infinity, 1], [1.7e308, -1.7e308, 0], [0x1p-1074, 0], [1e17, 1e17],
        [1e15, 1e15 + 1, 1e15 + 2], [1.7976931348623157e308, 1.7976931348623157e308],
      ] as [[Double]] {
        let bins = try HistogramBins(values, bins: rule.rule)
        #expect(bins.counts.reduce(0, +) == values.count(where: \.isFinite))
        #expect(zip(bins.edges, bins.edges.dropFirst()).allSatisfy(<))
      }
    }
  }

  @Test func sumsRunFromTheFirstBin() throws {
    let bins = try HistogramBins([1, 1, 2, 5], bins: .edges([0, 1.5, 3, 6]))
    #expect(bins.cumulativeWeights == [2, 3, 4])
    #expect(bins.probabilities == [0.5, 0.25, 0.25])
    #expect(throws: PlotError.self) { try HistogramBins([1], weights: [1, 2]) }
  }

  private static func plateaus(_ count: Int) -> [Double] {
    even(-10, -1, count / 5 * 2) + even(1, 10, count / 5 * 3)
  }

  private static func even(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    let step = (high - low) / Double(count - 1)
    return (0..<count).map { $0 == count - 1 ? high : low + Double($0) * step }
  }
}
