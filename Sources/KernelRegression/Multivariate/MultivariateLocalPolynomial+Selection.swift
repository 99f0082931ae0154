extension MultivariateLocalPolynomial {
  /// Chooses a bandwidth for each dimension by the data; the estimator's own are not used.
  ///
  /// ```swift
  /// let selection = try MultivariateLocalPolynomial(bandwidths: [1, 1]).selectBandwidths(
  ///   x: [longitude, latitude], y: height, by: .akaikeCorrected)
  /// let fit = try MultivariateLocalPolynomial(bandwidths: selection.smoothing).fit(
  ///   x: [longitude, latitude], y: height)
  /// ```
  ///
  /// Simplex searches (Nelder and Mead) on the logarithms of the bandwidths begin at the rule of
  /// thumb ``Bandwidth/normalReference(_:weights:dimension:)``, at narrower and at wider ones. The
  /// result depends on neither the order of the points nor chance. A bandwidth of many times its
  /// column's range says that the column matters not (degree 0) or linearly (degree 1). R:
  /// `npregbw` of the package np.
  ///
  /// A missing value is an error, never dropped in silence.
  ///
  /// - Parameters:
  ///   - x: The coordinates: an array a dimension, each with a number a point; at least two points, no
  ///     column constant.
  ///   - y: The value of each point.
  ///   - weights: The weight of each point, at least 0; nil for 1 each. A point with its weight is left
  ///     out as a whole.
  ///   - criterion: What is to be least: one that is a function of a ``SmootherScore``.
  ///   - starts: How many searches begin.
  /// - Throws: `RegressionError` for data that cannot be fitted, a constant column, a criterion of
  ///   another kind, or one that has no finite value.
  /// - Complexity: That of predictions at all points, some 60 times a start and 200 times more for each
  ///   of at most two minima and each dimension.
  public func selectBandwidths(
    x: [[Double]], y: [Double], weights: [Double]? = nil,
    by criterion: BandwidthCriterion = .leaveOneOut, starts: Int = 5
  ) throws(RegressionError) -> SmoothingSelection {
    let samples = try MultivariateSamples(
      columns: x, values: y, weights: weights, for: "selectBandwidths")
    var columns: [SmoothingSearch.Column] = []
    for (column, range) in zip(x, samples.ranges) {
      let reference = try Bandwidth.normalReference(column, weights: weights, dimension: x.count)
      columns.append(
        .width(
          reference: reference.width(for: kernel), range: range.upperBound - range.lowerBound))
    }
    let search = SmoothingSearch(columns: columns, criterion: criterion, starts: starts)
    return try search.selection { widths throws(RegressionError) in
      var estimator = self
      estimator.bandwidths = widths.map { Bandwidth($0) }
      return try estimator.fit(x: x, y: y, weights: weights).score
    }
  }
}

extension MultivariateLocalPolynomial.Fit {
  /// What criteria need to know, each point being predicted once and isolated ones twice.
  var score: SmootherScore {
    var points = [SIMD4<Double>](repeating: .zero, count: tree.count)
    points.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      _ = ownFits { point, fit in
        places.buffer[point] = SIMD4(fit.residual, fit.leverage, fit.leaveOneOutError, 0)
        return 0
      }
    }
    let unit = values.restoredDifference(1)
    let largest = weights?.max() ?? 1
    return SmootherScore(
      bandwidth: .nan, residuals: points.map { $0[0] * unit }, leverages: points.map { $0[1] },
      weights: weights == nil ? nil : points.indices.map { tree.weights[$0] * largest },
      leftOut: { points.map { $0[2] * unit } })
  }
}
