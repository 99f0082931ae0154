import Benchmark
import Plotting

/// Writes a scene of one batch of 10,000 markers as text: what a snapshot test costs.
func describeMarkers(_ benchmark: Benchmark) {
  let centers = (0..<10_000).map { index in
    Point(x: Double(index % 100) * 3.37, y: Double(index / 100) * 2.41)
  }
  let batch = MarkerBatch(
    .circle, at: centers, sizes: .uniform(4), fill: .uniform(Color(gray: 0.2)))
  let scene = Scene(size: Size(width: 360, height: 252), items: [.markers(batch)])
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations {
    blackHole(scene.description)
  }
}
