import Benchmark
import BenchmarkFigures
import Plotting

/// Scales, ticks, layout, legend: everything but the drawing.
func resolveFigure(_ benchmark: Benchmark) throws {
  let figure = try attentionFigure()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.resolve(dpi: 200)) }
}

/// From the description to the bytes.
func figureToPNG(_ benchmark: Benchmark) throws {
  let figure = try attentionFigure()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.png(dpi: 200)) }
}

/// From the description to the bytes.
func figureToSVG(_ benchmark: Benchmark) throws {
  let figure = try attentionFigure()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.svg()) }
}

/// From the description to the bytes.
func figureToPDF(_ benchmark: Benchmark) throws {
  let figure = try attentionFigure()
  benchmark.startMeasurement()
  for _ in benchmark.scaledIterations { blackHole(try figure.pdf()) }
}
