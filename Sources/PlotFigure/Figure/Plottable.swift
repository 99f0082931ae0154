/// A value that has a place on a numeric axis: `Double`, `Float`, every integer, and optionals of
/// them.
public protocol Plottable: Sendable {
  /// The value on the axis; NaN where it is missing.
  var plotValue: Double { get }
}

extension Double: Plottable {
  /// The number itself.
  public var plotValue: Double { self }
}

extension Float: Plottable {
  /// The number, widened exactly.
  public var plotValue: Double { Double(self) }
}

extension Plottable where Self: BinaryInteger {
  /// The number, rounded to the nearest `Double` beyond 2⁵³.
  public var plotValue: Double { Double(self) }
}

extension Int: Plottable {}
extension Int8: Plottable {}
extension Int16: Plottable {}
extension Int32: Plottable {}
extension Int64: Plottable {}
extension UInt: Plottable {}
extension UInt8: Plottable {}
extension UInt16: Plottable {}
extension UInt32: Plottable {}
extension UInt64: Plottable {}

extension Optional: Plottable where Wrapped: Plottable {
  /// The value, or NaN (missing) for nil.
  public var plotValue: Double { self?.plotValue ?? .nan }
}
