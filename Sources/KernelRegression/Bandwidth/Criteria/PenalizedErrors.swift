extension BandwidthCriterion {
  /// Rice's criterion σ̂² / (1 − 2 tr/n); +∞ where tr ≥ n/2.
  ///
  /// Source: J. Rice, "Bandwidth choice for nonparametric regression", Annals of Statistics 12 (1984)
  /// 1215–1230.
  public static let rice = BandwidthCriterion(name: "rice") { score in
    let left = 1 - 2 * score.trace / Double(score.count)
    return left > 0 ? score.meanSquare / left : .infinity
  }

  /// Shibata's criterion σ̂² (1 + 2 tr/n).
  ///
  /// Source: R. Shibata, "An optimal selection of regression variables", Biometrika 68 (1981) 45–54.
  public static let shibata = BandwidthCriterion(name: "shibata") { score in
    score.meanSquare * (1 + 2 * score.trace / Double(score.count))
  }

  /// Akaike's final prediction error σ̂² (1 + tr/n) / (1 − tr/n); +∞ where tr ≥ n.
  ///
  /// Source: H. Akaike, "Statistical predictor information", Annals of the Institute of Statistical
  /// Mathematics 22 (1970) 203–217.
  public static let finalPredictionError = BandwidthCriterion(
    name: "finalPredictionError"
  ) { score in
    let share = score.trace / Double(score.count)
    return share < 1 ? score.meanSquare * (1 + share) / (1 - share) : .infinity
  }

  /// Mallows' estimate of the mean squared error of the fit, σ̂² + 2 σ² tr/n − σ², for noise of a
  /// known variance.
  ///
  /// Source: C. L. Mallows, "Some comments on C_p", Technometrics 15 (1973) 661–675.
  ///
  /// - Parameter variance: The variance σ² of the noise, in the units of y squared.
  public static func mallows(variance: Double) -> BandwidthCriterion {
    BandwidthCriterion(name: "mallows(variance: \(variance))") { score in
      score.meanSquare + variance * (2 * score.trace / Double(score.count) - 1)
    }
  }
}
