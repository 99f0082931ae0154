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
  public func labels(_ request: Request) -> TickLabels {
    var written = write(request)
    let missing = request.values.count - written.labels.count
    if missing < 0 { written.labels.removeLast(-missing) }
    if missing > 0 { written.labels += Array(repeating: RichText(""), count: missing) }
    return written
  }
}
