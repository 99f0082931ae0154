internal import RealModule

/// Answers one query after another from the points themselves: a local mean or plane, and what it
/// rests on.
final class PointRegression {
  /// What is found at a query; values are centred.
  struct Answer {
    var prediction = 0.0
    /// Slopes in units of value by bandwidth; empty for a local mean that has none.
    var slopes: [Double] = []
    /// 1 where a plane answers, else 0.
    var degree = 0
    /// S₀ as shares of the kernel's peak; 0 where all weights are too small for that.
    var mass = 0.0
    /// (Σwk)²/Σ(wk)²
    var effectiveCount = 0.0
    /// What the weight of a point at the query itself is to that in the local mean.
    var inflation = 1.0

    /// The share in the prediction of a point at the query itself, which weighs `weight`.
    func leverage(weight: Double) -> Double { mass > 0 ? weight / mass * inflation : 1 }
  }

  let summation: PointSummation
  private let degree: Int
  /// 40 and the logarithm of the total weight.
  private let margin: Double
  /// Sums with the Gaussian of order 2, for a kernel of a higher order.
  private let gaussian: PointRegression?

  /// A regression on a tree's points.
  ///
  /// - Parameter margin: As ``margin(of:)`` says.
  init(_ view: PointTreeView, _ product: ProductKernel, degree: Int, margin: Double) {
    self.summation = PointSummation(view, product)
    self.degree = degree
    self.margin = margin
    self.gaussian =
      product.kernel.order == 2
      ? nil
      : PointRegression(
        view, ProductKernel(.gaussian, widths: product.widths), degree: 0, margin: margin)
  }

  /// 40 and the logarithm of a tree's total weight.
  ///
  /// Less the logarithm of the nearest point's weight, it is how much larger than that point's an
  /// exponent may be for its point to count: all others together are below 4·10⁻¹⁸ of it.
  static func margin(of tree: PointTree) -> Double {
    40 + Double.log(tree.totalWeight)
  }

  /// How far an exponent may be above that of the nearest point.
  private func margin(beside point: Int) -> Double { margin - Double.log(view.weights[point]) }

  private var view: PointTreeView { summation.view }
  private var product: ProductKernel { summation.product }

  /// Sets the query.
  func setQuery(_ coordinate: (_ dimension: Int) -> Double) {
    for dimension in 0..<view.dimensions {
      summation.query[dimension] = coordinate(dimension)
      gaussian?.summation.query[dimension] = coordinate(dimension)
    }
  }

  /// Leaves a point out of all sums; −1 for none.
  func exclude(_ point: Int) {
    summation.excluded = point
    gaussian?.summation.excluded = point
  }

  /// Answers the query that has been set, all of it finite.
  func answer() -> Answer {
    var nearest = (exponent: 0.0, point: -1)
    var isDirect = !summation.mayOverflow
    if isDirect, !product.isCompact {
      nearest = summation.nearest()
      isDirect = PointSummation.isNear(nearest.exponent)
    }
    if let gaussian {
      guard isDirect else { return gaussian.answer() }
      summation.sum(upTo: nearest.exponent + margin(beside: nearest.point), degree: 0)
      let answer = meanAnswer()
      let other = gaussian.answer()
      // Where the weights of a kernel of a higher order cancel, the Gaussian answers.
      return answer.mass >= 0.25 * other.mass && other.mass > 0 ? answer : other
    }
    if isDirect {
      let center = centerOffset(nearest.point)
      let limit =
        product.isCompact ? 1 : nearest.exponent + margin(beside: nearest.point)
      summation.sum(upTo: limit, degree: degree, center: center.point)
      let mass = summation.sums[PointMoments.mass]
      // On the rim of kernels that end their polynomials have lost digits.
      let square = summation.sums[PointMoments.square]
      if product.isCompact ? mass > 0 && square > 1e-12 * mass : mass > 1e-250 {
        guard degree > 0 else { return meanAnswer() }
        let distance = reach(nearest.exponent)
        return planeAnswer(center, distance: distance)
          ?? nearAnswer(upTo: product.isCompact ? 1 : limit + 45, distance: distance)
      }
    }
    return distantAnswer()
  }

