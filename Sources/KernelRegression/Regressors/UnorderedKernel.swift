internal import RealModule

/// A kernel for categories without an order: how much a training point counts whose category is not
/// the query's.
///
/// Its parameter λ takes the place of a bandwidth: at 0 only points of the same category count, which
/// is one regression for each category; at its upper limit all categories count alike, and the
/// regressor has no effect. A kernel is a static function in a file of its own.
///
/// - Note: Two kernels are equal when they have the same name and the same parameter.
public struct UnorderedKernel: Sendable {
  /// The kernel's name, as its static function is called.
  public let name: String
  /// The parameter λ.
  public let parameter: Double

  private let limit: @Sendable (_ levels: Int) -> Double
  private let value: @Sendable (_ parameter: Double, _ isEqual: Bool, _ levels: Int) -> Double

  /// A kernel of a form.
  ///
  /// - Parameters:
  ///   - limit: The largest λ for a number of levels.
  ///   - value: The kernel for a λ, for an equal category or another, and a number of levels. For
  ///     another it falls to 0 with λ, as a multiple of it.
  init(
    name: String, parameter: Double, limit: @escaping @Sendable (_ levels: Int) -> Double,
    value: @escaping @Sendable (_ parameter: Double, _ isEqual: Bool, _ levels: Int) -> Double
  ) {
    self.name = name
    self.parameter = parameter
    self.limit = limit
    self.value = value
  }

  /// The kernel's value.
  ///
  /// - Parameters:
  ///   - isEqual: Whether the two categories are the same.
  ///   - levels: The number of levels c that there are, at least 1.
  public func callAsFunction(isEqual: Bool, levels: Int) -> Double {
    value(parameter, isEqual, levels)
  }

  /// The largest λ, at which all categories count alike.
  ///
  /// - Parameter levels: The number of levels c.
  public func parameterLimit(levels: Int) -> Double { limit(levels) }

  /// The same kernel with another λ.
  func with(parameter: Double) -> UnorderedKernel {
    UnorderedKernel(name: name, parameter: parameter, limit: limit, value: value)
  }

  /// The weight of another category relative to an equal one.
  func relativeWeight(levels: Int) -> CategoryWeight {
    // The limit of value/λ as λ falls, at a λ so small that 1 − λ is 1.
    let tiny = 0x1p-500
    return parameter == 0
      ? CategoryWeight(
        vanishing: 1,
        logarithm: .log(value(tiny, false, levels) / tiny / value(tiny, true, levels)))
      : CategoryWeight(
        vanishing: 0,
        logarithm: .log(value(parameter, false, levels) / value(parameter, true, levels)))
  }
}

extension UnorderedKernel: Hashable, CustomStringConvertible {
  /// Whether both have the same name and the same parameter.
  public static func == (left: UnorderedKernel, right: UnorderedKernel) -> Bool {
    left.name == right.name && left.parameter == right.parameter
  }

  /// Feeds the name and the parameter to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameter)
  }

  /// The kernel as it is written in Swift: `.aitchisonAitken(0.2)`.
  public var description: String { ".\(name)(\(parameter))" }
}
