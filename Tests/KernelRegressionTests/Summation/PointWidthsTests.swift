import Testing

@testable import KernelRegression

@Suite("Widths of points")
struct PointWidthsTests {
  static let points = SortedPoints.hard.filter {
    !["tiny", "huge", "all equal"].contains($0.testDescription)
  }

  @Test("sums look only at points in reach, and miss none", arguments: everyKernel, points)
  func sums(kernel: Kernel, points: SortedPoints) throws {
    let count = min(9, points.keys.count - 1)
    let problem = SummationProblem(
      keys: points.keys, values: points.values, weights: points.weights, kernel: kernel,
      width: .nearestOfPoint(count))
    let direct = DirectSummation(problem)
    let widths = Self.widths(points.keys, count)
    for query in points.queries {
      let sums = direct.sums(at: query, degree: 0)
      let terms = points.keys.indices.map { index in
        points.weights[index] * kernel((points.keys[index] - query) / widths[index])
          / widths[index]
      }
      let total = terms.reduce(0, +)
      let size = terms.reduce(0) { $0 + $1.magnitude }
      // Where the sum underflows or cancels, or all is rim, the plain way has lost its digits.
      guard total.magnitude > 1e-3 * size, total * (widths.max() ?? 0) > 1e-2 else { continue }
      let values = zip(terms, points.values).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(
        (sums.t[0] / sums.s[0] - values / total).magnitude < 1e-10,
        "\(kernel), \(points.testDescription), \(query)")
    }
  }

  @Test("far away the point nearest in its own widths answers")
  func far() throws {
    let x: [Double] = [0, 1, 2, 3, 4, 5, 50, 100]
    let fit = try LocalPolynomial(
      degree: 0, kernel: .epanechnikov, bandwidth: .adaptive(nearest: 1)
    )
    .fit(x: x, y: x)
    // The last two are 45 and 50 wide, the others 1.
    #expect(fit.predict(at: 1e5) == 100)
    #expect(fit.predict(at: -1e6) == 100)
  }

  @Test("many equal keys have the distance to the next one")
  func duplicates() {
    let keys = [Double](repeating: 1, count: 5000) + [4] + [Double](repeating: 5, count: 5000)
    let window = KernelWindow(keys: keys, kernel: .box, width: 1)
    let widths = PointWidths(of: keys, toNearest: 3, window: window).widths
    #expect(widths[0] == 3 && widths[4999] == 3 && widths[5000] == 1 && widths[5001] == 1)
    let equal = [Double](repeating: 2, count: 20_000)
    let all = PointWidths(
      of: equal, toNearest: 5, window: KernelWindow(keys: equal, kernel: .box, width: 1))
    #expect(all.widths.allSatisfy { $0 == .greatestFiniteMagnitude })
  }

  static func widths(_ keys: [Double], _ count: Int) -> [Double] {
    keys.map { key in
      let distances = keys.map { ($0 - key).magnitude }.sorted()
      return distances[count] > 0 ? distances[count] : distances.first { $0 > 0 } ?? .infinity
    }
  }
}
