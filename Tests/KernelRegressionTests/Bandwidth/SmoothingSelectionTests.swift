import Testing

@testable import KernelRegression

/// Bandwidths of several columns chosen by R's np.
private struct NPColumns: Decodable {
  struct Continuous: Decodable {
    var x: [[Double]]
    var y: [Double]
  }
  struct Mixed: Decodable {
    var number: [Double]?
    var unordered: [Int]?
    var ordered: [Int]?
    var y: [Double]

    /// The columns that there are, with what they are.
    var columns: [(Regressor, RegressorColumn)] {
      (number.map { [(.continuous(bandwidth: 1), .continuous($0))] } ?? [])
        + (unordered.map { [(.unordered(.aitchisonAitken(0.1)), .categories($0))] } ?? [])
        + (ordered.map { [(.ordered(.wangVanRyzin(0.1)), .categories($0))] } ?? [])
    }
  }
  struct Row: Decodable {
    var data: String
    var type: String
    var method: String
    var bandwidths: [Double]
    var value: Double
    var criterion: BandwidthCriterion { method == "cv.ls" ? .leaveOneOut : .akaikeCorrected }
    var degree: Int { type == "lc" ? 0 : 1 }
  }
  struct MixedRow: Decodable {
    var data: String
    var type: String
    var method: String
    var smoothing: [Double]
    var value: Double
    var criterion: BandwidthCriterion { method == "cv.ls" ? .leaveOneOut : .akaikeCorrected }
    var degree: Int { type == "lc" ? 0 : 1 }
  }
  var continuous: [String: Continuous]
  var mixed: [String: Mixed]
  var rows: [Row]
  var mixedRows: [MixedRow]

  static func read() throws -> NPColumns {
    try reference("bandwidths/np_columns.json", as: NPColumns.self)
  }
}

@Suite("Selection for several columns")
struct SmoothingSelectionTests {
  /// No worse than np; where as good, the same numbers, but for those that are smoothed away.
  private func expect(
    _ selection: SmoothingSelection, _ numbers: [Double], _ value: Double, _ row: String
  ) {
    let best = selection.minimum
    // Where columns are smoothed away, the criterion hardly falls any more.
    let allowance = best.ends.contains(.widest) ? 1e-7 : 1e-9
    #expect(best.value <= value + allowance * value.magnitude, "\(row)")
    guard best.value > value - 1e-7 * value.magnitude else { return }
    for ((number, expected), end) in zip(zip(best.smoothing, numbers), best.ends) {
      guard end == .none else { continue }
      #expect(relativeError(number, expected) < 1e-4, "\(row) \(best.smoothing)")
    }
  }

  @Test("R's np finds no better bandwidths, and the same where they are")
  func np() throws {
    let reference = try NPColumns.read()
    for row in reference.rows
    where thorough || (row.data, row.method) == ("mtcars", "cv.aic") && row.type == "lc" {
      let data = try #require(reference.continuous[row.data])
      let smoother = MultivariateLocalPolynomial(degree: row.degree, bandwidths: [1])
      let selection = try smoother.selectBandwidths(x: data.x, y: data.y, by: row.criterion)
      expect(selection, row.bandwidths, row.value, "\(row)")
    }
  }

  @Test("R's np finds no better bandwidths for categories, and the same where they are")
  func npMixed() throws {
    let reference = try NPColumns.read()
    for row in reference.mixedRows where thorough || (row.data, row.type) == ("warpbreaks", "lc") {
      let data = try #require(reference.mixed[row.data])
      let smoother = MixedRegression(degree: row.degree, regressors: data.columns.map(\.0))
      let selection = try smoother.selectSmoothing(
        x: data.columns.map(\.1), y: data.y, by: row.criterion)
      expect(selection, row.smoothing, row.value, "\(row)")
    }
  }

  @Test("criteria of several columns are those of a refit without each point", arguments: [0, 1])
  func leaveOneOut(degree: Int) throws {
    let reference = try NPColumns.read()
    let data = try #require(reference.continuous["mtcars"])
    for widths in [[0.05, 2], [0.5, 40]] {
      let smoother = MultivariateLocalPolynomial(degree: degree, bandwidths: widths)
      let score = try smoother.fit(x: data.x, y: data.y).score
      // Lone points of planes are answered by a rule of their own.
      var sum = 0.0
      for index in data.y.indices {
        var (x, y) = (data.x, data.y)
        for column in x.indices { x[column].remove(at: index) }
        y.remove(at: index)
        let fit = try smoother.fit(x: x, y: y)
        let error = data.y[index] - (try fit.predict(at: data.x.map { $0[index] }))
        sum += error * error
      }
      if degree == 0 || score.isolatedCount == 0 {
        #expect(relativeError(score.leaveOneOutSum, sum) < 1e-10, "\(widths)")
      }
      #expect((score.isolatedCount > 0) == (widths[0] < 0.1))
    }
  }

  @Test("neither the order of the points nor threads matter, bit for bit")
  func order() throws {
    let data = try #require(NPColumns.read().continuous["mtcars"])
    let smoother = MultivariateLocalPolynomial(degree: 0, bandwidths: [1])
    let selection = try smoother.selectBandwidths(x: data.x, y: data.y, starts: 2)
    let reversed = try smoother.selectBandwidths(
      x: data.x.map { $0.reversed() }, y: data.y.reversed(), starts: 2)
    #expect(selection == reversed)
    let alone = try Parallel.$isEnabled.withValue(false) {
      try smoother.selectBandwidths(x: data.x, y: data.y, starts: 2)
    }
    #expect(selection == alone)
  }

  @Test("the simplex finds the bottom of a curved valley")
  func rosenbrock() throws {
    let search = SimplexSearch(tolerance: 1e-9, limit: 5000)
    let (best, count) = try search.minimum(from: [-1.2, 1], step: 0.5) { point in
      let (a, b) = (point[0], point[1])
      return (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a)
    }
    #expect(best.point.allSatisfy { ($0 - 1).magnitude < 1e-6 } && count < 1000)
  }

  @Test("what cannot be chosen is refused")
  func refused() {
    let smoother = MultivariateLocalPolynomial(bandwidths: [1])
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidths(x: [[1, 2, 3], [1, 1, 1]], y: [1, 2, 3])
    }
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidths(x: [[1, 2, 3]], y: [1, 2, 3], by: .kFold(2))
    }
    #expect(throws: RegressionError.self) {
      try smoother.selectBandwidths(x: [[1, 2, 3]], y: [1, 2, 3], starts: 0)
    }
    #expect(throws: RegressionError.self) {
      try MixedRegression(regressors: [.continuous(bandwidth: 1)]).selectSmoothing(
        x: [.categories([1, 2, 3])], y: [1, 2, 3])
    }
    #expect(throws: RegressionError.self) {
      try MixedRegression(regressors: []).selectSmoothing(x: [], y: [1, 2, 3])
    }
  }
}
