import Benchmark
import BenchmarkFigures

/// Every benchmark: each has a file of its own and a line here.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident],
    timeUnits: .microseconds,
    warmupIterations: 3,
    maxDuration: .seconds(3),
    maxIterations: 1_000)

  Benchmark("Figure, 3.5 x 2.5 in at 200 dpi: resolve", closure: resolveFigure)
  Benchmark("Figure, 3.5 x 2.5 in at 200 dpi: PNG", closure: figureToPNG)
  Benchmark("Figure, 3.5 x 2.5 in at 200 dpi: PNG (bare Cairo)", closure: bareCairoToPNG)
  Benchmark("Figure: SVG", closure: figureToSVG)
  Benchmark("Figure: PDF", closure: figureToPDF)
  Benchmark("Line, 1,000,000 points: PNG", closure: longLineToPNG)
  Benchmark("Scatter, 100,000 points: PNG", closure: scatterToPNG)
  Benchmark(
    "Legend among 1,000,000 points: resolve", closure: resolve(walkOfPoints(legend: .best)))
  Benchmark(
    "Hidden legend, 1,000,000 points: resolve", closure: resolve(walkOfPoints(legend: .hidden)))
  Benchmark(
    "Legend along 1,000,000 samples: resolve", closure: resolve(walkOfALine(legend: .best)))
  Benchmark(
    "Hidden legend, 1,000,000 samples: resolve", closure: resolve(walkOfALine(legend: .hidden)))
  Benchmark("8 x 12 heatmaps of 64 x 64: resolve", closure: resolveHeatmaps)
  Benchmark("8 x 12 heatmaps of 64 x 64: PNG", closure: heatmapsToPNG)
  Benchmark("Scene description, 10,000 markers", closure: describeMarkers)
}
