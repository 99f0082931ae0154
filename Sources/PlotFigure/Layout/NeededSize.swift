import PlotScene

/// Finds a size at which all texts of a figure have room.
///
/// From what its frames and texts take at least, the figure grows until nothing is too small. Then its height is taken back as far as
/// nothing becomes too small by it, and after that its width. All these sizes are judged by arranging
/// the figure again without its marks, and the last one with them: they may drive a legend outside.
struct NeededSize {
  private let figure: Figure
  private let training: Training
  private let typesetters: Typesetters
  private let resolution: Double

  private let least: Size

  private static let growth = 1.2
  /// The part by which the size that is found may be larger than it must be.
  private static let accuracy = 0.02

  /// - Parameter arrangement: the figure at its own size.
  init(
    _ figure: Figure, _ training: Training, _ typesetters: Typesetters,
    _ arrangement: Arrangement, resolution: Double
  ) {
    self.figure = figure
    let (given, shortage) = (figure.size.points, arrangement.placed.shortage)
    least = Size(width: given.width + shortage.width, height: given.height + shortage.height)
    self.training = training
    self.typesetters = typesetters
    self.resolution = resolution
  }

  /// The size, in tenths of a point; nil if there is none.
  var size: Size? {
    guard var size = Self.grown(least, until: { hasRoom($0) }) else { return nil }
    size.height = Self.least(from: least.height, to: size.height) {
      hasRoom(Size(width: size.width, height: $0))
    }
    size.width = Self.least(from: least.width, to: size.width) {
      hasRoom(Size(width: $0, height: size.height))
    }
    return Self.grown(size) { hasRoom($0, drawsMarks: true) }
  }

  private func hasRoom(_ size: Size, drawsMarks: Bool = false) -> Bool {
    var figure = figure
    figure.size = figure.size.resized(to: size)
    let (arrangement, page) = figure.laidOut(
      training, typesetters, resolution: resolution, drawsMarks: drawsMarks)
    return arrangement.size.isDrawable
      && !page.diagnostics(of: arrangement).contains { $0.kind == .tooSmall }
  }

  /// The first size with room among those that are larger and larger, from a size up to the largest
  /// page.
  private static func grown(_ size: Size, until hasRoom: (Size) -> Bool) -> Size? {
    var size = Size(width: raised(size.width), height: raised(size.height))
    while !hasRoom(size) {
      guard size.width < Size.longest || size.height < Size.longest else { return nil }
      size = Size(width: raised(size.width * growth), height: raised(size.height * growth))
    }
    return size
  }

  /// The least length with room between one that may have it and one that has, found by halving.
  private static func least(
    from low: Double, to high: Double, where hasRoom: (Double) -> Bool
  ) -> Double {
    var (low, high) = (raised(low), high)
    if hasRoom(low) { return low }
    while high - low > max(accuracy * high, 1) {
      let middle = raised((low + high) / 2)
      if hasRoom(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// A length in whole tenths of a point, as it is said.
  private static func raised(_ length: Double) -> Double {
    min((length * 10).rounded(.up) / 10, Size.longest)
  }
}
