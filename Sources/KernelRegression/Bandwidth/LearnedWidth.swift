internal import RealModule

/// The width of Gaussian attention pooling, learned by gradient descent, as in the D2L book.
///
/// The point i is predicted from all others with the weights softmaxⱼ(−((xᵢ − xⱼ)w)²/2), and
/// w follows the gradient of the loss Σ (ŷᵢ − yᵢ)² downwards: w ← w − rate · dLoss/dw. That is
/// leave-one-out for Nadaraya–Watson regression with the bandwidth 1/|w|, so beside the learned width
/// the result holds the best one, which gradient descent need not find.
///
/// ```swift
/// let learned = try LearnedWidth(initial: 0.5).fit(x: keys, y: values)
/// let fit = try NadarayaWatson(bandwidth: learned.bandwidth).fit(x: keys, y: values)
/// ```
///
/// Source: A. Zhang, Z. C. Lipton, M. Li and A. J. Smola, Dive into Deep Learning, Cambridge
/// University Press 2023, "Attention pooling: Nadaraya–Watson kernel regression". Editions that halve
/// the loss take half the rate. Path and losses agree with PyTorch in double precision to 10⁻¹⁰.
public struct LearnedWidth: Hashable, Sendable {
  /// The width to start from, in 1/(units of x).
  public var initial: Double
  /// The rate of learning.
  public var learningRate: Double
  /// How many steps are taken.
  public var epochs: Int

  /// A width to be learned, by default with the book's rate and number of steps.
  ///
  /// - Parameters:
  ///   - initial: The width to start from, in 1/(units of x), finite; the book draws it between 0 and
  ///     1. At 0 the gradient is 0, and nothing is learned.
  ///   - learningRate: The rate, positive and finite.
  ///   - epochs: How many steps, at least 0.
  public init(initial: Double = 0.5, learningRate: Double = 0.5, epochs: Int = 5) {
    self.initial = initial
    self.learningRate = learningRate
    self.epochs = epochs
  }

  /// What was learned.
  public struct Result: Hashable, Sendable {
    /// The width before each step and after the last: one more than steps.
    public let path: [Double]
    /// The loss Σ (ŷᵢ − yᵢ)² at each width of the path.
    public let losses: [Double]
    /// The curve of the mean loss over all bandwidths 1/w, with its least and all local minima.
    public let selection: BandwidthSelection

    /// The last width.
    public var width: Double { path[path.count - 1] }

    /// The last width as a bandwidth.
    public var bandwidth: Bandwidth { .inverse(width) }
  }

  /// Learns the width from points.
  ///
  /// - Parameters:
  ///   - x: The keys, in any order; at least two different ones.
  ///   - y: As many values; a missing value is an error.
  /// - Throws: `RegressionError` when the counts differ, a number is NaN or infinite, a parameter is out
  ///   of range, or the width leaves the finite numbers because the rate is too large.
  /// - Complexity: O(*n* · *w*) a step, with *w* points near enough to count.
  public func fit(
    x: some Collection<Double>, y: some Collection<Double>
  ) throws(RegressionError) -> Result {
    let location = "LearnedWidth"
    guard initial.isFinite, learningRate > 0, learningRate.isFinite, epochs >= 0 else {
      throw RegressionError(
        .hyperparameter, at: location,
        given: "initial is \(initial), learningRate \(learningRate) and epochs \(epochs)",
        needed: "a finite width, a positive rate and at least 0 steps")
    }
    let samples = try SortedSamples(x: x, y: y, for: location)
    let selection = try bestWidth(samples)
    var width = initial
    var path = [initial]
    var losses: [Double] = []
    for epoch in 0...epochs {
      let (loss, gradient) = Self.loss(samples, width: width)
      losses.append(loss)
      if epoch == epochs { break }
      width -= learningRate * gradient
      guard width.isFinite else {
        throw RegressionError(
          .hyperparameter, at: location,
          given: "with the rate \(learningRate) the width is \(width) after step \(epoch + 1)",
          needed: "a lower rate, or y in smaller units")
      }
      path.append(width)
    }
    return Result(path: path, losses: losses, selection: selection)
  }

  /// The least of the mean loss, from a quarter of the median spacing to four times the range.
  private func bestWidth(_ samples: SortedSamples) throws(RegressionError) -> BandwidthSelection {
    let smoother = NadarayaWatson(bandwidth: 1)
    let usual = try BandwidthGrid.automatic.numbers(samples, kernel: .gaussian)
    let (lower, upper) = (usual[0] / 12, min(4 * usual[usual.count - 1], 1e300))
    return try smoother.selectBandwidth(
      x: samples.keys, y: samples.values, by: .leaveOneOut,
      among: .geometric(from: lower, through: upper, count: 80))
  }

  /// The loss and its derivative dLoss/dw = Σ 2(ŷᵢ − yᵢ) dŷᵢ/dw, where
  /// dŷᵢ/dw = −w Σⱼ αᵢⱼ(xᵢ − xⱼ)²(yⱼ − ŷᵢ).
  ///
  /// The squared distances are less that of the nearest other point: the softmax does not feel it,
  /// nor does the derivative, in which the deviations sum to 0.
  static func loss(_ samples: SortedSamples, width: Double) -> (loss: Double, gradient: Double) {
    let (keys, values) = (samples.keys, samples.values)
    let stretch = 64
    let pieces = Parallel.map((keys.count + stretch - 1) / stretch) { piece in
      var loss = CompensatedSum()
      var gradient = CompensatedSum()
      for index in piece * stretch..<min((piece + 1) * stretch, keys.count) {
        let key = keys[index]
        let below = index > 0 ? key - keys[index - 1] : .infinity
        let above = index + 1 < keys.count ? keys[index + 1] - key : .infinity
        let nearest = min(below, above)
        var weights = CompensatedSum()
        var errors = CompensatedSum()
        var distances = CompensatedSum()
        var products = CompensatedSum()
        for step in [-1, 1] {
          var other = index + step
          while keys.indices.contains(other) {
            let distance = (keys[other] - key).magnitude
            let excess = (distance - nearest) * (distance + nearest)
            let exponent = excess * width * width / 2
            if exponent > 83 { break }
            let weight = Double.exp(-exponent)
            // Against the point's own value there is less to cancel.
            let error = values[other] - values[index]
            weights.add(weight)
            errors.add(weight * error)
            distances.add(weight * excess)
            products.add(weight * excess * error)
            other += step
          }
        }
        let error = errors.value / weights.value
        let slope = -width * (products.value - error * distances.value) / weights.value
        loss.add(error * error)
        gradient.add(2 * error * slope)
      }
      return (loss.value, gradient.value)
    }
    var loss = CompensatedSum()
    var gradient = CompensatedSum()
    for piece in pieces {
      loss.add(piece.0)
      gradient.add(piece.1)
    }
    return (loss.value, gradient.value)
  }
}
