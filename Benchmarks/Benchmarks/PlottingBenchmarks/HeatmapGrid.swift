import Benchmark
import Plotting

/// Eight batches of twelve heads of 64 × 64 weights, with one colorbar.
private func heatmapGrid() -> Figure {
  func matrix(_ batch: Int, _ head: Int) -> [[Double]] {
    (0..<64).map { query in
      (0..<64).map { key in Double((query * (head + 1) + key * (batch + 1)) % 64) / 64 }
    }
  }
  let weights = (0..<8).map { batch in (0..<12).map { head in matrix(batch, head) } }
  return Figure.heatmaps(
    weights, xLabel: "Keys", yLabel: "Queries", titles: (1...12).map { "Head \($0)" })
}

/// Scales, ticks, layout and colours of 96 axes.
func resolveHeatmaps(_ benchmark: Benchmark) throws {
  let figure = heatmapGrid()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.resolve(dpi: 200)) }
}

/// From the description to the bytes.
func heatmapsToPNG(_ benchmark: Benchmark) throws {
  let figure = heatmapGrid()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.png(dpi: 200)) }
}
