/// A polynomial fitted by least squares to a stretch of points, through polynomials that are
/// orthogonal on them.
///
/// Source: G. E. Forsythe, "Generation and use of orthogonal polynomials for data-fitting with a
/// digital computer", Journal of the Society for Industrial and Applied Mathematics 5 (1957) 74–88.
struct ForsythePolynomial {
  private let centre: Double
  private let scale: Double
  private let shifts: [Double]
  private let ratios: [Double]
  private let coefficients: [Double]
  /// Whether there are more different keys than the degree. Else the polynomial is of a lower one,
  /// and its values at the keys are the only thing that it says.
  let isDetermined: Bool

  /// A polynomial.
  ///
  /// - Parameters:
  ///   - x: The keys, ascending, as many as values; at least one.
  ///   - y: The values.
  ///   - degree: The degree.
  init(x: ArraySlice<Double>, y: ArraySlice<Double>, degree: Int) {
    let (first, last) = (x.first ?? 0, x.last ?? 0)
    let centre = first / 2 + last / 2
    let scale = last > first ? last / 2 - first / 2 : 1
    let t = x.map { ($0 - centre) / scale }
    var previous = [Double](repeating: 0, count: t.count)
    var current = [Double](repeating: 1, count: t.count)
    var residuals = Array(y)
    var norm = 0.0
    var shifts: [Double] = []
    var ratios: [Double] = []
    var coefficients: [Double] = []
    for order in 0...degree {
      var square = CompensatedSum()
      var moment = CompensatedSum()
      var product = CompensatedSum()
      for index in t.indices {
        square.add(current[index] * current[index])
        moment.add(t[index] * current[index] * current[index])
        product.add(residuals[index] * current[index])
      }
      guard square.value > 1e-20 * Double(t.count) else { break }
      let coefficient = product.value / square.value
      let shift = moment.value / square.value
      let ratio = order == 0 ? 0 : square.value / norm
      coefficients.append(coefficient)
      shifts.append(shift)
      ratios.append(ratio)
      norm = square.value
      for index in t.indices {
        residuals[index] -= coefficient * current[index]
        let next = (t[index] - shift) * current[index] - ratio * previous[index]
        previous[index] = current[index]
        current[index] = next
      }
    }
    self.centre = centre
    self.scale = scale
    self.shifts = shifts
    self.ratios = ratios
    self.coefficients = coefficients
    self.isDetermined = coefficients.count == degree + 1
  }

  /// The value and the first four derivatives at a key.
  func derivatives(at x: Double) -> [Double] {
    let t = (x - centre) / scale
    var previous = [0.0, 0, 0, 0, 0]
    var current = [1.0, 0, 0, 0, 0]
    var sums = [0.0, 0, 0, 0, 0]
    for order in coefficients.indices {
      var next = [0.0, 0, 0, 0, 0]
      for derivative in next.indices {
        sums[derivative] += coefficients[order] * current[derivative]
        next[derivative] = (t - shifts[order]) * current[derivative]
        next[derivative] -= ratios[order] * previous[derivative]
        if derivative > 0 { next[derivative] += Double(derivative) * current[derivative - 1] }
      }
      (previous, current) = (current, next)
    }
    var factor = 1.0
    for derivative in sums.indices {
      sums[derivative] *= factor
      factor /= scale
    }
    return sums
  }
}
