internal import RealModule

/// The kernel weights of points relative to the largest of them, however far away all are: the
/// softmax's shift by its maximum.
///
/// An exponent is never the difference of two rounded ones. Of the Gaussian,
/// |xᵢ − q|² − |x₀ − q|² = Σⱼ (xᵢⱼ − x₀ⱼ)(xᵢⱼ + x₀ⱼ − 2qⱼ), in twice the precision, in which terms
/// of different dimensions may cancel; of others, log K(a + g)/K(a) of the gap g in each dimension.
/// Where a kernel that ends reaches no point, those weigh alike whose largest distance, in
/// bandwidths, is the least: what a mean tends to as the kernel shrinks to it.
struct DistantWeights {
  private let summation: PointSummation
  private var view: PointTreeView { summation.view }
  private var product: ProductKernel { summation.product }
  /// Coordinates are multiplied by this, so that sums of them do not overflow.
  private let shrink: Double
  /// Distances in bandwidths are multiplied by this power of two, so that squares do not overflow.
  private let scale: Double
  /// For each dimension one over the width times `scale`, without its power of two, and that power
  /// in two factors.
  private let inverses: [(number: DoubleDouble, first: Double, second: Double)]

  /// Weights at the query of a summation.
  init(_ summation: PointSummation) {
    self.summation = summation
    let view = summation.view
    var size = 0.0
    var distance = 0.0
    for dimension in 0..<view.dimensions {
      let query = summation.query[dimension]
      let box = view.boxes + 2 * view.dimensions
      size = max(
        size, query.magnitude, box[dimension].magnitude,
        box[view.dimensions + dimension].magnitude)
      let reach = max(
        (query * 0.25 - box[dimension] * 0.25).magnitude,
        (query * 0.25 - box[view.dimensions + dimension] * 0.25).magnitude)
      distance = max(distance, reach * summation.inverses[dimension])
    }
    self.shrink = size > 0x1p1000 ? 0.25 : 1
    // An infinite distance is at most 2¹⁰²⁴⁺¹⁰⁷⁴.
    let exponent = distance.isFinite ? (distance < 0x1p500 ? 0 : -distance.exponent - 3) : -1022
    self.scale = Double(sign: .plus, exponent: exponent, significand: 1)
    let shrink = shrink
    self.inverses = summation.product.widths.map { width in
      let power = -Int(width.exponent) + Int(exponent) + (shrink == 1 ? 0 : 2)
      return (
        DoubleDouble(inverseOf: width.significand),
        Double(sign: .plus, exponent: power / 2, significand: 1),
        Double(sign: .plus, exponent: power - power / 2, significand: 1)
      )
    }
  }

  /// Every point with a kernel weight above a share of the largest, times its own weight.
  ///
  /// - Parameter margin: The share is exp(−`margin`) times the own weight of the point with the
  ///   largest; infinite for all points.
  func weights(within margin: Double) -> [(point: Int, weight: Double)] {
    if product.isCompact { return compactWeights() }
    let start = startingPoint()
    let margin = margin - Double.log(view.weights[start.point])
    var exponents: [(point: Int, weight: Double)] = []
    func add(_ range: Range<Int>) {
      for point in range where point != summation.excluded {
        exponents.append((point, relativeExponent(of: point, to: start.point)))
      }
    }
    // Rounding of exponents must not leave out a point; where they overflow, all count.
    let limit = start.exponent * (1 + 1e-12) + margin
    if limit.isFinite {
      summation.forEachLeaf(upTo: limit) { start, end in add(start..<end) }
    } else {
      add(0..<view.count)
    }
    let least = exponents.reduce(Double.infinity) { min($0, $1.weight) }
    // Of the Gaussian they are squares, whose unit may be too large for a number.
    let unit = isGaussian ? product.halfRate / scale / scale : 1
    return exponents.compactMap { entry in
      let gap = entry.weight == least ? 0 : (entry.weight - least) * unit
      guard gap <= margin else { return nil }
      return (entry.point, Double.exp(-gap) * view.weights[entry.point])
    }
  }

  /// The logarithm of the sum of all weights as shares of the kernel's peak, of a kernel without end.
  func logMass(within margin: Double) -> Double {
    let weights = weights(within: margin)
    var sum = CompensatedSum()
    for (_, weight) in weights { sum.add(weight) }
    // The weight of the nearest point is its own.
    let nearest = weights.first { $0.weight == view.weights[$0.point] }?.point ?? 0
    var exponent = 0.0
    for dimension in 0..<view.dimensions {
      exponent += product.exponent(offset(of: nearest, in: dimension).magnitude / scale)
    }
    return Double.log(sum.value) - exponent
  }

  /// The distance of the nearest point in bandwidths: of kernels that end the least of the largest
  /// in any dimension, else Euclid's.
  func nearestDistance() -> Double {
    let start = startingPoint()
    guard product.isCompact else { return distance(to: start.point) }
    return start.exponent.isFinite
      ? start.exponent : largestDistance(of: start.point) / scale
  }