  /// The distance of the nearest point in bandwidths.
  func nearestDistance() -> Double {
    DistantWeights(summation).nearestDistance()
  }

  private var queryArray: [Double] { (0..<view.dimensions).map { summation.query[$0] } }

  private struct Center {
    /// Where moments are taken about.
    var point: [Double]
    /// The offset of the query from there in bandwidths.
    var query: [Double]
  }

  private func centerOffset(_ point: Int) -> Center {
    guard degree > 0 else { return Center(point: [], query: []) }
    guard point >= 0 else {
      return Center(point: queryArray, query: Array(repeating: 0, count: view.dimensions))
    }
    return center(at: (0..<view.dimensions).map { view.coordinate($0, of: point) })
  }

  private func center(at point: [Double]) -> Center {
    Center(
      point: point,
      query: (0..<view.dimensions).map {
        (summation.query[$0] - point[$0]) * summation.inverses[$0]
      })
  }

  /// The distance that goes with the exponent of the nearest point.
  private func reach(_ exponent: Double) -> Double {
    if product.isCompact { return summation.nearest().exponent }
    return product.isRadial ? (exponent / product.halfRate).squareRoot() : exponent
  }

  private func meanAnswer() -> Answer {
    let sums = summation.sums
    let mass = sums[PointMoments.mass]
    return Answer(
      prediction: sums[PointMoments.value] / mass, mass: mass,
      effectiveCount: mass * mass / sums[PointMoments.square])
  }

  /// The answer with a plane; nil where sums of powers do not determine it to all digits.
  ///
  /// A plane that is followed far away from the points it rests on feels weights s as √s.
  private func planeAnswer(_ center: Center, distance: Double) -> Answer? {
    let limit = LocalPlane.limit(distance: distance, spread: product.kernel.standardDeviation)
    let plane = LocalPlane(
      summation.sums, layout: summation.layout, query: center.query, limit: limit)
    guard plane.isPlane, plane.inflation <= 16, plane.cancellation <= 1000 else { return nil }
    var answer = meanAnswer()
    apply(plane, to: &answer)
    return answer
  }

  /// The answer with a plane from the points themselves, whose weights have all digits as shares of
  /// the kernel's peak.
  private func nearAnswer(upTo limit: Double, distance: Double) -> Answer {
    var weights: [(point: Int, weight: Double)] = []
    summation.forEachLeaf(upTo: limit) { start, end in
      summation.fillWeights(from: start, to: end)
      for point in start..<end where point != summation.excluded {
        let weight = summation.kernelWeights[point - start]
        if weight > 0 { weights.append((point, weight)) }
      }
    }
    let mass = summation.sums[PointMoments.mass]
    var answer = answer(
      from: weights, distance: distance, spread: product.kernel.standardDeviation)
    answer.mass = mass
    return answer
  }

  private func apply(_ plane: LocalPlane, to answer: inout Answer) {
    answer.prediction = plane.prediction
    answer.slopes = plane.slopes
    answer.degree = plane.isPlane ? 1 : 0
    answer.inflation = plane.inflation
  }

  /// The answer where all weights are tiny.
  private func distantAnswer() -> Answer {
    let distant = DistantWeights(summation)
    return answer(
      from: distant.weights(within: degree == 0 ? margin : margin + 45),
      distance: degree == 0 ? 0 : distant.nearestDistance(),
      spread: product.kernel.standardDeviation)
  }

