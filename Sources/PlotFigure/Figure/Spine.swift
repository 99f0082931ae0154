/// The line of an axis: whether it is drawn, where it stands and how far it goes. Ticks and numbers
/// stand where the line does.
///
///     Spine.offset(5).trimmed
///     Spine.crossing(at: 0)
///
/// matplotlib: `Axes.spines`.
public struct Spine: Hashable, Sendable {
  /// Where the line stands.
  public enum Position: Hashable, Sendable {
    /// At the edge of the frame.
    case edge
    /// Some points outside of it; inside for a negative number.
    case offset(Double)
    /// Where the other axis has a value, and at the nearer edge if that is beyond its limits.
    case crossing(at: Double)
  }

  /// Where the line stands.
  public var position: Position
  /// Whether it goes only from the first to the last labelled tick.
  public var isTrimmed: Bool
  /// Whether it is drawn; nil leaves it to the style of the frame.
  public var isDrawn: Bool?

  /// All parts of it.
  public init(position: Position = .edge, isTrimmed: Bool = false, isDrawn: Bool? = nil) {
    self.position = position
    self.isTrimmed = isTrimmed
    self.isDrawn = isDrawn
  }

  /// At the edge of the frame, if the style of the frame has a line there.
  public static let automatic = Spine()

  /// Not drawn. matplotlib: `Spine.set_visible(False)`.
  public static let hidden = Spine(isDrawn: false)

  /// Some points outside the frame. matplotlib: `Spine.set_position(("outward", points))`.
  ///
  /// - Parameter points: how far, a finite number of at most 10,000; inside if it is negative.
  public static func offset(_ points: Double) -> Spine {
    Spine(position: .offset(points), isDrawn: true)
  }

  /// Where the other axis has a value: with 0 for both axes, as in a school book.
  /// matplotlib: `Spine.set_position(("data", value))`.
  ///
  /// Numbers stand beside the line, inside the frame, but for those that would lie on the other
  /// axis. The name stays outside the frame.
  ///
  /// - Parameter value: a finite number. Where it is beyond the limits of the other axis, the line
  ///   stands at the nearer edge.
  public static func crossing(at value: Double) -> Spine {
    Spine(position: .crossing(at: value), isDrawn: true)
  }

  /// The same, only from the first to the last labelled tick. seaborn: `despine(trim=True)`.
  public var trimmed: Spine {
    var spine = self
    spine.isTrimmed = true
    return spine
  }
}

extension Spine {
  /// What is wrong with it, for the message of an error; nil if nothing is.
  var problem: String? {
    switch position {
    case .edge: nil
    case .offset(let points):
      points.magnitude <= 10_000
        ? nil : "the spine's offset is \(points); it must be −10000 to 10000 points"
    case .crossing(let value):
      value.isFinite ? nil : "the spine crosses at \(value); it must be a finite number"
    }
  }

  /// Whether it stands some points outside of the frame.
  var isOffset: Bool { if case .offset = position { true } else { false } }

  /// How far inside a frame the line stands, in points; negative outside.
  ///
  /// - Parameters:
  ///   - side: the side of the frame that the axis belongs to.
  ///   - other: the places along the other axis, from one end of a frame to the other on the page.
  ///   - ends: the left or upper end of the other axis on the page, and its right or lower end.
  func inset(from side: Side, across other: AxisMapping, ends: ClosedRange<Double>) -> Double {
    switch position {
    case .edge: return 0
    case .offset(let points): return -points
    case .crossing(let value):
      let isFirst = side == .left || side == .top
      // A logarithm has no place for 0: the end that is nearer to it.
      let low = min(max(value, other.limits.lowerBound), other.limits.upperBound)
      let place = min(max(other.position(low), ends.lowerBound), ends.upperBound)
      let distance = isFirst ? place - ends.lowerBound : ends.upperBound - place
      return distance.isFinite ? distance : 0
    }
  }
}
