public import ArgumentParser
import ExampleFigures
public import Plotting

@main
struct ExamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples",
    abstract: "Draws the figures of the gallery.",
    discussion: """
      Without arguments every figure is drawn as PNG into Gallery/, together with the page that \
      shows them. Each file is reported with its size and the time it took.
      """)

  @Argument(help: "The figures to draw; all of them if none is named.")
  var names: [String] = []

  @Flag(help: "List the figures and draw nothing.")
  var list = false

  @Option(help: "The format of the files.")
  var format: PictureFormat = .png

  @Option(help: "The folder for the pictures; it must exist.")
  var output = Repository.gallery

  @Option(help: "Dots an inch of PNG pictures.")
  var dpi = 200.0

  @Option(help: "Draw fresh samples with this seed instead of the notebook's.")
  var seed: UInt64?

  func run() throws {
    if list {
      for example in Example.all { print("\(example.name)  \(example.summary)") }
      return
    }
    let samples = seed.map { Samples(seed: $0) } ?? .notebook
    for example in try chosen() {
      let path = "\(output)/\(example.name).\(format.rawValue)"
      let clock = ContinuousClock()
      var bytes = 0
      let time = try clock.measure {
        let picture = try example.figure(samples).encoded(as: format, dpi: dpi)
        try PlotCairo.save(picture, to: path)
        bytes = picture.count
      }
      print("\(path)  \(bytes) bytes  \(time.milliseconds) ms")
    }
    // The page shows exactly what the plain command draws.
    if names.isEmpty, output == Repository.gallery, format == .png, seed == nil {
      try GalleryPage(Example.all).save(to: "\(output)/README.md")
    }
  }

  private func chosen() throws -> [Example] {
    guard !names.isEmpty else { return Example.all }
    return try names.map { name in
      guard let example = Example.all.first(where: { $0.name == name }) else {
        let known = Example.all.map(\.name).joined(separator: ", ")
        throw ValidationError("there is no figure '\(name)'; the figures are: \(known)")
      }
      return example
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}

extension Duration {
  /// The duration in milliseconds with one decimal.
  fileprivate var milliseconds: String {
    let tenths = (self / .microseconds(100)).rounded()
    return "\(tenths / 10)"
  }
}
