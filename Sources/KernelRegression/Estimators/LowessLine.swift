/// The weighted line of one query, or the weighted mean where points are not spread out enough.
///
/// With uᵢ = (xᵢ − q)/h and ωᵢ the weights: αᵢ = ωᵢ (1 + b (uᵢ − ū)) / Σ ω with b = −ū / var u.
struct LowessLine {
  /// The weighted mean of the values under the line's weights αᵢ.
  var value: Double
  /// αᵢ = ωᵢ (intercept + slope uᵢ).
  var intercept: Double
  var slope: Double
  /// The distance h.
  var width: Double

  /// The line at a query from the sums of its points.
  ///
  /// - Parameters:
  ///   - mean: ū = Σ ω u / Σ ω.
  ///   - variance: Σ ω (u − ū)² / Σ ω, or 0 for the mean of the values.
  ///   - total: Σ ω.
  ///   - valueMean: Σ ω y / Σ ω.
  ///   - covariance: Σ ω (u − ū) y / Σ ω.
  init(
    mean: Double, variance: Double, total: Double, valueMean: Double, covariance: Double,
    width: Double
  ) {
    let factor = variance > 0 ? -mean / variance : 0
    self.value = valueMean + factor * covariance
    self.intercept = (1 - factor * mean) / total
    self.slope = factor / total
    self.width = width
  }

  /// αᵢ / ωᵢ of a point at a signed distance from the query.
  func share(of distance: Double) -> Double {
    slope == 0 ? intercept : intercept + slope * (distance / width)
  }
}
