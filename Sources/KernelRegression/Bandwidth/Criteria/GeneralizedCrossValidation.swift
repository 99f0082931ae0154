extension BandwidthCriterion {
  /// Leave-one-out with every leverage replaced by their mean: σ̂² / (1 − tr/n)², with
  /// σ̂² = Σ wᵢeᵢ² / Σ wᵢ and tr the trace of the hat matrix; +∞ where tr ≥ n.
  ///
  /// Source: P. Craven and G. Wahba, "Smoothing noisy data with spline functions", Numerische
  /// Mathematik 31 (1979) 377–403.
  public static let generalizedCrossValidation = BandwidthCriterion(
    name: "generalizedCrossValidation"
  ) { score in
    let share = score.trace / Double(score.count)
    return share < 1 ? score.meanSquare / ((1 - share) * (1 - share)) : .infinity
  }
}

extension SmootherScore {
  /// σ̂² = Σ wᵢeᵢ² / Σ wᵢ
  var meanSquare: Double { residualSumOfSquares / weightSum }
}
