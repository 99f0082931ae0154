internal import RealModule

/// Points shared out to the bins of an even grid, and local polynomials over them with a Gaussian cut
/// off at four bandwidths: approximations that the plug-in rule is defined by.
///
/// Each point is shared by its two neighbouring bins in proportion to its nearness. Source: J. Fan and
/// J. S. Marron, "Fast implementations of nonparametric curve estimators", Journal of Computational
/// and Graphical Statistics 3 (1994) 35–56.
struct BinnedRegression {
  private let counts: [Double]
  private let sums: [Double]
  private let spacing: Double
  private let total: Double

  /// - Parameters:
  ///   - keys: Ascending; the first and the last are those of the grid, and differ.
  ///   - values: As many.
  ///   - count: The number of bins, at least 2.
  init(keys: [Double], values: [Double], count: Int) {
    let start = keys.first ?? 0
    let spacing = ((keys.last ?? 0) - start) / Double(count - 1)
    var counts = [Double](repeating: 0, count: count)
    var sums = [Double](repeating: 0, count: count)
    for (key, value) in zip(keys, values) {
      let place = (key - start) / spacing
      let bin = min(Int(exactly: place.rounded(.down)) ?? 0, count - 2)
      let share = min(place - Double(bin), 1)
      counts[bin] += 1 - share
      counts[bin + 1] += share
      sums[bin] += (1 - share) * value
      sums[bin + 1] += share * value
    }
    self.counts = counts
    self.sums = sums
    self.spacing = spacing
    self.total = Double(keys.count)
  }

  /// The mean square of the second derivative of local cubics over occupied bins; nil where one is not
  /// determined.
  func squaredSecondDerivative(width: Double, bins: Range<Int>) -> Double? {
    guard let kernel = kernel(width) else { return nil }
    var sum = CompensatedSum()
    for bin in bins where counts[bin] > 0 {
      let local = localSums(bin, kernel: kernel, width: width)
      guard let cubic = Self.solved(local.s, local.t, degree: 3) else { return nil }
      let second = 2 * cubic[2] / (width * width)
      sum.add(second * second * counts[bin])
    }
    return sum.value > 0 ? sum.value / total : nil
  }

  /// The residual variance of a local linear fit, with n − 2 tr S + tr SSᵀ degrees of freedom; nil
  /// where there are none.
  func residualVariance(width: Double, values: [Double]) -> Double? {
    guard let kernel = kernel(width) else { return nil }
    var squares = CompensatedSum()
    var freedom = CompensatedSum()
    for value in values { squares.add(value * value) }
    freedom.add(total)
    for bin in counts.indices where counts[bin] > 0 {
      let local = localSums(bin, kernel: kernel, width: width)
      let mean: Double
      let own: Double
      let norm: Double
      let determinant = local.s[0] * local.s[2] - local.s[1] * local.s[1]
      if determinant > 1e-14 * local.s[0] * local.s[2] {
        let (a, b) = (local.s[2] / determinant, -local.s[1] / determinant)
        mean = a * local.t[0] + b * local.t[1]
        own = a
        norm = a * a * local.u[0] + 2 * a * b * local.u[1] + b * b * local.u[2]
      } else {
        mean = local.t[0] / local.s[0]
        own = 1 / local.s[0]
        norm = local.u[0] / (local.s[0] * local.s[0])
      }
      squares.add(-2 * mean * sums[bin])
      squares.add(mean * mean * counts[bin])
      freedom.add(counts[bin] * (norm - 2 * own))
    }
    return freedom.value > 0 ? squares.value / freedom.value : nil
  }

  /// The weights of the bins at distances 0, 1, …; nil where not even the next bin is in reach.
  private func kernel(_ width: Double) -> [Double]? {
    guard let reach = Int(exactly: (4 * width / spacing).rounded(.down)), reach >= 1 else {
      return nil
    }
    return (0...min(reach, counts.count)).map { step in
      let u = Double(step) * spacing / width
      return Double.exp(-u * u / 2)
    }
  }

  private typealias Sums = (s: SIMD8<Double>, t: SIMD4<Double>, u: SIMD4<Double>)

  /// S₀…S₆, T₀…T₃ and, of the squared kernel, U₀…U₂ about a bin, in bandwidths.
  private func localSums(_ bin: Int, kernel: [Double], width: Double) -> Sums {
    var s = SIMD8<Double>.zero
    var t = SIMD4<Double>.zero
    var u = SIMD4<Double>.zero
    let lower = max(0, bin - kernel.count + 1)
    let upper = min(counts.count - 1, bin + kernel.count - 1)
    for other in lower...upper where counts[other] > 0 {
      let step = other - bin
      let weight = kernel[abs(step)]
      let distance = Double(step) * spacing / width
      let square = distance * distance
      let low = SIMD4(1, distance, square, square * distance)
      let powers = SIMD8(lowHalf: low, highHalf: low * (square * square))
      s += powers * (weight * counts[other])
      t += low * (weight * sums[other])
      u += low * (weight * weight * counts[other])
    }
    return (s, t, u)
  }

  /// The coefficients of the local polynomial by Cholesky's method; nil where it is not determined.
  private static func solved(
    _ s: SIMD8<Double>, _ t: SIMD4<Double>, degree: Int
  ) -> [Double]? {
    var factor = [[Double]](
      repeating: [Double](repeating: 0, count: degree + 1), count: degree + 1)
    var solution = [Double](repeating: 0, count: degree + 1)
    for row in 0...degree {
      for column in 0...row {
        var rest = s[row + column]
        for k in 0..<column { rest -= factor[row][k] * factor[column][k] }
        if column < row {
          factor[row][column] = rest / factor[column][column]
        } else {
          guard rest > 1e-13 * s[2 * row] else { return nil }
          factor[row][row] = rest.squareRoot()
        }
      }
      var rest = t[row]
      for k in 0..<row { rest -= factor[row][k] * solution[k] }
      solution[row] = rest / factor[row][row]
    }
    for row in (0...degree).reversed() {
      var rest = solution[row]
      for k in row + 1..<degree + 1 { rest -= factor[k][row] * solution[k] }
      solution[row] = rest / factor[row][row]
    }
    return solution
  }
}
