import KernelRegression

/// Densities of other programs.
struct DensityReference: Decodable {
  struct Case: Decodable, Sendable {
    var source: String
    var kernel: String
    var bandwidth: Double
    var weighted: Bool
    var what: String
    var values: [Double?]
  }

  var x: [Double]
  var weights: [Double]
  var queries: [Double]
  var cases: [Case]
}

/// Tails of kernels, and densities far away and at ends, with 50 digits.
struct TailReference: Decodable {
  struct Logarithms: Decodable, Sendable {
    var kernel: String
    var bandwidth: Double
    var values: [Hexadecimal]
  }

  struct Bounded: Decodable, Sendable {
    var kernel: String
    var bandwidth: Double
    var lower: Double?
    var upper: Double?
    var queries: [Double]
    var reflected: [Double]
    var divided: [Double]
  }

  var at: [Double]
  var tails: [String: [Double]]
  var masses: [String: [Double]]
  var sample: [Double]
  var far: [Double]
  var logarithms: [Logarithms]
  var bounded: [Bounded]
}
