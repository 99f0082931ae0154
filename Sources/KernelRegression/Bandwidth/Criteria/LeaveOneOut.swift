extension BandwidthCriterion {
  /// The mean squared error of predicting each point from all others:
  /// Σ wᵢ(yᵢ − ŷ₋ᵢ(xᵢ))² / Σ wᵢ.
  ///
  /// R's np calls it `cv.ls`. A point with no other near it is predicted as in a gap (see
  /// ``SmootherScore/leaveOneOutSum``); widths that follow the data are those of the data without the
  /// point for ``Bandwidth/nearest(_:)``, and are kept for ``Bandwidth/adaptive(nearest:)``.
  public static let leaveOneOut = BandwidthCriterion(name: "leaveOneOut") { score in
    score.leaveOneOutSum / score.weightSum
  }
}
