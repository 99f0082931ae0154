internal import RealModule

extension BandwidthCriterion {
  /// Akaike's criterion corrected for few points:
  /// log σ̂² + 1 + 2(tr + 1)/(n − tr − 2), with σ̂² = Σ wᵢeᵢ² / Σ wᵢ and tr the trace of the hat
  /// matrix of the same estimator; +∞ where tr ≥ n − 2.
  ///
  /// R's np calls it `cv.aic`. Source: C. M. Hurvich, J. S. Simonoff and C.-L. Tsai, "Smoothing
  /// parameter selection in nonparametric regression using an improved Akaike information
  /// criterion", Journal of the Royal Statistical Society B 60 (1998) 271–293.
  public static let akaikeCorrected = BandwidthCriterion(name: "akaikeCorrected") { score in
    let left = Double(score.count) - score.trace - 2
    return left > 0 ? .log(score.meanSquare) + 1 + 2 * (score.trace + 1) / left : .infinity
  }
}
