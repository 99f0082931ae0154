/// A bandwidth, together with what is meant by it.
///
/// Programs mean different things by "bandwidth". A plain number is the kernel's own: the standard
/// deviation of the Gaussian, the half-width of the support of a kernel that ends. Every other
/// meaning is a static member, such as ``standardDeviation(_:)``, that converts for any kernel.
///
/// Any positive width that is finite can be used, from the smallest subnormal number up; estimators
/// check it when they are fitted.
///
/// - Note: Two bandwidths are equal when they have the same meaning and the same number.
public struct Bandwidth: Sendable {
  /// The number as given, in the units of x unless the meaning says otherwise.
  public let value: Double
  /// The meaning's name, as its static member is called; empty for the kernel's own.
  let meaning: String
  private let conversion: @Sendable (Double, Kernel) -> Double

  /// A bandwidth in the kernel's own convention: the standard deviation for the Gaussian, the
  /// half-width of the support for a kernel that ends.
  public init(_ value: Double) {
    self.init(value, meaning: "") { value, _ in value }
  }

  /// A bandwidth of another meaning.
  ///
  /// - Parameter conversion: The kernel's own bandwidth for a value and a kernel. What cannot be
  ///   converted comes out NaN, infinite or not positive, and is refused when fitted.
  init(
    _ value: Double, meaning: String,
    conversion: @escaping @Sendable (_ value: Double, _ kernel: Kernel) -> Double
  ) {
    self.value = value
    self.meaning = meaning
    self.conversion = conversion
  }

  /// This bandwidth in a kernel's own convention, in the units of x. It is NaN, infinite or not
  /// positive where `value` is not one that an estimator can use.
  public func width(for kernel: Kernel) -> Double { conversion(value, kernel) }

  /// This bandwidth in a kernel's own convention, checked.
  ///
  /// - Parameter location: What the bandwidth belongs to, for the error's text.
  /// - Throws: `RegressionError` unless the width is positive and finite.
  func checkedWidth(for kernel: Kernel, of location: String) throws(RegressionError) -> Double {
    let width = width(for: kernel)
    guard width > 0, width.isFinite else {
      let given =
        meaning.isEmpty ? "bandwidth is \(value)" : "bandwidth \(self) is a width of \(width)"
      throw RegressionError(
        .bandwidth, at: location, given: given, needed: "it must be positive and finite")
    }
    return width
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
