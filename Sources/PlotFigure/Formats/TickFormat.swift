internal import PlotScene

/// How the ticks of one axis are written.
///
/// A format sees all values of an axis at once, so that they can share their count of decimals and
/// what they leave out: a power of ten, or a number added to all of them. The minus sign is U+2212,
/// and zero never has one. Modifiers go on any format:
///
///     Axis(format: .fixed(places: 2).prefixed("$").grouped())
///     Axis(format: .automatic.suffixed(" km").localized(.german))
///
/// Another format is one more static member that calls ``init(name:write:)``.
public struct TickFormat: Sendable {
  /// What is to be written.
  public struct Request: Sendable {
    /// The values at the ticks.
    public var values: [Double]
    /// What they are whole multiples of; nil if there is no such number.
    public var step: Double?
    /// What the values stand for.
    public var kind: Scale.Kind
    /// How digits are set: signs and separators.
    public var style: NumberStyle

    /// Values to be written.
    public init(
      values: [Double], step: Double? = nil, kind: Scale.Kind = .numbers,
      style: NumberStyle = NumberStyle()
    ) {
      self.values = values
      self.step = step
      self.kind = kind
      self.style = style
    }
  }

  /// The name, as in `automatic`.
  public let name: String
  /// What is wrong with the parameters, for the message of an error; nil if nothing is.
  public var problem: String?
  private let write: @Sendable (Request) -> TickLabels

  /// A format made of a function.
  ///
  /// - Parameters:
  ///   - name: a name in lower case.
  ///   - write: from the values of an axis to as many labels. Missing labels count as empty,
  ///     superfluous ones are left out.
  public init(name: String, write: @escaping @Sendable (Request) -> TickLabels) {
    self.name = name
    self.write = write
  }

  /// The labels of the ticks of one axis, one for each value.
  ///
  /// A value that is zero but for rounding, as the middle one of ten times 0.1 added to −0.5, counts
  /// as zero.
  public func labels(_ request: Request) -> TickLabels {
    var written = write(request.withoutNoise)
    let missing = request.values.count - written.labels.count
    if missing < 0 { written.labels.removeLast(-missing) }
    if missing > 0 { written.labels += Array(repeating: RichText(""), count: missing) }
    return written
  }
}

extension TickFormat.Request {
  /// The request with zero in the place of a value that is less than a billionth of the step, or of
  /// the gap between ticks that are evenly spaced.
  fileprivate var withoutNoise: TickFormat.Request {
    let least = values.lazy.filter { $0 != 0 }.map(\.magnitude).min() ?? 0
    let most = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    guard least < 1e-9 * most, let gap = step.flatMap({ $0 > 0 ? $0 : nil }) ?? evenGap,
      least < 1e-9 * gap
    else { return self }
    var result = self
    result.values = values.map { $0.magnitude < 1e-9 * gap ? 0 : $0 }
    return result
  }

  /// The gap between three or more evenly spaced values.
  private var evenGap: Double? {
    guard values.count > 2 else { return nil }
    let gap = values[1] - values[0]
    let isEven = zip(values.dropFirst(), values).allSatisfy {
      ($0 - $1 - gap).magnitude <= 1e-9 * gap.magnitude
    }
    return isEven && gap.isFinite ? gap.magnitude : nil
  }
}
