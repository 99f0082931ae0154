import Benchmark
import BenchmarkFigures
import Plotting

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
