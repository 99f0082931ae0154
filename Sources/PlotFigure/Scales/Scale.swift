/// How the values of an axis are laid out along it.
///
/// One value holds all that a scale is: its transform and the way back, the values it has a place
/// for, its ticks and its number format. A new scale is a new static member and changes nothing
/// else:
///
///     extension Scale {
///       static var reciprocal: Scale {
///         Scale(
///           name: "reciprocal", legalDomain: 1e-9...1e9, emptyLimits: 1...10,
///           transform: { -1 / $0 }, inverse: { -1 / $0 }, ticks: Scale.linear.ticks)
///       }
///     }
public struct Scale: Sendable {
  /// The name, as in `"linear"`.
  public let name: String
  /// The values that have a place on the scale; others, and NaN, have none.
  public let legalDomain: ClosedRange<Double>
  /// The limits of an axis that has no data.
  public let emptyLimits: ClosedRange<Double>
  /// From a value to where it lies on an even line, increasing over the legal domain; nil for a
  /// scale that is that line.
  public let transform: (@Sendable (Double) -> Double)?
  /// From the even line back to the value; nil where ``transform`` is.
  public let inverse: (@Sendable (Double) -> Double)?
  /// The automatic ticks.
  public let ticks: @Sendable (TickRequest) -> TickSet
  /// How numbers are written unless the user says otherwise.
  public let format: NumberFormat

  /// A scale.
  ///
  /// - Parameters:
  ///   - name: a name in lower case.
  ///   - legalDomain: the values that have a place; infinite bounds are replaced by the largest
  ///     finite numbers.
  ///   - emptyLimits: the limits without data, inside the legal domain.
  ///   - transform: an increasing function on the legal domain, finite there; nil for the identity.
  ///   - inverse: the inverse of `transform`. Both are given or neither; one alone is ignored.
  ///   - ticks: ticks for an axis of this scale.
  ///   - format: the number format.
  public init(
    name: String,
    legalDomain: ClosedRange<Double>,
    emptyLimits: ClosedRange<Double>,
    transform: (@Sendable (Double) -> Double)? = nil,
    inverse: (@Sendable (Double) -> Double)? = nil,
    ticks: @escaping @Sendable (TickRequest) -> TickSet,
    format: NumberFormat = .automatic
  ) {
    self.name = name
    self.legalDomain = legalDomain.clamped(to: Self.finite)
    self.emptyLimits = emptyLimits.clamped(to: self.legalDomain)
    self.transform = inverse == nil ? nil : transform
    self.inverse = transform == nil ? nil : inverse
    self.ticks = ticks
    self.format = format
  }

  /// Where a value lies on the even line. Meaningful for values of the legal domain only.
  public func forward(_ value: Double) -> Double {
    guard let transform else { return value }
    return transform(value)
  }

  /// The value at a place of the even line.
  public func backward(_ place: Double) -> Double {
    guard let inverse else { return place }
    return inverse(place)
  }

  /// Whether a value has a place on the scale.
  func hasPlace(for value: Double) -> Bool {
    legalDomain.contains(value) && forward(value).isFinite
  }

  /// All finite numbers.
  package static let finite =
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
}
