// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "swift-plotting-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "swift-plotting", path: ".."),
    // Without its default traits it needs no allocator of its own; it then counts no allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // What is drawn.
    .target(
      name: "BenchmarkFigures",
      dependencies: [
        .product(name: "Plotting", package: "swift-plotting"),
        .product(name: "KernelRegression", package: "swift-plotting"),
      ],
      path: "Benchmarks/BenchmarkFigures",
      swiftSettings: [
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    // Times of other programs.
    .target(name: "Peers", path: "Benchmarks/Peers"),
    // What kernel regression is held to, beside a direct loop and other programs.
    .executableTarget(
      name: "beside-regression",
      dependencies: ["Peers", .product(name: "KernelRegression", package: "swift-plotting")],
      path: "Benchmarks/BesideRegression"),
    // Goals, and the same figures by matplotlib, in one run without the tool.
    .executableTarget(
      name: "beside-matplotlib",
      dependencies: [
        "BenchmarkFigures", "Peers", .product(name: "Plotting", package: "swift-plotting"),
      ],
      path: "Benchmarks/BesideMatplotlib"),
    .executableTarget(
      name: "PlottingBenchmarks",
      dependencies: [
        "BareCairo", "BenchmarkFigures",
        .product(name: "Plotting", package: "swift-plotting"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/PlottingBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Cairo without anything of ours, to compare with.
    .systemLibrary(
      name: "BareCairo", path: "BareCairo", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
  ]
)
