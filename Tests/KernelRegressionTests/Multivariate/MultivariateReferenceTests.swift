import KernelRegression
import Testing

@Suite("Regression in several dimensions against 60 digits and other programs")
struct MultivariateReferenceTests {
  @Test("60 digits: predictions, slopes, weights, distances, degrees")
  func table() throws {
    let cases = try reference("multivariate/regression.json", as: MultivariateCases.self).cases
    #expect(cases.count == 50)
    var largest = (mean: 0.0, plane: 0.0, slope: 0.0, weight: 0.0)
    for entry in cases {
      let kernel = try #require(everyKernel.first { $0.name == entry.kernel })
      let fit = try MultivariateLocalPolynomial(
        degree: entry.degree, kernel: kernel, bandwidths: entry.bandwidths.map(\.value)
      ).fit(
        x: entry.x.map { $0.map(\.value) }, y: entry.y.map(\.value),
        weights: entry.weights.isEmpty ? nil : entry.weights.map(\.value))
      for (index, coordinates) in entry.queries.enumerated() {
        let query = coordinates.map(\.value)
        let prediction = try fit.predict(at: query)
        let expected = entry.predictions[index].value
        let size = entry.sizes[index].value
        let error = (prediction - expected).magnitude / size
        let text = "\(entry.name), query \(query): \(prediction), not \(expected)"
        let support = try fit.support(at: query)
        let distance = entry.distances[index].value
        #expect(
          support.nearestDistance == distance
            || relativeError(support.nearestDistance, distance) < 1e-14,
          "\(text), distance \(support.nearestDistance), not \(distance)")
        if entry.degree == 0 {
          largest.mean = max(largest.mean, error)
          #expect(error < 2e-14, "\(text)")
        } else {
          #expect(support.degree == entry.degrees[index], "\(text)")
          largest.plane = max(largest.plane, error)
          #expect(error < (entry.name == "correlated columns" ? 1e-10 : 1e-12), "\(text)")
          let slopes = try fit.gradient(at: query)
          let expected = entry.slopes[index].map(\.value)
          for (dimension, slope) in slopes.enumerated() {
            // In units of values by bandwidths, of which the largest slope is the scale.
            let scale = zip(expected, entry.bandwidths).map { ($0 * $1.value).magnitude }.max() ?? 0
            let error =
              (slope - expected[dimension]).magnitude * entry.bandwidths[dimension].value
              / max(scale, size * 1e-3)
            largest.slope = max(largest.slope, error)
            #expect(error < 1e-9, "\(text), slopes \(slopes)")
          }
        }
        if !entry.alphas.isEmpty {
          let weights = try fit.attentionWeights(at: query)
          for (weight, expected) in zip(weights, entry.alphas[index].map(\.value)) {
            let exponent =
              expected == 0 ? 1e9 : Double(max(-expected.magnitude.exponent, 0)) * 0.7
            let error =
              (weight - expected).magnitude / (expected.magnitude + 1e-300) / (1 + exponent)
            if entry.degree == 0, expected > 1e-290 { largest.weight = max(largest.weight, error) }
            #expect(
              entry.degree == 0
                ? error < 1e-14 || expected < 1e-290
                : (weight - expected).magnitude < 1e-12 * size, "\(text)")
          }
        }
      }
    }
    print("several dimensions: largest errors \(largest)")
  }

  @Test("statsmodels KernelReg, lc and ll")
  func statsmodels() throws {
    for entry in try reference("multivariate/peers.json", as: MultivariatePeers.self).regression {
      let fit = try MultivariateLocalPolynomial(
        degree: entry.kind == "lc" ? 0 : 1, bandwidths: entry.bandwidths
      ).fit(x: entry.x, y: entry.y)
      for (index, query) in entry.queries.enumerated() {
        let prediction = try fit.predict(at: query)
        #expect(relativeError(prediction, entry.predictions[index]) < 1e-9)
        if entry.kind == "ll" {
          let slopes = try fit.gradient(at: query)
          for (slope, expected) in zip(slopes, entry.slopes[index]) {
            #expect(relativeError(slope, expected) < 1e-8)
          }
        }
      }
    }
  }

  @Test("scikit-learn KNeighborsRegressor is the box over the nearest")
  func neighbours() throws {
    for entry in try reference("multivariate/peers.json", as: MultivariatePeers.self).neighbours {
      let fit = try MultivariateLocalPolynomial(
        degree: 0, kernel: .box, bandwidth: .nearest(entry.k)
      ).fit(x: entry.x, y: entry.y)
      for (query, expected) in zip(entry.queries, entry.predictions) {
        #expect(relativeError(try fit.predict(at: query), expected) < 1e-14)
        #expect((try fit.support(at: query).effectiveCount - Double(entry.k)).magnitude < 1e-12)
      }
    }
  }

  @Test("statsmodels KernelReg, leave-one-out scores")
  func leaveOneOut() throws {
    for entry in try reference("multivariate/peers.json", as: MultivariatePeers.self).validation {
      // Narrow planes through isolated points are held here and a pseudo-inverse there; and its
      // search ends at negative bandwidths, at which its weights underflow.
      let all = Array(zip(entry.bandwidths, entry.scores))
      let isMean = entry.kind == "lc"
      let hasBest = isMean && entry.best.allSatisfy { $0 > 0 }
      let tried =
        (isMean ? all : Array(all.suffix(1))) + (hasBest ? [(entry.best, entry.bestScore)] : [])
      for (bandwidths, expected) in tried {
        let fit = try MultivariateLocalPolynomial(
          degree: entry.kind == "lc" ? 0 : 1, bandwidths: bandwidths
        ).fit(x: entry.x, y: entry.y)
        let errors = fit.leaveOneOutErrors
        let score = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
        #expect(relativeError(score, expected) < 1e-9, "\(entry.kind) \(bandwidths)")
      }
    }
  }
}
