/// The weighted line of one query, or the weighted mean where points are not spread out enough.
///
/// With uᵢ = (xᵢ − c)/h of any origin c, ωᵢ the weights, ū their mean and v their variance:
/// αᵢ = ωᵢ (1 + b (uᵢ − ū)) / Σ ω with b = −(ū − u_q)/v.
struct LowessLine {
  /// The sum of the values with the weights αᵢ.
  let value: Double
  /// Whether it is a line, followed all the way.
  let isLine: Bool
  /// αᵢ = ωᵢ (intercept + slope (xᵢ − q)/h).
  let intercept: Double
  let slope: Double
  private let origin: Double
  private let mean: Double
  private let factor: Double
  private let total: Double
  private let width: Double

  /// What sums over the points of a window say.
  struct Moments {
    /// Where uᵢ is 0.
    var origin: Double
    /// Σ ω.
    var total: Double
    /// ū = Σ ω u / Σ ω.
    var mean: Double
    /// Σ ω (u − ū)² / Σ ω; 0 where there shall be no line.
    var variance: Double
    /// Σ ω y / Σ ω.
    var valueMean: Double
    /// Σ ω (u − ū) y / Σ ω.
    var covariance: Double
  }

  /// The line at a query.
  ///
  /// - Parameters:
  ///   - width: h, positive.
  ///   - limit: How large 1 + (ū − u_q)²/v may be: farther than that from the points the line is not
  ///     followed (``LocalExtrapolation``).
  init(_ moments: Moments, at query: Double, width: Double, limit: Double) {
    let distance = (moments.origin - query) / width + moments.mean
    let growth = moments.variance > 0 ? distance * (distance / moments.variance) : 0
    let share = growth > limit - 1 ? ((limit - 1) / growth).squareRoot() : 1
    let factor = moments.variance > 0 ? -distance / moments.variance * share : 0
    self.value = moments.valueMean + factor * moments.covariance
    self.isLine = moments.variance > 0 && share == 1
    self.intercept = (1 - factor * distance) / moments.total
    self.slope = factor / moments.total
    self.origin = moments.origin
    self.mean = moments.mean
    self.factor = factor
    self.total = moments.total
    self.width = width
  }

  /// αᵢ / ωᵢ of a point.
  func share(of key: Double) -> Double {
    (1 + factor * ((key - origin) / width - mean)) / total
  }
}
