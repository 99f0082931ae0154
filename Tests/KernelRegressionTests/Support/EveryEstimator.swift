import KernelRegression
import Testing

/// An estimator to test, with its bandwidth in a given unit of x.
struct EstimatorCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The degree of the polynomials that it reproduces.
  var degree = 0
  /// Whether its width counts points, so that a point twice is not a point of weight 2.
  var countsPoints = false
  /// Whether weights may be negative though the degree is 0.
  var isSigned = false
  var make: @Sendable (_ unit: Double) -> any Estimator

  func fit(
    x: [Double], y: [Double], weights: [Double]? = nil, unit: Double = 1
  ) throws -> any LinearSmoother {
    try #require(make(unit).fit(x: x, y: y, weights: weights) as? any LinearSmoother)
  }
}

/// The estimators that every estimator test runs over. A new estimator is added here.
let everyEstimator: [EstimatorCase] =
  [
    EstimatorCase(testDescription: "average") { _ in AveragePooling() },
    EstimatorCase(testDescription: "NW gaussian, narrow") { unit in
      NadarayaWatson(bandwidth: 0.05 * unit)
    },
    EstimatorCase(testDescription: "NW gaussian") { unit in
      NadarayaWatson(kernel: .gaussian, bandwidth: 0.5 * unit)
    },
    EstimatorCase(testDescription: "NW gaussian, wide") { unit in
      NadarayaWatson(kernel: .gaussian, bandwidth: 40 * unit)
    },
    EstimatorCase(testDescription: "NW epanechnikov, typed bandwidth") { unit in
      NadarayaWatson(kernel: .epanechnikov, bandwidth: .standardDeviation(0.25 * unit))
    },
    EstimatorCase(testDescription: "NW gaussian of order 4", isSigned: true) { unit in
      NadarayaWatson(kernel: .gaussian4, bandwidth: 0.5 * unit)
    },
    EstimatorCase(testDescription: "NW gaussian of order 8", isSigned: true) { unit in
      NadarayaWatson(kernel: .gaussian8, bandwidth: 0.7 * unit)
    },
    EstimatorCase(testDescription: "NW biweight, nearest", countsPoints: true) { _ in
      NadarayaWatson(kernel: .biweight, bandwidth: .nearest(12))
    },
    EstimatorCase(testDescription: "NW gaussian, adaptive", countsPoints: true) { _ in
      NadarayaWatson(bandwidth: .adaptive(nearest: 6))
    },
    EstimatorCase(testDescription: "loess", degree: 2, countsPoints: true) { _ in
      Loess(span: 0.4)
    },
    EstimatorCase(testDescription: "loess, line, all points", degree: 1, countsPoints: true) { _ in
      Loess(span: 1.7, degree: 1)
    },
    EstimatorCase(testDescription: "loess, symmetric", degree: 1, countsPoints: true) { _ in
      Loess(span: 0.5, degree: 1, family: .symmetric)
    },
    EstimatorCase(testDescription: "nearest neighbours", countsPoints: true) { _ in
      KNearestNeighbours(neighbours: 7)
    },
    EstimatorCase(testDescription: "nearest neighbours, inverse distance", countsPoints: true) {
      _ in
      KNearestNeighbours(neighbours: 7, weighting: .inverseDistance)
    },
    EstimatorCase(testDescription: "nearest neighbours, biweight", countsPoints: true) { _ in
      KNearestNeighbours(neighbours: 12, weighting: .kernel(.biweight))
    },
    EstimatorCase(testDescription: "LOWESS, not robust", degree: 1, countsPoints: true) { _ in
      Lowess(fraction: 0.4, robustSteps: 0)
    },
    EstimatorCase(testDescription: "LOWESS", degree: 1, countsPoints: true) { _ in Lowess() },
  ] + localPolynomials

/// Local polynomials of every degree with kernels of every form, and every kind of width.
private let localPolynomials: [EstimatorCase] = (0...3).flatMap { degree in
  (degree == 1 ? everyDensity : [.gaussian, .epanechnikov, .laplace]).map { kernel in
    EstimatorCase(testDescription: "degree \(degree), \(kernel)", degree: degree) { unit in
      LocalPolynomial(degree: degree, kernel: kernel, bandwidth: 0.5 * unit)
    }
  } + [
    EstimatorCase(testDescription: "degree \(degree), constant", degree: degree) { unit in
      LocalPolynomial(degree: degree, kernel: .constant, bandwidth: unit)
    },
    EstimatorCase(testDescription: "degree \(degree), gaussian, narrow", degree: degree) { unit in
      LocalPolynomial(degree: degree, bandwidth: 0.05 * unit)
    },
    EstimatorCase(testDescription: "degree \(degree), gaussian, wide", degree: degree) { unit in
      LocalPolynomial(degree: degree, bandwidth: 40 * unit)
    },
    EstimatorCase(
      testDescription: "degree \(degree), tricube, nearest", degree: degree, countsPoints: true
    ) { _ in
      LocalPolynomial(degree: degree, kernel: .tricube, bandwidth: .nearest(fraction: 0.3))
    },
    EstimatorCase(
      testDescription: "degree \(degree), gaussian, adaptive", degree: degree, countsPoints: true
    ) { _ in
      LocalPolynomial(degree: degree, bandwidth: .adaptive(nearest: 8))
    },
  ]
}
