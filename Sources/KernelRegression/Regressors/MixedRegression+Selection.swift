extension MixedRegression {
  /// Chooses how far each column reaches by the data: the bandwidth of a continuous one and the λ of a
  /// categorical one; those that the regressors have are not used.
  ///
  /// ```swift
  /// let selection = try regression.selectSmoothing(x: columns, y: wages, by: .akaikeCorrected)
  /// let fit = try regression.smoothed(by: selection.smoothing).fit(x: columns, y: wages)
  /// ```
  ///
  /// Simplex searches (Nelder and Mead) begin at the rule of thumb
  /// ``Bandwidth/normalReference(_:weights:dimension:)`` with half of the largest λ, and elsewhere; the
  /// result depends on neither the order of the points nor chance. A column that does not matter is
  /// smoothed away (``SmoothingSelection/Minimum/ends``). R: `npregbw` of the package np.
  ///
  /// A missing value is an error, never dropped in silence.
  ///
  /// - Parameters:
  ///   - x: The columns, one for each regressor; at least two points, no continuous column constant.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0; nil for 1 each. A point with its weight is left out as a
  ///     whole.
  ///   - criterion: What is to be least: one that is a function of a ``SmootherScore``.
  ///   - starts: How many searches begin.
  /// - Throws: `RegressionError` for data that cannot be fitted, a constant column, a criterion of
  ///   another kind, or one that has no finite value.
  /// - Complexity: That of predictions at all points, some 120 times a start and 400 times more for each
  ///   of at most two minima and each column.
  public func selectSmoothing(
    x: [RegressorColumn], y: some Collection<Double>, weights: [Double]? = nil,
    by criterion: BandwidthCriterion = .leaveOneOut, starts: Int = 5
  ) throws(RegressionError) -> SmoothingSelection {
    let y = Array(y)
    let continuous = regressors.count { $0.isContinuous }
    var columns: [SmoothingSearch.Column] = []
    for (regressor, column) in zip(regressors, x) {
      columns.append(try regressor.searched(column, weights: weights, dimension: continuous))
    }
    // What is wrong with the data is said before any search.
    let data = try smoothed(by: columns.map { $0.number($0.coordinate(0)) }).fit(
      x: x, y: y, weights: weights)
    let search = SmoothingSearch(columns: columns, criterion: criterion, starts: starts)
    return try search.selection { numbers throws(RegressionError) in
      data.with(parameters: numbers).score
    }
  }

  /// The same regression with other numbers that say how far each column reaches.
  ///
  /// - Parameter numbers: One for each regressor, as of a ``SmoothingSelection``: the width of a
  ///   continuous one in its kernel's own convention, the λ of a categorical one.
  public func smoothed(by numbers: [Double]) -> MixedRegression {
    MixedRegression(
      degree: degree,
      regressors: zip(regressors, numbers).map { $0.with(parameter: $1) }
        + regressors.dropFirst(numbers.count))
  }
}

extension Regressor {
  /// What its number may be.
  fileprivate func searched(
    _ column: RegressorColumn, weights: [Double]?, dimension: Int
  ) throws(RegressionError) -> SmoothingSearch.Column {
    switch kind {
    case .continuous(let kernel, _):
      guard case .numbers(let numbers) = column.values else { return .share(limit: 1) }
      let reference = try Bandwidth.normalReference(
        numbers, weights: weights, dimension: dimension)
      let range = (numbers.max() ?? 0) - (numbers.min() ?? 0)
      return .width(reference: reference.width(for: kernel), range: range)
    case .unordered(let kernel, let given):
      let levels = (given ?? Levels(of: column))?.count ?? 1
      return .share(limit: kernel.parameterLimit(levels: max(levels, 1)))
    case .ordered: return .share(limit: OrderedKernel.parameterLimit)
    }
  }
}
