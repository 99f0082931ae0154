import Benchmark
import Plotting

/// Layout of a figure with a million points or samples. With a legend that looks for a free place and
/// with a hidden one: the difference is what the search takes.
func resolve(
  _ figure: @autoclosure @escaping @Sendable () -> Figure
) -> @Sendable (Benchmark) throws -> Void {
  { benchmark in
    let figure = figure()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try figure.resolve(dpi: 200)) }
  }
}
