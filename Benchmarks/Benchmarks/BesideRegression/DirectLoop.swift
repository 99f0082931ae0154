import Foundation

/// Nadaraya–Watson and local linear regression by the formulas as they stand, a loop over all points
/// for each query: what anybody would write first. Sums are compensated and shifted by the nearest
/// exponent, so that it can judge the fast ways.
enum DirectLoop {
  static func predictions(
    x: [Double], y: [Double], bandwidth: Double, at queries: [Double], degree: Int
  ) -> [Double] {
    queries.map { query in
      let least = x.reduce(Double.infinity) { min($0, ($1 - query).magnitude) } / bandwidth
      var sums = [Neumaier](repeating: Neumaier(), count: 5)
      for (key, value) in zip(x, y) {
        let u = (key - query) / bandwidth
        let exponent = 0.5 * (u - least) * (u + least)
        if exponent > 90 { continue }
        let weight = exp(-exponent)
        sums[0].add(weight)
        sums[1].add(weight * value)
        guard degree > 0 else { continue }
        sums[2].add(weight * u)
        sums[3].add(weight * u * u)
        sums[4].add(weight * u * value)
      }
      let (s0, t0, s1, s2, t1) = (
        sums[0].value, sums[1].value, sums[2].value, sums[3].value, sums[4].value
      )
      return degree == 0 ? t0 / s0 : (s2 * t0 - s1 * t1) / (s2 * s0 - s1 * s1)
    }
  }
}

/// A compensated sum (Neumaier 1974).
struct Neumaier {
  private var sum = 0.0
  private var error = 0.0

  mutating func add(_ term: Double) {
    let next = sum + term
    error += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  var value: Double { sum + error }
}

/// The largest difference relative to the expected numbers.
func largestError(_ results: [Double], _ expected: [Double]) -> Double {
  zip(results, expected).reduce(0) { max($0, ($1.0 - $1.1).magnitude / $1.1.magnitude) }
}
