extension LocalPolynomial.Fit {
  /// The slope of the fitted curve at a query, dŷ/dq: what the prediction changes by as the query
  /// moves, R's np and statsmodels' marginal effect of the local mean. NaN where the query is NaN or
  /// infinite.
  ///
  /// Of degree 0 it is Σ αᵢψᵢ(yᵢ − ŷ) with ψᵢ = d log K/dq, of higher degrees β₁ + Σ αᵢψᵢeᵢ with eᵢ the
  /// residual of the local polynomial. ``derivative(at:order:)`` is the slope of the local polynomial
  /// alone, β₁.
  ///
  /// Where the polynomial is held (``LocalPolynomial``) it is the slope of the local mean; beyond a
  /// kernel that ends, 0.
  ///
  /// - Complexity: O(log *n* + *w*), with *w* keys near enough to count.
  public func slope(at query: Double) -> Double {
    guard query.isFinite else { return .nan }
    return values.restoredDifference(
      neighbours.slope(at: query, degree: degree) { values.values[$0] })
  }

  /// The slopes of the fitted curve at queries, in their order.
  ///
  /// - Parameter queries: Any number, in any order; NaN where one is NaN or infinite.
  public func slopes(at queries: some Sequence<Double>) -> [Double] {
    let queries = Array(queries)
    return Parallel.fill(queries.count, by: 64) { range, output in
      for index in range { output[index - range.lowerBound] = slope(at: queries[index]) }
    }
  }
}

extension LocalNeighbours {
  /// The slope of the curve of local polynomials.
  func slope(at query: Double, degree: Int, of value: (Int) -> Double) -> Double {
    let fit = fit(at: query, degree: degree, above: limit)
    guard fit.degree == degree || degree == 0 else {
      return slope(at: query, degree: 0, of: value)
    }
    let (view, kernel) = view(from: query)
    guard fit.nearestDistance < kernel.support else { return 0 }
    var sum = CompensatedSum()
    sum.add(fit.derivative(1, of: value))
    let rests = fit.residuals(of: value)
    for ((index, share), rest) in zip(zip(fit.indices, fit.shares(0)), rests) where share != 0 {
      let point = view.position(of: index)
      let decline = kernel.decline(at: point.distance.magnitude)
      let side: Double = point.distance < 0 ? -1 : point.distance > 0 ? 1 : 0
      // As the query moves, so does the distance that is the kernel's width.
      let widening = point.distance.magnitude * widthSlope(at: query)
      sum.add(share * rest * (decline * (side + widening) / point.width))
    }
    return sum.value
  }
}
