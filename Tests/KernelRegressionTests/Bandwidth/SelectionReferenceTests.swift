import Foundation
import Testing

@testable import KernelRegression

/// The data, and weights as the scripts have them.
private func points(
  _ name: String, weighted: Bool = false
) throws -> (x: [Double], y: [Double], weights: [Double]?) {
  let data = try #require(BandwidthRules.read().data[name])
  let weights = weighted ? data.x.indices.map { 1 + Double($0 % 3) / 2 } : nil
  return (data.x, data.y, weights)
}

/// Selects with a local polynomial of a degree.
private func select(
  _ degree: Int, _ kernel: Kernel, _ data: (x: [Double], y: [Double], weights: [Double]?),
  by criterion: BandwidthCriterion, among grid: BandwidthGrid
) throws -> BandwidthSelection {
  try LocalPolynomial(degree: degree, kernel: kernel, bandwidth: 1).selectBandwidth(
    x: data.x, y: data.y, weights: data.weights, by: criterion, among: grid)
}

/// The data that criteria are found for, and those that bandwidths are chosen for: the larger ones
/// take their time without optimization.
private let scored = thorough ? everyData : ["cars", "mcycle"]
private let chosen = thorough ? everyData : ["cars"]
private let everyData = ["airquality", "cars", "engel", "faithful", "geyser", "mcycle"]

private let kernels: [String: Kernel] = ["gaussian": .gaussian, "epanechnikov": .epanechnikov]

@Suite("Selection against other programs")
struct SelectionReferenceTests {
  @Test("criteria equal their definitions, every point really left out")
  func criteria() throws {
    let reference = try reference("bandwidths/curves.json", as: CriterionCurves.self)
    for expected in reference.cases where scored.contains(expected.data) {
      let data = try points(expected.data, weighted: expected.weighted)
      let kernel = try #require(kernels[expected.kernel])
      let grid = BandwidthGrid.values(expected.scores.map(\.bandwidth))
      let criteria: [(BandwidthCriterion, (CriterionCurves.Score) -> Double?)] = [
        (.leaveOneOut, \.loo), (.generalizedCrossValidation, \.gcv), (.akaikeCorrected, \.aicc),
      ]
      let curve = try select(expected.degree, kernel, data, by: .leaveOneOut, among: grid)
      for (score, number) in zip(curve.scores, expected.scores) {
        let place = "\(expected) at \(number.bandwidth)"
        #expect(relativeError(score.residualSumOfSquares, number.rss) < 1e-9, "\(place)")
        #expect(relativeError(score.trace, number.trace) < 1e-10, "\(place)")
        #expect(score.isolatedCount == number.isolated, "\(place)")
        for (criterion, value) in criteria {
          guard case .least(let function) = criterion.way else { continue }
          let limit = criterion == .leaveOneOut ? 1e-10 : 1e-9
          if let expected = value(number) {
            #expect(relativeError(function(score), expected) < limit, "\(criterion) \(place)")
          } else {
            #expect(!function(score).isFinite, "\(criterion) \(place)")
          }
        }
      }
    }
  }

