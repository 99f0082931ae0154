import Benchmark
import Plotting

/// Numbers anyone can repeat: x ← 16807 x mod 2³¹ − 1 (Park and Miller 1988), in 0…1.
private func noise(_ count: Int) -> [Double] {
  var state = 1
  return (0..<count).map { _ in
    state = state * 16807 % 2_147_483_647
    return Double(state) / 2_147_483_647
  }
}

/// A line that goes up and down at every point.
func longLineToPNG(_ benchmark: Benchmark) throws {
  let y = noise(1_000_000)
  let figure = Figure(size: .inches(3.5, 2.5)) { Axes { Line(y: y) } }
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.png(dpi: 200)) }
}

/// Translucent points, each blended as if drawn alone.
func scatterToPNG(_ benchmark: Benchmark) throws {
  let numbers = noise(200_000)
  let figure = Figure(size: .inches(3.5, 2.5)) {
    Axes { Scatter(x: numbers[..<100_000], y: numbers[100_000...], alpha: 0.1, size: 4) }
  }
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.png(dpi: 200)) }
}
