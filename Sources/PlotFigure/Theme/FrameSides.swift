import PlotScene

/// Which sides of a frame have a line. matplotlib: `Axes.spines`.
public struct FrameSides: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: UInt8
  /// A set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The left side.
  public static let left = FrameSides(rawValue: 1)
  /// The right side.
  public static let right = FrameSides(rawValue: 2)
  /// The top.
  public static let top = FrameSides(rawValue: 4)
  /// The bottom.
  public static let bottom = FrameSides(rawValue: 8)
  /// Those that usually have ticks: left and bottom.
  public static let axes: FrameSides = [.left, .bottom]
  /// All four.
  public static let box: FrameSides = [.left, .right, .top, .bottom]

  /// The set of one side.
  public init(_ side: Side) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    case .top: self = .top
    case .bottom: self = .bottom
    }
  }

  /// The lines around a frame; those of neighbouring sides meet in a corner.
  func outline(of frame: Rect) -> Path {
    if self == .box { return Path(frame) }
    let corners = [
      Point(x: frame.minX, y: frame.minY), Point(x: frame.minX, y: frame.maxY),
      Point(x: frame.maxX, y: frame.maxY), Point(x: frame.maxX, y: frame.minY),
    ]
    // Against the clock, as the corners are: each side leads from its own corner to the next.
    let around: [FrameSides] = [.left, .bottom, .right, .top]
    var path = Path()
    for start in around.indices where contains(around[start]) {
      // A line begins where the side before has none.
      guard !contains(around[(start + 3) % 4]) else { continue }
      var line = [corners[start]]
      for step in 0..<4 {
        guard contains(around[(start + step) % 4]) else { break }
        line.append(corners[(start + step + 1) % 4])
      }
      path.append(Path(lines: line))
    }
    return path
  }
}
