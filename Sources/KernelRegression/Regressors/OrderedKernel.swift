internal import RealModule

/// A kernel for ordered categories: how much a training point counts, by how many steps its category
/// is from the query's.
///
/// Its parameter λ takes the place of a bandwidth: at 0 only points of the same category count, and
/// the larger it is, the farther categories reach. A kernel is a static function in a file of its
/// own.
///
/// - Note: Two kernels are equal when they have the same name and the same parameter.
public struct OrderedKernel: Sendable {
  /// The kernel's name, as its static function is called.
  public let name: String
  /// The parameter λ, 0…1.
  public let parameter: Double

  private let factor: @Sendable (_ parameter: Double) -> Double
  private let share: Double

  /// A kernel `factor`(λ) for equal categories and `factor`(λ) · `share` · λᵈ at d > 0 steps.
  init(
    name: String, parameter: Double, share: Double,
    factor: @escaping @Sendable (_ parameter: Double) -> Double
  ) {
    self.name = name
    self.parameter = parameter
    self.share = share
    self.factor = factor
  }

  /// The kernel's value for categories some steps apart.
  ///
  /// - Parameter distance: The number of steps; its sign does not matter.
  public func callAsFunction(distance: Int) -> Double {
    distance == 0
      ? factor(parameter)
      : factor(parameter) * share * .pow(parameter, Double(distance.magnitude))
  }

  /// The largest λ: 1.
  static let parameterLimit = 1.0

  /// The same kernel with another λ.
  func with(parameter: Double) -> OrderedKernel {
    OrderedKernel(name: name, parameter: parameter, share: share, factor: factor)
  }

  /// The weight of a category relative to an equal one; also at λ = 1, where the factor may be 0.
  func relativeWeight(distance: UInt) -> CategoryWeight {
    if distance == 0 { return .equal }
    return parameter == 0
      ? CategoryWeight(vanishing: Int(min(distance, 1 << 40)), logarithm: .log(share))
      : CategoryWeight(
        vanishing: 0, logarithm: .log(share) + Double(distance) * .log(parameter))
  }
}

extension OrderedKernel: Hashable, CustomStringConvertible {
  /// Whether both have the same name and the same parameter.
  public static func == (left: OrderedKernel, right: OrderedKernel) -> Bool {
    left.name == right.name && left.parameter == right.parameter
  }

  /// Feeds the name and the parameter to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameter)
  }

  /// The kernel as it is written in Swift: `.wangVanRyzin(0.1)`.
  public var description: String { ".\(name)(\(parameter))" }
}
