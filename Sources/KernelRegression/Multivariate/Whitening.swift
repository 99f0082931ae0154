internal import RealModule

/// The linear map that makes the kernel of a density round: z = L⁻¹(x − x̄) with LLᵀ the covariance of
/// the sample times the square of a factor.
struct Whitening: Sendable {
  private let means: [Double]
  /// L, lower triangular, row by row.
  private let factor: [Double]

  /// Σ log Lⱼⱼ, half of the logarithm of the determinant.
  let logVolume: Double

  /// The map for a sample.
  init(
    _ samples: MultivariateSamples, smoothing: MultivariateKernelDensity.Smoothing.Way,
    at location: String
  ) throws(RegressionError) {
    let dimensions = samples.columns.count
    let weights = samples.weights ?? Array(repeating: 1, count: samples.count)
    let total = Self.sum(weights.indices) { weights[$0] }
    let shares = weights.map { $0 / total }
    let squares = Self.sum(shares.indices) { shares[$0] * shares[$0] }
    let means = samples.columns.map { column in
      Self.sum(column.indices) { shares[$0] * column[$0] }
    }
    let d = Double(dimensions)
    let count = 1 / squares
    let scale: Double
    switch smoothing {
    case .factor(let factor): scale = factor
    case .silverman: scale = Double.pow(count * (d + 2) / 4, -1 / (d + 4))
    case .scott, .bandwidths: scale = Double.pow(count, -1 / (d + 4))
    }
    guard scale > 0, scale.isFinite else {
      throw RegressionError(
        .bandwidth, at: location, given: "the factor is \(scale)",
        needed: "it must be positive and finite")
    }
    var factor = [Double](repeating: 0, count: dimensions * dimensions)
    var logVolume = 0.0
    for row in 0..<dimensions {
      var variance = 0.0
      for column in 0...row {
        let first = samples.columns[row]
        let second = samples.columns[column]
        let covariance = Self.sum(first.indices) {
          shares[$0] * (first[$0] - means[row]) * (second[$0] - means[column])
        }
        if row == column { variance = covariance }
        var rest = covariance / (1 - squares) * scale * scale
        for k in 0..<column {
          rest -= factor[row * dimensions + k] * factor[column * dimensions + k]
        }
        if row == column {
          guard rest > 1e-13 * scale * scale * variance, rest.isFinite, variance.isNormal else {
            throw RegressionError(
              .bandwidth, at: location,
              given: "column \(row) of x is a linear function of those before it",
              needed: "the covariance of the points must not be singular")
          }
          factor[row * dimensions + row] = rest.squareRoot()
          logVolume += Double.log(rest.squareRoot())
        } else {
          factor[row * dimensions + column] = rest / factor[column * dimensions + column]
        }
      }
    }
    self.means = means
    self.factor = factor
    self.logVolume = logVolume
  }

  /// The images of points given as columns.
  func callAsFunction(_ columns: [[Double]]) -> [[Double]] {
    let dimensions = means.count
    var images: [[Double]] = []
    for row in 0..<dimensions {
      let pivot = factor[row * dimensions + row]
      images.append(
        columns[row].indices.map { index in
          var rest = columns[row][index] - means[row]
          for k in 0..<row { rest -= factor[row * dimensions + k] * images[k][index] }
          return rest / pivot
        })
    }
    return images
  }

  /// A sum that does not depend on the order.
  private static func sum(_ indices: Range<Int>, _ term: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for term in indices.map(term).sorted() { sum.add(term) }
    return sum.value
  }
}