  @Test("minima are those of SciPy's minimiser on the definitions")
  func minima() throws {
    let reference = try reference("bandwidths/curves.json", as: CriterionCurves.self)
    var count = 0
    for expected in reference.cases where chosen.contains(expected.data) {
      let data = try points(expected.data, weighted: expected.weighted)
      for (name, minimum) in expected.minima ?? [:] {
        guard let minimum else { continue }
        let criterion: BandwidthCriterion =
          switch name {
          case "loo": .leaveOneOut
          case "gcv": .generalizedCrossValidation
          default: .akaikeCorrected
          }
        // Around the minimum only: the plain line takes its time.
        let grid = BandwidthGrid.geometric(
          from: minimum.bandwidth / 1.3, through: minimum.bandwidth * 1.4, count: 4)
        let selection = try select(expected.degree, .gaussian, data, by: criterion, among: grid)
        #expect(selection.end == .none)
        #expect(selection.localMinima == [selection.minimum])
        #expect(
          relativeError(selection.bandwidth.value, minimum.bandwidth) < 1e-5, "\(name) \(expected)")
        #expect(relativeError(selection.minimum.value, minimum.value) < 1e-9)
        count += 1
      }
    }
    #expect(count == (thorough ? 27 : 12))
  }

  @Test("R's np finds the same bandwidth, or one that is no better")
  func np() throws {
    let reference = try reference("bandwidths/np.json", as: NPBandwidths.self)
    for row in reference.rows where chosen.contains(row.data) {
      let data = try points(row.data)
      let kernel = try #require(kernels[row.kernel])
      let degree = row.type == "lc" ? 0 : 1
      let span = (data.x.max() ?? 0) - (data.x.min() ?? 0)
      // np's Epanechnikov kernel ends at √5.
      let width = row.bandwidth * (row.kernel == "gaussian" ? 1 : 5.0.squareRoot())
      let criterion: BandwidthCriterion = row.method == "cv.ls" ? .leaveOneOut : .akaikeCorrected
      let there = try select(degree, kernel, data, by: criterion, among: .values([width]))
      let found = try select(degree, kernel, data, by: criterion, among: .automatic)
      if (row.data, row.type, row.method, row.kernel) == ("engel", "ll", "cv.aic", "gaussian") {
        // One key is 42 bandwidths from all others: np's value is not that of the definition, which
        // NumPy gives at np's bandwidth.
        #expect(relativeError(there.values[0], 9.943385133743531) < 1e-9)
        #expect(relativeError(there.values[0], row.value) > 1e-5)
      } else if width > 10 * span {
        // A straight line is best.
        #expect(found.end == .widest, "\(row)")
        #expect(relativeError(there.values[0], row.value) < 1e-9, "\(row)")
      } else if row.kernel == "gaussian" {
        #expect(relativeError(there.values[0], row.value) < 1e-9, "\(row)")
        #expect(found.minimum.value <= row.value * (1 + 1e-12), "\(row)")
        #expect(relativeError(found.bandwidth.value, width) < 1e-5, "\(row)")
      } else if degree == 0 {
        // At the ends of the Epanechnikov kernel's support the criterion jumps, and has a hundred
        // minima, some too narrow for fifty bandwidths to see.
        #expect(found.minimum.value <= row.value + 1e-3 * row.value.magnitude, "\(row)")
      }
    }
  }

  @Test("R's locfit has the same squares, trace and GCV")
  func locfit() throws {
    for row in try reference("bandwidths/locfit.json", as: LocfitScores.self).rows
    where scored.contains(row.data) {
      let kernel = row.kernel == "gauss" ? Kernel.gaussian : .epanechnikov
      let selection = try select(
        row.degree, kernel, try points(row.data), by: .generalizedCrossValidation,
        among: .values([row.width]))
      let score = selection.scores[0]
      #expect(relativeError(score.residualSumOfSquares, row.rss) < 1e-8, "\(row)")
      #expect(relativeError(score.trace, row.trace) < 1e-8, "\(row)")
      #expect(relativeError(selection.values[0], row.gcv) < 1e-8, "\(row)")
    }
  }

  @Test("statsmodels leaves one out alike; its AICc of a line has the trace of the mean")
  func statsmodels() throws {
    let reference = try reference("bandwidths/curves.json", as: CriterionCurves.self)
    for peer in reference.statsmodelsKernelReg where scored.contains(peer.data) {
      let data = try points(peer.data)
      let grid = BandwidthGrid.values([peer.bandwidth])
      let mean = try select(0, .gaussian, data, by: .akaikeCorrected, among: grid)
      let line = try select(1, .gaussian, data, by: .akaikeCorrected, among: grid)
      let own = peer.kind == "lc" ? mean : line
      #expect(relativeError(own.scores[0].leaveOneOutSum / Double(data.x.count), peer.loo) < 1e-9)
      let score = own.scores[0]
      let mixed = SmootherScore(
        bandwidth: score.bandwidth, residualSumOfSquares: score.residualSumOfSquares,
        trace: mean.scores[0].trace, leaveOneOutSum: score.leaveOneOutSum, isolatedCount: 0,
        count: score.count, weightSum: score.weightSum)
      guard case .least(let criterion) = BandwidthCriterion.akaikeCorrected.way else { return }
      #expect(relativeError(criterion(mixed), peer.aicc) < 1e-9)
      if peer.kind == "ll" { #expect((own.values[0] - peer.aicc).magnitude > 1e-3) }
    }
  }
}
