/// A plane fitted by weighted least squares to the points around a query, found from their sums.
///
/// With ū and ȳ the local means and C the local covariances of the offsets u: the slopes are
/// b = C⁻¹ cov(u, y), and the prediction is ȳ + b·v with v the way from ū to the query.
struct LocalPlane {
  /// The slopes by offset in bandwidths; 0 where only a mean is determined.
  private(set) var slopes: [Double]
  /// C⁻¹v, times the share of v that the plane is followed: a point's weight is
  /// αᵢ = wᵢkᵢ/S₀ (1 + (uᵢ − ū)·`direction`).
  private(set) var direction: [Double]
  /// The local mean ū of the offsets.
  private(set) var means: [Double]
  /// The local mean ȳ plus what the plane adds on the way to the query.
  private(set) var prediction: Double
  /// Whether the plane is determined and followed all the way to the query.
  private(set) var isPlane = false
  /// 1 + vᵀC⁻¹v, by which the variance of the prediction exceeds that of the local mean.
  private(set) var inflation = 1.0
  /// The most that the local covariances have lost by the difference of two sums.
  private(set) var cancellation = 1.0

  /// A share of a variance that another direction must leave for its own slope to be determined.
  private static let leastPivot = 1e-10

  /// Finds the plane, or the local mean where the points do not determine one.
  ///
  /// - Parameters:
  ///   - sums: Sums about a point, as ``PointMoments`` says.
  ///   - layout: Their places.
  ///   - query: The offset of the query from that point in bandwidths.
  ///   - limit: The most that 1 + vᵀC⁻¹v may be for the plane to be followed to the query; beyond,
  ///     it is followed as far as that.
  init(
    _ sums: UnsafePointer<Double>, layout: PointMoments, query: [Double], limit: Double
  ) {
    let dimensions = layout.dimensions
    let mass = sums[PointMoments.mass]
    let mean = sums[PointMoments.value] / mass
    let means = (0..<dimensions).map { sums[layout.first($0)] / mass }
    self.means = means
    self.prediction = mean
    self.slopes = Array(repeating: 0, count: dimensions)
    self.direction = slopes

    var covariances = [Double](repeating: 0, count: dimensions * dimensions)
    for row in 0..<dimensions {
      for column in 0...row {
        covariances[row * dimensions + column] =
          sums[layout.second(row, column)] / mass - means[row] * means[column]
      }
    }
    let deviations = (0..<dimensions).map { row in
      let variance = covariances[row * dimensions + row]
      cancellation = max(cancellation, sums[layout.second(row, row)] / mass / variance)
      return variance > 0 ? variance.squareRoot() : 0
    }
    guard deviations.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      cancellation = .infinity
      return
    }
    // Correlations, so that the pivots are shares.
    var factor = covariances
    for row in 0..<dimensions {
      for column in 0...row {
        var sum =
          covariances[row * dimensions + column] / deviations[row] / deviations[column]
        for k in 0..<column {
          sum -= factor[row * dimensions + k] * factor[column * dimensions + k]
        }
        if row == column {
          guard sum > Self.leastPivot else {
            // Few digits of the pivot are left: sums about ū would have more.
            cancellation = cancellation > 4 ? .infinity : cancellation
            return
          }
          factor[row * dimensions + row] = sum.squareRoot()
        } else {
          factor[row * dimensions + column] = sum / factor[column * dimensions + column]
        }
      }
    }
    func solve(_ right: [Double]) -> [Double] {
      var solution = right
      for row in 0..<dimensions {
        for k in 0..<row { solution[row] -= factor[row * dimensions + k] * solution[k] }
        solution[row] /= factor[row * dimensions + row]
      }
      for row in (0..<dimensions).reversed() {
        for k in row + 1..<dimensions where k < dimensions {
          solution[row] -= factor[k * dimensions + row] * solution[k]
        }
        solution[row] /= factor[row * dimensions + row]
      }
      return solution
    }
    let away = (0..<dimensions).map { query[$0] - means[$0] }
    let along = solve((0..<dimensions).map { away[$0] / deviations[$0] })
    let across = solve(
      (0..<dimensions).map { dimension in
        (sums[layout.firstOfValue(dimension)] / mass - means[dimension] * mean)
          / deviations[dimension]
      })
    var growth = 0.0
    var step = 0.0
    for dimension in 0..<dimensions {
      growth += along[dimension] * (away[dimension] / deviations[dimension])
      step += across[dimension] * (away[dimension] / deviations[dimension])
    }
    guard growth.isFinite, step.isFinite else { return }
    let share = 1 + growth <= limit ? 1 : ((limit - 1) / growth).squareRoot()
    isPlane = share == 1
    inflation = 1 + share * growth
    prediction = mean + share * step
    for dimension in 0..<dimensions {
      slopes[dimension] = share * across[dimension] / deviations[dimension]
      direction[dimension] = share * along[dimension] / deviations[dimension]
    }
  }
  /// How large 1 + vᵀC⁻¹v may be: ρ² with ρ = 20 max(1, 1/δ), where δ is the distance of the nearest
  /// point in standard deviations of the kernel.
  ///
  /// A plane through points that lie close together and far from the query may lead anywhere; held
  /// to this it leaves the local mean by at most ρ local standard deviations of the values, has no
  /// jump where it begins to be held, and far away tends to the nearest point's value.
  static func limit(distance: Double, spread: Double) -> Double {
    let inverse = spread / distance
    guard spread.isFinite, inverse < 5e4 else { return 1e12 }
    return 400 * max(1, inverse * inverse)
  }
}
