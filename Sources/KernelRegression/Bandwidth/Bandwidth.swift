/// A bandwidth, together with what is meant by it.
///
/// Programs mean different things by "bandwidth". A plain number is the kernel's own: the standard
/// deviation of the Gaussian, the half-width of the support of a kernel that ends, the length over
/// which an exponential kernel falls. Every other meaning is a static member, such as
/// ``standardDeviation(_:)``, that converts for any kernel, or ``nearest(_:)``, which follows the
/// data.
///
/// Any positive width that is finite can be used, from the smallest subnormal number up; estimators
/// check it when they are fitted.
///
/// - Note: Two bandwidths are equal when they have the same meaning and the same number.
public struct Bandwidth: Sendable {
  /// From a number, a kernel and a number of points to the width.
  typealias Resolution = @Sendable (_ value: Double, _ kernel: Kernel, _ count: Int) -> LocalWidth

  /// The number as given, in the units of x unless the meaning says otherwise.
  public let value: Double
  /// The meaning's name, as its static member is called; empty for the kernel's own.
  let meaning: String
  private let resolution: Resolution

  /// A bandwidth in the kernel's own convention: the standard deviation for the Gaussian, the
  /// half-width of the support for a kernel that ends.
  public init(_ value: Double) {
    self.init(value, meaning: "") { value, _ in value }
  }

  /// A bandwidth of another meaning that is the same everywhere.
  ///
  /// - Parameter conversion: The kernel's own bandwidth for a value and a kernel. What cannot be
  ///   converted comes out NaN, infinite or not positive, and is refused when fitted.
  init(
    _ value: Double, meaning: String,
    conversion: @escaping @Sendable (_ value: Double, _ kernel: Kernel) -> Double
  ) {
    self.init(value, meaning: meaning) { value, kernel, _ in .fixed(conversion(value, kernel)) }
  }

  /// A bandwidth of another meaning, which may follow the data.
  init(_ value: Double, meaning: String, resolution: @escaping Resolution) {
    self.value = value
    self.meaning = meaning
    self.resolution = resolution
  }

  /// This bandwidth in a kernel's own convention, in the units of x. It is NaN where it differs
  /// from query to query, and NaN, infinite or not positive where `value` is not one that an
  /// estimator can use.
  public func width(for kernel: Kernel) -> Double {
    if case .fixed(let width) = resolution(value, kernel, 1) { width } else { .nan }
  }

  /// This bandwidth in a kernel's own convention for data, checked.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - location: What the bandwidth belongs to, for the error's text.
  /// - Throws: `RegressionError` unless a fixed width is positive and finite, and a number of
  ///   neighbours at least 1 and at most the number of points.
  func resolved(
    for kernel: Kernel, count: Int, of location: String
  ) throws(RegressionError) -> LocalWidth {
    let width = resolution(value, kernel, count)
    switch width {
    case .fixed(let number):
      guard number > 0, number.isFinite else {
        let given =
          meaning.isEmpty ? "bandwidth is \(value)" : "bandwidth \(self) is a width of \(number)"
        throw RegressionError(
          .bandwidth, at: location, given: given, needed: "it must be positive and finite")
      }
    case .nearest(let neighbours), .nearestOfPoint(let neighbours):
      guard neighbours >= 1, neighbours <= count else {
        throw RegressionError(
          .bandwidth, at: location, given: "bandwidth \(self) is of \(neighbours) neighbours",
          needed: "there must be at least 1 and at most as many as points, which are \(count)")
      }
    }
    return width
  }

  /// This bandwidth as a number that is the same everywhere, checked.
  ///
  /// - Parameter location: What the bandwidth belongs to, for the error's text.
  /// - Throws: `RegressionError` unless the width is the same everywhere, positive and finite.
  func checkedWidth(for kernel: Kernel, of location: String) throws(RegressionError) -> Double {
    let width = try resolved(for: kernel, count: SortedSamples.countLimit, of: location)
    guard case .fixed(let number) = width else {
      throw RegressionError(
        .bandwidth, at: location, given: "bandwidth \(self) differs from query to query",
        needed: "it must be the same everywhere")
    }
    return number
  }
}

extension Bandwidth: Hashable, CustomStringConvertible {
  /// Whether both have the same meaning and the same number.
  public static func == (left: Bandwidth, right: Bandwidth) -> Bool {
    left.meaning == right.meaning && left.value == right.value
  }

  /// Feeds the meaning and the number to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(meaning)
    hasher.combine(value)
  }

  /// The bandwidth as it is written in Swift: `0.5`, `.quartile(0.5)`.
  public var description: String { meaning.isEmpty ? "\(value)" : ".\(meaning)(\(value))" }
}
