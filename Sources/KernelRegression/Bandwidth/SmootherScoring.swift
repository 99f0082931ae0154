/// A way to score many bandwidths of a smoother on the same data.
///
/// There are several that agree to the accuracy each states; ``FittedScoring`` fits once for each
/// bandwidth, is right for every estimator, and is what others are tested against.
protocol SmootherScoring: Sendable {
  /// The scores at widths that are the same everywhere, in their order.
  ///
  /// - Parameter widths: In the kernel's own convention, positive and finite, in any order, and none
  ///   below the narrowest that the scoring was made for.
  func scores(at widths: [Double]) throws(RegressionError) -> [SmootherScore]
}

/// Chooses how to score the bandwidths of an estimator.
enum ScoringPlan {
  /// A faster way than to fit for each bandwidth; nil where there is none.
  ///
  /// - Parameters:
  ///   - samples: The data.
  ///   - kernel: The estimator's kernel.
  ///   - degree: The degree of the local polynomial that the estimator is.
  ///   - narrowest: The narrowest width that will be asked for.
  static func fastScoring(
    _ samples: SortedSamples, kernel: Kernel, degree: Int, narrowest: Double
  ) -> (any SmootherScoring)? {
    kernel == .gaussian
      ? GaussianScores(samples, degree: degree, narrowest: narrowest) : nil
  }
}
