/// Kernel regression in several dimensions, computed with 60 digits.
struct MultivariateCases: Decodable {
  struct Case: Decodable {
    var name: String
    var kernel: String
    var degree: Int
    var x: [[Hexadecimal]]
    var y: [Hexadecimal]
    var weights: [Hexadecimal]
    var bandwidths: [Hexadecimal]
    var queries: [[Hexadecimal]]
    var predictions: [Hexadecimal]
    var sizes: [Hexadecimal]
    var slopes: [[Hexadecimal]]
    var degrees: [Int]
    var distances: [Hexadecimal]
    var alphas: [[Hexadecimal]]
  }
  var cases: [Case]
}

/// Kernel regression in several dimensions by other programs.
struct MultivariatePeers: Decodable {
  struct Regression: Decodable {
    var kind: String
    var x: [[Double]]
    var y: [Double]
    var bandwidths: [Double]
    var queries: [[Double]]
    var predictions: [Double]
    var slopes: [[Double]]
  }
  struct Neighbours: Decodable {
    var k: Int
    var x: [[Double]]
    var y: [Double]
    var queries: [[Double]]
    var predictions: [Double]
  }
  struct Density: Decodable {
    var method: String
    var x: [[Double]]
    var weights: [Double]
    var queries: [[Double]]
    var factor: Double
    var densities: [Double]
  }
  struct Validation: Decodable {
    var kind: String
    var x: [[Double]]
    var y: [Double]
    var bandwidths: [[Double]]
    var scores: [Double]
    var best: [Double]
    var bestScore: Double
  }
  var regression: [Regression]
  var neighbours: [Neighbours]
  var density: [Density]
  var validation: [Validation]
}
