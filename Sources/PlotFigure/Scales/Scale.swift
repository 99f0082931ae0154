/// How the values of an axis, or of colours, are laid out along it.
///
/// One value holds all that a scale is: its transform and the way back, the values it has a place
/// for, its ticks and how they are written. A new scale is a new static member in a file of its own
/// and changes nothing else:
///
///     extension Scale {
///       static let tangent = Scale(
///         name: "tangent", legalDomain: -89...89, emptyLimits: -45...45,
///         transform: { tan($0 * .pi / 180) }, inverse: { atan($0) * 180 / .pi })
///     }
public struct Scale: Sendable {
  /// What the numbers of a scale stand for.
  public enum Kind: Sendable {
    /// Themselves.
    case numbers
    /// Places in a list of categories, from 0.
    case categories(CategoryList)
    /// Seconds since a moment.
    case times(TimeReference)
  }

  /// The name with the parameters, as in `log(base: 2)`: scales of one name are the same scale.
  public var name: String
  /// The numbers that have a place on the scale; others, and NaN, have none.
  public var legalDomain: ClosedRange<Double>
  /// The limits of an axis that has no data.
  public var emptyLimits: ClosedRange<Double>
  /// From a number to where it lies on an even line, increasing over the legal domain; nil for a
  /// scale that is that line.
  public private(set) var transform: (@Sendable (Double) -> Double)?
  /// From the even line back to the number; nil where ``transform`` is.
  public private(set) var inverse: (@Sendable (Double) -> Double)?
  /// The automatic ticks.
  public var ticks: @Sendable (TickRequest) -> TickSet
  /// How ticks are written unless the user says otherwise.
  public var format: TickFormat
  /// What the numbers stand for.
  public var kind: Kind = .numbers
  /// The boundaries of classes within which a colour stays the same, ascending; nil where colours
  /// change evenly.
  public var classes: [Double]?
  /// The ends of the axis where the user gives none; nil to take them from the data.
  public var limits: ClosedRange<Double>?
  /// From limits to round ones around them, for ``Limits/isNice``; nil where none are rounder.
  public var niceLimits: (@Sendable (ClosedRange<Double>) -> ClosedRange<Double>)?
  /// Whether the axis has small ticks unless the user says otherwise.
  public var hasMinorTicks = false
  /// How far from a single value the ends of its axis are, on the even line; nil for a tenth of the
  /// value, which suits scales whose line has no unit of its own.
  public var room: Double?
  /// From what is known of the data to the scale that is used, for scales that depend on them.
  public var adapt: (@Sendable (ScaleData) -> Scale)?
  /// The stretches of values that are left out, ascending: an axis shows a gap for each, and what
  /// lies inside is not drawn. Empty for a scale without a break.
  public var gaps: [ClosedRange<Double>] = []
  /// From the limits of the axis to the scale that is used, for scales that depend on them.
  public var fit: (@Sendable (ClosedRange<Double>) -> Scale)?
  /// What is wrong with the parameters, for the message of an error; nil if nothing is.
  public var problem: String?

  /// A scale. What it has no argument for is set after: ``kind``, ``classes``, ``limits``,
  /// ``niceLimits``, ``hasMinorTicks``, ``room``, ``adapt``, ``gaps``, ``fit``,
  /// ``problem``.
  ///
  /// - Parameters:
  ///   - name: a name in lower case, with the parameters.
  ///   - legalDomain: the numbers that have a place; infinite bounds are replaced by the largest
  ///     finite numbers.
  ///   - emptyLimits: the limits without data, inside the legal domain.
  ///   - transform: an increasing function on the legal domain, finite there; nil for the identity.
  ///   - inverse: the inverse of `transform`. Both are given or neither; one alone is ignored.
  ///   - ticks: ticks for an axis of this scale; nil for round numbers, spread over the page.
  ///   - format: how ticks are written.
  public init(
    name: String,
    legalDomain: ClosedRange<Double> = Scale.finite,
    emptyLimits: ClosedRange<Double> = 0...1,
    transform: (@Sendable (Double) -> Double)? = nil,
    inverse: (@Sendable (Double) -> Double)? = nil,
    ticks: (@Sendable (TickRequest) -> TickSet)? = nil,
    format: TickFormat = .automatic
  ) {
    self.name = name
    self.legalDomain = legalDomain.clamped(to: Self.finite)
    self.emptyLimits = emptyLimits.clamped(to: self.legalDomain)
    self.transform = inverse == nil ? nil : transform
    self.inverse = transform == nil ? nil : inverse
    self.ticks = ticks ?? { RoundTicks.ticks(for: $0) }
    self.format = format
  }

  /// Where a number lies on the even line. Meaningful for numbers of the legal domain only.
  public func forward(_ value: Double) -> Double {
    guard let transform else { return value }
    return transform(value)
  }

  /// The number at a place of the even line.
  public func backward(_ place: Double) -> Double {
    guard let inverse else { return place }
    return inverse(place)
  }

  /// Whether a number has a place on the scale that is not left out.
  func hasPlace(for value: Double) -> Bool {
    legalDomain.contains(value) && forward(value).isFinite && !leavesOut(value)
  }

  /// Whether a number lies inside a stretch that is left out; its ends do not.
  func leavesOut(_ value: Double) -> Bool {
    gaps.contains { $0.lowerBound < value && value < $0.upperBound }
  }

  /// All finite numbers.
  public static let finite =
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
}
