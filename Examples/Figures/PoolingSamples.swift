import KernelRegression
import RealModule

/// What the chapter "Attention pooling by similarity" of Dive into Deep Learning shows: 40 noisy
/// points of a function, and four kernels to find it again.
///
/// Source: A. Zhang, Z. C. Lipton, M. Li and A. J. Smola, "Dive into Deep Learning" (Cambridge
/// University Press, 2023), section 11.2. The book's "Epanechikov" is the triangular kernel.
struct PoolingSamples {
  /// The places of the points, sorted.
  let keys: [Double]
  /// Their values.
  let values: [Double]
  /// Where predictions are asked for: 0, 0.1 … 4.9.
  let queries = (0..<50).map { Double($0) / 10 }

  /// The function to be found: 2 sin x + x.
  static func truth(_ x: Double) -> Double { 2 * .sin(x) + x }

  /// The kernels and their names in the book's order.
  static let kernels: [(name: String, kernel: Kernel)] = [
    ("Gaussian", .gaussian), ("Boxcar", .box), ("Constant", .constant),
    ("Triangular", .triangular),
  ]

  /// Widths of the Gaussian.
  static let widths = [0.1, 0.2, 0.5, 1]

  init() {
    var generator = SplitMix64(seed: 2023)
    keys = (0..<40).map { _ in Double.random(in: 0..<5, using: &generator) }.sorted()
    values = keys.map { Self.truth($0) + generator.normal() }
  }

  /// A fit of each kernel, of width 1.
  func kernelFits() throws -> [NadarayaWatson.Fit] {
    try Self.kernels.map {
      try NadarayaWatson(kernel: $0.kernel, bandwidth: 1).fit(x: keys, y: values)
    }
  }

  /// A fit of each width of the Gaussian.
  func widthFits() throws -> [NadarayaWatson.Fit] {
    try Self.widths.map { try NadarayaWatson(bandwidth: $0).fit(x: keys, y: values) }
  }
}
