import TestTools

@testable import KernelRegression

/// Points of many shapes, to find sums over.
enum PointShape: String, CaseIterable, Sendable {
  case uniform, normal, heavyTails, clusters, duplicates, timestamps, gap, tight, equal, two

  /// Sorted keys, of a spread of about 1 but where the name says otherwise.
  func keys(_ count: Int, seed: UInt64 = 1) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    func unit() -> Double { Double.random(in: 0..<1, using: &generator) }
    func bell() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }
    let keys: [Double]
    switch self {
    case .uniform: keys = (0..<count).map { _ in unit() }
    case .normal: keys = (0..<count).map { _ in bell() }
    case .heavyTails: keys = (0..<count).map { _ in bell() / (unit() - 0.5) }
    case .clusters:
      keys = (0..<count).map { _ in (unit() * 5).rounded(.down) / 4 + 1e-12 * bell() }
    case .duplicates: keys = (0..<count).map { _ in (unit() * 20).rounded(.down) / 16 }
    case .timestamps: keys = (0..<count).map { _ in 1.7e9 + (unit() * 1000).rounded() / 1000 }
    case .gap: keys = (0..<count).map { _ in unit() < 0.5 ? unit() / 4 : 1 - unit() / 4 }
    case .tight: keys = (0..<count).map { _ in 1 + 1e-12 * unit() }
    case .equal: keys = (0..<count).map { _ in 0.3 }
    case .two: keys = (0..<count).map { _ in unit() < 0.5 ? 0 : 1 }
    }
    return keys.sorted()
  }
}

/// A problem with values and weights of both kinds.
func summationProblem(
  _ keys: [Double], kernel: Kernel, width: Double, weighted: Bool = false, seed: UInt64 = 5
) -> SummationProblem {
  var generator = SeededGenerator(seed: seed)
  return SummationProblem(
    keys: keys, values: keys.map { _ in Double.random(in: -1...3, using: &generator) },
    weights: weighted ? keys.map { _ in Double.random(in: 0.1...4, using: &generator) } : nil,
    kernel: kernel, width: .fixed(width))
}

/// Queries among keys, at keys, and outside.
func queries(among keys: [Double], width: Double, count: Int, seed: UInt64 = 9) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  let low = (keys.first ?? 0) - 20 * width
  let high = (keys.last ?? 0) + 20 * width
  return (0..<count).map { number in
    switch number % 4 {
    case 0: keys.randomElement(using: &generator) ?? 0
    case 1:
      (keys.randomElement(using: &generator) ?? 0)
        + width * Double.random(in: -4...4, using: &generator)
    case 2: Double.random(in: low...high, using: &generator)
    default: Double.random(in: (keys.first ?? 0)...(keys.last ?? 0).nextUp, using: &generator)
    }
  }
}

extension LocalSummation {
  /// The sums of queries in their order.
  func sums(at queries: [Double], degree: Int) -> [LocalSums] {
    var sums = [LocalSums?](repeating: nil, count: queries.count)
    sums.withUnsafeMutableBufferPointer { buffer in
      let places = Places(buffer)
      forEachSums(at: queries, degree: degree) { index, sums in places.buffer[index] = sums }
    }
    return sums.compactMap(\.self)
  }
}

/// The largest difference between sums and what they should be, each in units of what it is the sum
/// of: Σ wᵢ|uᵢ|ᵏ|K| for Sₖ, and times the largest value for Tₖ.
func largestError(
  _ sums: [LocalSums], _ expected: [LocalSums], problem: SummationProblem, queries: [Double],
  degree: Int
) -> (error: Double, query: Double) {
  guard sums.count == queries.count, expected.count == queries.count else {
    return (.infinity, .nan)
  }
  let sizes = DirectSizes(problem)
  let value = problem.values.map(\.magnitude).max() ?? 0
  var worst = (error: 0.0, query: Double.nan)
  for (index, query) in queries.enumerated() {
    let size = sizes.sizes(at: query, degree: degree)
    // All sums of a query may be times the same factor.
    let scale = sums[index].s[0] / expected[index].s[0]
    var errors = [scale > 0 && scale.isFinite ? 0 : Double.infinity]
    let (own, other) = (sums[index].reference, expected[index].reference)
    if problem.kernel.order == 2, own.magnitude < 5, other < 5 {
      // Which factor it is follows from the distances that weights are relative to.
      let factor = problem.kernel.scale(of: other, relativeTo: own)
      if !(relativeError(scale, factor) < 1e-11) { errors.append(.infinity) }
    } else if own != 0, relativeError(own, other) > 1e-11 {
      errors.append(.infinity)
    }
    for k in 0...2 * degree where size[k] > 0 {
      errors.append((sums[index].s[k] / scale - expected[index].s[k]).magnitude / size[k])
    }
    for k in 0...degree where size[k] > 0 {
      errors.append(
        (sums[index].t[k] / scale - expected[index].t[k]).magnitude / (size[k] * value))
    }
    for error in errors where !(error <= worst.error) { worst = (error, query) }
  }
  return worst
}

/// Σ wᵢ|uᵢ|ᵏ|K| at a query.
private struct DirectSizes {
  let problem: SummationProblem
  let window: KernelWindow

  init(_ problem: SummationProblem) {
    self.problem = problem
    let width = if case .fixed(let width) = problem.width { width } else { Double.nan }
    window = KernelWindow(keys: problem.keys, kernel: problem.kernel, width: width)
  }

  func sizes(at query: Double, degree: Int) -> [Double] {
    var sizes = [Double](repeating: 0, count: 2 * degree + 1)
    window.forEachWeight(at: query, above: negligibleWeight) { index, weight in
      let u = window.distance(from: query, to: index).magnitude
      var power = weight.magnitude * problem.weight(index)
      for k in sizes.indices {
        sizes[k] += power
        power *= u
      }
    }
    return sizes
  }
}