  /// Euclid's distance of a point in bandwidths.
  func distance(to point: Int) -> Double {
    var square = 0.0
    for dimension in 0..<view.dimensions {
      let u = offset(of: point, in: dimension)
      square += u * u
    }
    return square.squareRoot() / scale
  }

  /// The offset of a point in a dimension, in bandwidths times `scale`.
  private func offset(of point: Int, in dimension: Int) -> Double {
    let inverse = inverses[dimension]
    let difference =
      view.coordinate(dimension, of: point) * shrink - summation.query[dimension] * shrink
    return difference * inverse.first * inverse.second * inverse.number.high
  }

  private func largestDistance(of point: Int) -> Double {
    (0..<view.dimensions).reduce(0) { max($0, offset(of: point, in: $1).magnitude) }
  }

  /// The point with the largest weight, but for rounding.
  private func startingPoint() -> (exponent: Double, point: Int) {
    let nearest = shrink == 1 ? summation.nearest() : (.infinity, -1)
    if nearest.exponent.isFinite { return nearest }
    var best = (distance: Double.infinity, point: -1)
    for point in 0..<view.count where point != summation.excluded {
      let distance = (0..<view.dimensions).reduce(0) { sum, dimension in
        let u = offset(of: point, in: dimension).magnitude
        if product.isCompact { return max(sum, u) }
        return sum + (product.isRadial ? u * u : u)
      }
      if distance < best.distance || best.point < 0 { best = (distance, point) }
    }
    return (.infinity, best.point)
  }

  private var isGaussian: Bool {
    if case .gaussian = product.shape { true } else { false }
  }

  /// The exponent of a point less that of another; of the Gaussian the squared distance times
  /// `scale`².
  private func relativeExponent(of point: Int, to other: Int) -> Double {
    if isGaussian { return relativeSquare(of: point, to: other) }
    var exponent = 0.0
    for dimension in 0..<view.dimensions {
      let query = summation.query[dimension] * shrink
      let first = view.coordinate(dimension, of: point) * shrink
      let second = view.coordinate(dimension, of: other) * shrink
      let isAcross = (first < query) != (second < query)
      // How much farther away the point is than the other.
      let difference =
        isAcross
        ? (DoubleDouble(sum: first, second) + DoubleDouble(-2 * query)).rounded
          * (first < query ? -1 : 1)
        : (first - second) * (first < query ? -1 : 1)
      let width = product.widths[dimension] * shrink
      let gap = min(difference.magnitude / width, 1e300)
      let nearest = (difference > 0 ? second - query : first - query).magnitude / width
      let log = product.logRatio(nearest: nearest, gap: gap)
      exponent += difference > 0 ? -log : log
    }
    return exponent
  }

  private func relativeSquare(of point: Int, to other: Int) -> Double {
    guard point != other else { return 0 }
    var sum = DoubleDouble(0)
    for dimension in 0..<view.dimensions {
      let first = view.coordinate(dimension, of: point) * shrink
      let second = view.coordinate(dimension, of: other) * shrink
      let inverse = inverses[dimension]
      let query = DoubleDouble(-2 * shrink * summation.query[dimension])
      let difference =
        DoubleDouble(sum: first, -second) * inverse.first * inverse.second * inverse.number
      let total =
        (DoubleDouble(sum: first, second) + query) * inverse.first * inverse.second
        * inverse.number
      sum = sum + difference * total
    }
    return sum.rounded
  }

  private func compactWeights() -> [(point: Int, weight: Double)] {
    var exponents: [(point: Int, weight: Double)] = []
    summation.forEachLeaf(upTo: 1) { start, end in
      for point in start..<end where point != summation.excluded {
        let exponent = (0..<view.dimensions).reduce(0.0) { sum, dimension in
          let u =
            (view.coordinate(dimension, of: point) - summation.query[dimension])
            / product.widths[dimension]
          return sum - Double.log(product.share(u))
        }
        if exponent.isFinite { exponents.append((point, exponent)) }
      }
    }
    if !exponents.isEmpty {
      let least = exponents.reduce(Double.infinity) { min($0, $1.weight) }
      return exponents.map { entry in
        (entry.point, Double.exp(least - entry.weight) * view.weights[entry.point])
      }
    }
    // Rounding of distances must not leave out a point; where they overflow, all are looked at.
    let limit = shrink == 1 ? summation.nearest().exponent * (1 + 1e-12) : .infinity
    var least = Double.infinity
    var nearest: [Int] = []
    func look(_ range: Range<Int>) {
      for point in range where point != summation.excluded {
        let distance = largestDistance(of: point)
        if distance < least { nearest = [] }
        least = min(least, distance)
        if distance == least { nearest.append(point) }
      }
    }
    if limit < 1e300 {
      summation.forEachLeaf(upTo: limit) { start, end in look(start..<end) }
    } else {
      look(0..<view.count)
    }
    return nearest.map { point in (point, view.weights[point]) }
  }
}
