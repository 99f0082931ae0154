/// What a regression does at one of its own points; values are centred.
struct OwnFit {
  /// The prediction.
  let prediction: Double
  /// The share of the point's own value in it.
  let leverage: Double
  /// The value less the prediction.
  let residual: Double
  /// The error of predicting the value from all other points.
  let leaveOneOutError: Double
  /// Whether `leaveOneOutError` is from a prediction without the point, for its leverage is too large.
  let isIsolated: Bool
}

extension MultivariateLocalPolynomial.Fit {
  /// A number of what the regression does at each of its points, by their places, in the order of the tree; over grids
  /// where that is faster.
  func ownFits(_ number: @Sendable (_ point: Int, OwnFit) -> Double) -> [Double] {
    griddedOwnFits(number) ?? directOwnFits(Array(0..<tree.count), number)
  }

  private func directOwnFits(
    _ points: [Int], _ number: @Sendable (_ point: Int, OwnFit) -> Double
  ) -> [Double] {
    Parallel.fill(points.count, by: 64) { range, output in
      withRegression { regression in
        for place in range {
          let point = points[place]
          regression.setQuery { tree.coordinates[$0 * tree.stride + point] }
          output[place - range.lowerBound] = number(point, ownFit(regression, point))
        }
      }
    }
  }

  private func ownFit(_ regression: any QueryAnswering, _ point: Int) -> OwnFit {
    let answer = regression.answer()
    let residual = tree.values[point] - answer.prediction
    var leverage = answer.leverage(weight: tree.weights[point])
    var isIsolated = !(leverage < SmootherScore.isolationLimit)
    if case .nearest = width {
      leverage = regression.shares().first { $0.point == point }?.share ?? 0
      // Without the point another one is the k-th nearest.
      isIsolated = true
    }
    var error = residual
    if isIsolated, tree.count > 1 {
      regression.exclude(point)
      error = tree.values[point] - regression.answer().prediction
      regression.exclude(-1)
    } else if !isIsolated {
      error = residual / (1 - leverage)
    }
    return OwnFit(
      prediction: answer.prediction, leverage: leverage, residual: residual,
      leaveOneOutError: error, isIsolated: isIsolated)
  }

  private func griddedOwnFits(_ number: @Sendable (_ point: Int, OwnFit) -> Double) -> [Double]? {
    guard case .fixed(let widths) = width else { return nil }
    let points = (0..<dimensions).map { dimension in
      Array(tree.coordinates[dimension * tree.stride..<dimension * tree.stride + tree.count])
    }
    let product = ProductKernel(kernel, widths: widths)
    guard let summation = GridSummation(tree, product, degree: degree, queries: points) else {
      return nil
    }
    var isDirect = [Bool](repeating: false, count: tree.count)
    var numbers = isDirect.withUnsafeMutableBufferPointer { buffer in
      let isDirect = Places(buffer)
      return summation.numbers(at: points) { point, sums in
        guard let sums, let (prediction, inflation) = solution(of: sums) else {
          isDirect.buffer[point] = true
          return 0
        }
        let leverage = tree.weights[point] / sums[PointMoments.mass] * inflation
        // A residual of nearly the whole value would lose the grid's digits.
        guard leverage < 0.9 else {
          isDirect.buffer[point] = true
          return 0
        }
        let residual = tree.values[point] - prediction
        return number(
          point,
          OwnFit(
            prediction: prediction, leverage: leverage, residual: residual,
            leaveOneOutError: residual / (1 - leverage), isIsolated: false))
      }
    }
    let rest = isDirect.indices.filter { isDirect[$0] }
    for (point, number) in zip(rest, directOwnFits(rest, number)) { numbers[point] = number }
    return numbers
  }
}
