import Testing

@testable import KernelRegression

@Suite("Learned width")
struct LearnedWidthTests {
  @Test("path and losses are PyTorch's")
  func torch() throws {
    let points = try reference(
      "attention-pooling-seed0.json", as: AttentionPoolingReference.self)
    for row in try reference("bandwidths/learned_width.json", as: LearnedWidths.self).rows {
      let learner = LearnedWidth(
        initial: row.initial, learningRate: row.rate, epochs: row.path.count - 1)
      let learned = try learner.fit(x: points.x_train, y: points.y_train)
      #expect(learned.path.count == row.path.count)
      for (width, expected) in zip(learned.path, row.path) {
        #expect(relativeError(width, expected) < 1e-10)
      }
      for (loss, expected) in zip(learned.losses, row.losses) {
        #expect(relativeError(loss, expected) < 1e-10)
      }
      #expect(learned.bandwidth == .inverse(learned.width))
    }
  }

  @Test("the best width is beside the learned one, which the book's rate misses")
  func best() throws {
    let points = try reference(
      "attention-pooling-seed0.json", as: AttentionPoolingReference.self)
    let learned = try LearnedWidth().fit(x: points.x_train, y: points.y_train)
    let best = learned.selection
    #expect(best.end == .none)
    let least = best.minimum.value * 50
    #expect(learned.losses.allSatisfy { $0 > least })
    #expect(learned.losses[5] > 1.2 * least)
    // No width does better.
    let samples = try SortedSamples(x: points.x_train, y: points.y_train, for: "test")
    for step in -40...40 {
      let width = 1 / best.bandwidth.value * (1 + Double(step) / 41)
      #expect(LearnedWidth.loss(samples, width: width).loss >= least * (1 - 1e-12))
    }
    // Small steps find it.
    let slow = LearnedWidth(initial: 2, learningRate: 0.1, epochs: 150)
    let found = try slow.fit(x: points.x_train, y: points.y_train)
    #expect(relativeError(1 / found.width, best.bandwidth.value) < 1e-6)
  }

  @Test("the gradient is the loss's slope", arguments: [0.01, 0.3, -1, 4, 60])
  func gradient(width: Double) throws {
    let points = samplePoints()
    let samples = try SortedSamples(x: points.x, y: points.y, for: "test")
    let step = 1e-6 * width
    let above = LearnedWidth.loss(samples, width: width + step).loss
    let below = LearnedWidth.loss(samples, width: width - step).loss
    let gradient = LearnedWidth.loss(samples, width: width).gradient
    #expect(((above - below) / (2 * step) - gradient).magnitude < 1e-6 * (1 + gradient.magnitude))
  }

  @Test("threads and the order of the points do not matter")
  func order() throws {
    let points = samplePoints(300)
    let learner = LearnedWidth(initial: 1, learningRate: 0.001, epochs: 20)
    let learned = try learner.fit(x: points.x, y: points.y)
    let reversed = try learner.fit(x: points.x.reversed(), y: points.y.reversed())
    #expect(learned == reversed)
    let alone = try Parallel.$isEnabled.withValue(false) {
      try learner.fit(x: points.x, y: points.y)
    }
    #expect(learned == alone)
  }

  @Test("a rate that is too large and parameters out of range are refused")
  func refused() {
    let points = samplePoints()
    for learner in [
      LearnedWidth(initial: .nan), LearnedWidth(learningRate: 0), LearnedWidth(epochs: -1),
    ] {
      #expect(throws: RegressionError.self) { try learner.fit(x: points.x, y: points.y) }
    }
    #expect(throws: RegressionError.self) {
      try LearnedWidth(learningRate: 1e300, epochs: 9).fit(
        x: points.x, y: points.y.map { $0 * 1e9 })
    }
    #expect(throws: RegressionError.self) { try LearnedWidth().fit(x: [1], y: [1]) }
  }
}
