/// A value that has a place on an axis: `Double`, `Float` and every integer, `String` as the name
/// of a category, ``Timestamp``, and optionals of them.
public protocol Plottable: Sendable {
  /// What values of this type are to an axis.
  static var channelKind: Channel.Kind { get }
  /// The number on the axis; NaN where it is missing, and for categories.
  var plotValue: Double { get }
  /// The name of the category; nil where it is missing, and for all else.
  var plotCategory: String? { get }
  /// The moment; nil where it is missing, and for all else.
  var plotTime: Timestamp? { get }
}

extension Plottable {
  /// Numbers.
  public static var channelKind: Channel.Kind { .numbers }
  /// No category.
  public var plotCategory: String? { nil }
  /// No moment.
  public var plotTime: Timestamp? { nil }
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

extension String: Plottable {
  /// Categories.
  public static var channelKind: Channel.Kind { .categories }
  /// No number: where a category stands depends on the others.
  public var plotValue: Double { .nan }
  /// The text itself.
  public var plotCategory: String? { self }
}

extension Optional: Plottable where Wrapped: Plottable {
  /// That of the values.
  public static var channelKind: Channel.Kind { Wrapped.channelKind }
  /// The value, or NaN (missing) for nil.
  public var plotValue: Double { self?.plotValue ?? .nan }
  /// The category, or nil (missing).
  public var plotCategory: String? { self?.plotCategory }
  /// The moment, or nil (missing).
  public var plotTime: Timestamp? { self?.plotTime }
}
