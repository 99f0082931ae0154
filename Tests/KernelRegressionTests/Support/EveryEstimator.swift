import KernelRegression
import Testing

/// An estimator to test, with its bandwidth in a given unit of x.
struct EstimatorCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var make: @Sendable (_ unit: Double) -> any Estimator

  func fit(x: [Double], y: [Double], unit: Double = 1) throws -> any LinearSmoother {
    try #require(make(unit).fit(x: x, y: y) as? any LinearSmoother)
  }
}

/// The estimators that every estimator test runs over. A new estimator is added here.
let everyEstimator: [EstimatorCase] = [
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
]
