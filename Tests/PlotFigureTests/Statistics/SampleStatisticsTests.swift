import Testing

@testable import PlotFigure

@Suite struct SampleStatisticsTests {
  static let methods: [(name: String, method: QuantileMethod)] = [
    ("inverted_cdf", .invertedCDF), ("averaged_inverted_cdf", .averagedInvertedCDF),
    ("closest_observation", .closestObservation),
    ("interpolated_inverted_cdf", .interpolatedInvertedCDF), ("hazen", .hazen),
    ("weibull", .weibull), ("linear", .linear), ("median_unbiased", .medianUnbiased),
    ("normal_unbiased", .normalUnbiased),
  ]

  @Test(arguments: methods)
  func quantilesAreThoseOfNumpy(name: String, method: QuantileMethod) throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for (index, other) in reference.quantiles.enumerated() {
      let sample = OrderedSample(reference.samples[5 * index])
      let unit = max(sample.values.last?.magnitude ?? 1, sample.values[0].magnitude)
      deviation.add(
        reference.probabilities.map { sample.quantile($0, method: method) }, other[name] ?? [],
        unit: unit)
    }
    #expect(deviation.count == 480)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
  }

  @Test func quantilesOfHostileSamples() {
    #expect(OrderedSample([]).quantile(0.5).isNaN)
    #expect(OrderedSample([1]).quantile(.nan).isNaN && OrderedSample([1]).quantile(1.5).isNaN)
    for (_, method) in Self.methods {
      #expect(OrderedSample([.nan, 3]).quantile(0.3, method: method) == 3)
    }
    #expect(OrderedSample([-1.7e308, 1.7e308]).quantile(0.5) == 0)
    #expect(OrderedSample([1.7e308, 1.7e308]).mean == 1.7e308)
  }

  @Test func boxesAreThoseOfMatplotlib() throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for (index, boxes) in reference.boxes.enumerated() {
      let sample = reference.samples[4 * index]
      let unit = sample.map(\.magnitude).max() ?? 1
      for (rule, other) in zip(reference.whiskers, boxes) {
        let own = BoxStatistics(sample + [.nan], whiskers: rule.whiskers)
        deviation.add(
          [
            own.mean, own.lowerQuartile, own.median, own.upperQuartile, own.lowerWhisker,
            own.upperWhisker, own.lowerNotch, own.upperNotch,
          ],
          [
            other.mean, other.q1, other.med, other.q3, other.whislo, other.whishi, other.cilo,
            other.cihi,
          ], unit: unit)
        #expect(own.outliers == other.fliers)
      }
    }
    #expect(deviation.count > 2000)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
  }

  @Test func anEmptyBoxIsMissing() {
    let box = BoxStatistics([.nan, .infinity])
    #expect(box.count == 0 && box.median.isNaN && box.lowerWhisker.isNaN && box.outliers.isEmpty)
  }

  @Test func letterValuesFollowTheirDefinition() throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for other in reference.letters {
      let sample = reference.samples[other.sample]
      let unit = sample.map(\.magnitude).max() ?? 1
      let own = LetterValueStatistics(sample, depth: .boxes(other.boxes.count))
      deviation.add(own.boxes.map(\.lowerBound), other.boxes.map { $0[0] }, unit: unit)
      deviation.add(own.boxes.map(\.upperBound), other.boxes.map { $0[1] }, unit: unit)
      let n = sample.count
      #expect(LetterValueDepth.tukey.boxes(of: n) == other.tukey)
      #expect(LetterValueDepth.outliers(0.07).boxes(of: n) == min(other.part, other.most))
      #expect(LetterValueDepth.trustworthy(0.05).boxes(of: n) == other.trust)
      #expect(LetterValueDepth.all.boxes(of: n) == other.most)
      let last = try #require(own.boxes.last)
      #expect(own.outliers == sample.sorted().filter { !last.contains($0) })
    }
    #expect(deviation.count > 100)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
  }

  @Test func distributionFunctionsAreThoseOfScipy() throws {
    let reference = try DistributionReference.shared.get()
    for other in reference.ecdf {
      let own = EmpiricalDistribution(reference.samples[other.sample])
      #expect(own.values == other.values)
      #expect(own.probabilities == other.cdf)
      for (a, b) in zip(own.complements, other.sf) { #expect(abs(a - b) < 1e-15) }
      #expect(own.probability(at: other.values[0].nextDown) == 0)
      #expect(zip(other.values, other.cdf).allSatisfy { own.probability(at: $0) == $1 })
    }
    let weighted = EmpiricalDistribution([3, 1, 2, 1], weights: [2, 1, 4, 1])
    #expect(weighted.values == [1, 2, 3] && weighted.probabilities == [0.25, 0.75, 1])
    #expect(EmpiricalDistribution([.nan]).probability(at: 1).isNaN)
  }

  @Test func normalQuantilesAreThoseOfScipy() throws {
    let normal = try DistributionReference.shared.get().normal
    var deviation = Deviation()
    for (p, z) in zip(normal.p, normal.z) {
      deviation.add(NormalQuantile.of(p), z, unit: z.magnitude)
    }
    #expect(deviation.count > 100)
    #expect(deviation.largest < 1e-13, "\(deviation.largest)")
    #expect(NormalQuantile.of(0) == -.infinity && NormalQuantile.of(1) == .infinity)
    #expect(NormalQuantile.of(-0.1).isNaN && NormalQuantile.of(.nan).isNaN)
  }

  @Test func comparisonsAreThoseOfScipy() throws {
    let reference = try DistributionReference.shared.get()
    var deviation = Deviation()
    for other in reference.qq {
      let sample = reference.samples[other.sample]
      let own = QuantileComparison(sample)
      #expect(own.sample == other.ordered)
      deviation.add(own.reference, other.theory)
      let unit = max(other.slope.magnitude, other.intercept.magnitude)
      deviation.add([own.slope, own.intercept], [other.slope, other.intercept], unit: unit)
      if let band = own.band() {
        let unit = other.upper.map(\.magnitude).max() ?? 1
        // scipy's way there and back through the distribution function costs digits.
        deviation.add(band.upper.map { $0 / unit * 1e-2 }, other.upper.map { $0 / unit * 1e-2 })
      } else {
        #expect(other.slope == 0)
      }
      let pair = QuantileComparison(sample, against: reference.samples[other.other])
      let size = (other.one + other.two).map(\.magnitude).max() ?? 1
      deviation.add(pair.sample, other.one, unit: size)
      deviation.add(pair.reference, other.two, unit: size)
    }
    #expect(deviation.count > 200)
    #expect(deviation.largest < 1e-12, "\(deviation.largest)")
    #expect(QuantileComparison([]).slope.isNaN && QuantileComparison([2]).reference == [0])
  }

  @Test func fansAreThoseOfNumpy() throws {
    let other = try DistributionReference.shared.get().fan
    let own = QuantileFan(curves: other.curves, probabilities: other.p)
    var deviation = Deviation()
    for (a, b) in zip(own.quantiles + [own.medians], other.quantiles + [other.medians]) {
      deviation.add(a, b)
    }
    #expect(deviation.count == 45)
    #expect(deviation.largest < 1e-14, "\(deviation.largest)")
    #expect(QuantileFan(curves: [[1, 2], [3]], probabilities: [0.5]).medians == [2, 2])
  }
}
