// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "swift-plotting",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "PlottingFoundation", targets: ["PlottingFoundation"]),
    .library(name: "KernelRegression", targets: ["KernelRegression"]),
    .library(name: "RegressionPlots", targets: ["RegressionPlots"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The page: geometry, paint, text and the display list.
    .target(name: "PlotScene", swiftSettings: settings),
    // What to draw, and where everything goes.
    .target(
      name: "PlotFigure",
      dependencies: ["PlotScene", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    // From a scene to bytes. The only target that sees a C library.
    .target(
      name: "PlotCairo",
      dependencies: [
        "PlotScene", "CCairo", "CHarfBuzz", "CFriBidi", "CFontconfig", "CPNG",
        .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings),
    // What users import.
    .target(
      name: "Plotting", dependencies: ["PlotScene", "PlotFigure", "PlotCairo"],
      swiftSettings: settings),
    // Foundation's dates, time zones and locales, for those who use Foundation anyway.
    .target(name: "PlottingFoundation", dependencies: ["PlotFigure"], swiftSettings: settings),

    // Numbers only.
    .target(
      name: "KernelRegression",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    // The one target that sees both sides.
    .target(
      name: "RegressionPlots", dependencies: ["PlotFigure", "KernelRegression"],
      swiftSettings: settings),

    .target(
      name: "ExampleFigures",
      dependencies: ["Plotting", "PlottingFoundation", "KernelRegression", "RegressionPlots"],
      path: "Examples/Figures", swiftSettings: settings),
    .executableTarget(
      name: "examples",
      dependencies: [
        "ExampleFigures", "Plotting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/Runner", swiftSettings: settings),

    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .systemLibrary(
      name: "CFriBidi", pkgConfig: "fribidi",
      providers: [.apt(["libfribidi-dev"]), .brew(["fribidi"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig",
      providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),

    // What several tests need: programs of the machine that judge files, numbers from a seed.
    .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: settings),
    // Figures of any kind from a seed, and what is promised of their layout.
    .target(
      name: "RandomFigures", dependencies: ["PlotFigure", "PlotScene", "TestTools"],
      path: "Tests/RandomFigures", swiftSettings: settings),
    .testTarget(name: "PlotSceneTests", dependencies: ["PlotScene"], swiftSettings: settings),
    .testTarget(
      name: "PlotFigureTests",
      dependencies: ["PlotFigure", "PlotScene", "TestTools", "RandomFigures"],
      exclude: ["Reference"], swiftSettings: settings),
    .testTarget(
      name: "PlotCairoTests",
      dependencies: ["PlotCairo", "PlotScene", "TestTools", "CCairo", "CPNG"],
      exclude: ["Reference"], swiftSettings: settings),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "RandomFigures", "CPNG"], swiftSettings: settings),
    .testTarget(
      name: "PlottingFoundationTests",
      dependencies: ["PlottingFoundation", "PlotFigure", "PlotScene"],
      swiftSettings: settings),
    .testTarget(
      name: "KernelRegressionTests", dependencies: ["KernelRegression", "TestTools"],
      exclude: ["Reference"], swiftSettings: settings),
    .testTarget(
      name: "RegressionPlotsTests", dependencies: ["RegressionPlots", "PlotFigure"],
      swiftSettings: settings),
    .testTarget(
      name: "ExampleFiguresTests", dependencies: ["ExampleFigures", "Plotting", "TestTools"],
      exclude: ["Snapshots"], swiftSettings: settings),
  ]
)
