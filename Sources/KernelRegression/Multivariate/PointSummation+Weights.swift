/// The weights of the points of a leaf.
extension PointSummation {
  /// Puts the exponents of points, −log of their kernel weights, where weights go; of a kernel that
  /// ends the largest of their distances.
  func fillExponents(from start: Int, to end: Int) {
    let dimensions = view.dimensions
    if case .gaussian = product.shape {
      var place = start
      while place < end {
        var square = SIMD8<Double>.zero
        for dimension in 0..<dimensions {
          let u =
            (load8(view.coordinates + (dimension * view.stride + place)) - query[dimension])
            * inverses[dimension]
          square += u * u
        }
        store8(square * product.halfRate, to: kernelWeights + (place - start))
        place += 8
      }
      return
    }
    for point in start..<end {
      var exponent = 0.0
      for dimension in 0..<dimensions {
        let u =
          ((view.coordinate(dimension, of: point) - query[dimension]) * inverses[dimension])
          .magnitude
        if product.isCompact {
          exponent = max(exponent, u)
        } else {
          exponent += product.exponent(u)
        }
      }
      kernelWeights[point - start] = exponent
    }
  }

  /// Puts the weights of points, the kernel's times their own, into memory.
  func fillWeights(from start: Int, to end: Int) {
    switch product.shape {
    case .gaussian(_, let polynomial):
      fillGaussian(from: start, to: end, polynomial: polynomial)
    case .polynomial(let polynomial):
      fillCompact(from: start, to: end, polynomial: polynomial)
    case .exponential(let rate, let polynomial):
      fillExponential(from: start, to: end, rate: rate, polynomial: polynomial)
    case .general:
      for point in start..<end {
        var weight = view.weights[point]
        for dimension in 0..<view.dimensions {
          weight *= product.share(
            (view.coordinate(dimension, of: point) - query[dimension]) * inverses[dimension])
        }
        kernelWeights[point - start] = weight
      }
      for place in end - start..<(end - start + 7) / 8 * 8 { kernelWeights[place] = 0 }
    }
  }

  @inline(__always)
  private func distances(_ dimension: Int, at place: Int) -> SIMD8<Double> {
    (load8(view.coordinates + (dimension * view.stride + place)) - query[dimension])
      * inverses[dimension]
  }

  @inline(__always)
  private func value(of polynomial: [Double], at u: SIMD8<Double>) -> SIMD8<Double> {
    var value = SIMD8<Double>.zero
    for coefficient in polynomial.reversed() { value = value * u + coefficient }
    return value
  }

  private func fillGaussian(from start: Int, to end: Int, polynomial: [Double]) {
    var place = start
    while place < end {
      var square = SIMD8<Double>.zero
      for dimension in 0..<view.dimensions {
        let u = distances(dimension, at: place)
        square += u * u
      }
      var weight = exponential(square * -product.halfRate) * load8(view.weights + place)
      if polynomial.count > 1 {
        for dimension in 0..<view.dimensions {
          let u = distances(dimension, at: place)
          weight *= value(of: polynomial, at: u * u)
        }
        // Where the polynomial may have overflowed.
        weight = weight.replacing(with: 0, where: square .> 1e4)
      }
      store8(weight, to: kernelWeights + (place - start))
      place += 8
    }
  }

  private func fillCompact(from start: Int, to end: Int, polynomial: [Double]) {
    var place = start
    while place < end {
      var weight = load8(view.weights + place)
      for dimension in 0..<view.dimensions {
        let u = magnitude(distances(dimension, at: place))
        weight = (weight * value(of: polynomial, at: u)).replacing(with: 0, where: u .>= 1)
      }
      store8(weight, to: kernelWeights + (place - start))
      place += 8
    }
  }

  private func fillExponential(
    from start: Int, to end: Int, rate: Double, polynomial: [Double]
  ) {
    var place = start
    while place < end {
      var length = SIMD8<Double>.zero
      var weight = load8(view.weights + place)
      for dimension in 0..<view.dimensions {
        let u = magnitude(distances(dimension, at: place))
        length += u
        if polynomial.count > 1 { weight *= value(of: polynomial, at: u) }
      }
      weight = (weight * exponential(length * -rate)).replacing(with: 0, where: length .> 1e100)
      store8(weight, to: kernelWeights + (place - start))
      place += 8
    }
  }

  @inline(__always)
  private func magnitude(_ u: SIMD8<Double>) -> SIMD8<Double> {
    u.replacing(with: -u, where: u .< 0)
  }
}
