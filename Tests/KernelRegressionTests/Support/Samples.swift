import TestTools

/// Unsorted points whose keys, multiples of 2⁻¹⁰ on 0…8, have a gap between 4 and 6.
func samplePoints(_ count: Int = 60, seed: UInt64 = 7) -> (x: [Double], y: [Double]) {
  var generator = SeededGenerator(seed: seed)
  let x = (0..<count).map { _ in
    let key = Double(Int.random(in: 0..<6144, using: &generator)) / 1024
    return key < 4 ? key : key + 2
  }
  let y = x.map { key in 2 + key / 4 + Double.random(in: -1...1, using: &generator) }
  return (x, y)
}

/// Queries inside those points, in their gap, and ever farther away.
let sampleQueries: [Double] = [
  0, 0.25, 1.75, 3, 4.5, 5, 5.5, 7.9375, -0.5, 9, -3, 20, -150, 1e4, -1e6, 1e12, 1e300,
  -Double.greatestFiniteMagnitude,
]

/// How far two numbers are apart, as a share of the second; nothing where they are neighbours among
/// the subnormal numbers.
func relativeError(_ result: Double, _ expected: Double) -> Double {
  if (result - expected).magnitude <= .leastNonzeroMagnitude { return 0 }
  let error = (result - expected).magnitude / expected.magnitude
  return error.isNaN ? .infinity : error
}

/// The mean of the values of the keys nearest to a query.
func nearestValue(_ query: Double, x: [Double], y: [Double]) -> Double {
  let nearest = x.map { ($0 - query).magnitude }.min() ?? .nan
  let values = zip(x, y).filter { ($0.0 - query).magnitude == nearest }.map(\.1)
  return values.reduce(0, +) / Double(values.count)
}