  /// The answer from points and their weights.
  func answer(
    from weights: [(point: Int, weight: Double)], distance: Double, spread: Double
  ) -> Answer {
    var mass = CompensatedSum()
    var value = CompensatedSum()
    var square = CompensatedSum()
    for (point, weight) in weights {
      mass.add(weight)
      value.add(weight * view.values[point])
      square.add(weight * weight)
    }
    var answer = Answer(
      prediction: value.value / mass.value,
      effectiveCount: mass.value * mass.value / square.value)
    guard degree > 0 else { return answer }
    apply(plane(through: weights, distance: distance, spread: spread).plane, to: &answer)
    return answer
  }

  /// The plane through points with weights, by sums about their mean; and that mean.
  private func plane(
    through weights: [(point: Int, weight: Double)], distance: Double, spread: Double
  ) -> (plane: LocalPlane, center: [Double]) {
    let dimensions = view.dimensions
    let layout = summation.layout
    var total = CompensatedSum()
    for (_, weight) in weights { total.add(weight) }
    let origin = weights.max { $0.weight < $1.weight }?.point ?? 0
    let center = (0..<dimensions).map { dimension in
      let origin = view.coordinate(dimension, of: origin)
      var sum = CompensatedSum()
      for (point, weight) in weights {
        sum.add(weight / total.value * (view.coordinate(dimension, of: point) * 0.5 - origin * 0.5))
      }
      return origin + 2 * sum.value
    }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: layout.count(degree: 1))
    for (point, weight) in weights {
      let offsets = offsets(of: point, from: center)
      let value = view.values[point]
      sums[PointMoments.mass].add(weight)
      sums[PointMoments.value].add(weight * value)
      for row in 0..<dimensions {
        sums[layout.first(row)].add(weight * offsets[row])
        sums[layout.firstOfValue(row)].add(weight * value * offsets[row])
        for column in 0...row {
          sums[layout.second(row, column)].add(weight * offsets[row] * offsets[column])
        }
      }
    }
    let query = (0..<dimensions).map {
      (summation.query[$0] - center[$0]) * summation.inverses[$0]
    }
    let plane = LocalPlane(
      sums.map(\.value), layout: layout, query: query,
      limit: LocalPlane.limit(distance: distance, spread: spread))
    return (plane, center)
  }

  private func offsets(of point: Int, from center: [Double]) -> [Double] {
    (0..<view.dimensions).map {
      (view.coordinate($0, of: point) - center[$0]) * summation.inverses[$0]
    }
  }

  /// The shares of points in a prediction, from their weights.
  func shares(
    of weights: [(point: Int, weight: Double)], distance: Double, spread: Double
  ) -> [(point: Int, share: Double)] {
    var total = CompensatedSum()
    for (_, weight) in weights { total.add(weight) }
    let shares = weights.map { (point: $0.point, share: $0.weight / total.value) }
    guard degree > 0 else { return shares }
    let (plane, center) = plane(through: weights, distance: distance, spread: spread)
    return shares.map { point, share in
      let offsets = offsets(of: point, from: center)
      var factor = 1.0
      for dimension in 0..<view.dimensions {
        factor += (offsets[dimension] - plane.means[dimension]) * plane.direction[dimension]
      }
      return (point, share * factor)
    }
  }
}

extension PointRegression: QueryAnswering {
  func shares() -> [(point: Int, share: Double)] {
    if let gaussian {
      guard PointSummation.isNear(summation.nearest().exponent) else { return gaussian.shares() }
      summation.sum(upTo: .infinity, degree: 0)
      let mass = summation.sums[PointMoments.mass]
      guard mass >= 0.25 * gaussian.answer().mass else { return gaussian.shares() }
      var shares: [(point: Int, share: Double)] = []
      summation.forEachLeaf(upTo: .infinity) { start, end in
        summation.fillWeights(from: start, to: end)
        for point in start..<end where point != summation.excluded {
          shares.append((point, summation.kernelWeights[point - start] / mass))
        }
      }
      return shares
    }
    let distant = DistantWeights(summation)
    return shares(
      of: distant.weights(within: .infinity),
      distance: degree == 0 ? 0 : distant.nearestDistance(),
      spread: product.kernel.standardDeviation)
  }
}
