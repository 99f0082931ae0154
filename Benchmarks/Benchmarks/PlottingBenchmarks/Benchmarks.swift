import Benchmark

/// Every benchmark: each has a file of its own and a line here.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident],
    timeUnits: .microseconds,
    warmupIterations: 3,
    maxDuration: .seconds(3),
    maxIterations: 1_000)

  Benchmark("Scene description, 10,000 markers", closure: describeMarkers)
}
