/// A categorical kernel's weight, relative to that of an equal category, as it is when kernels are
/// multiplied: a logarithm, and how often it vanishes.
///
/// Where λ = 0 every other category has the weight 0, and there may be no equal one. Then the limit
/// as λ falls to 0 is taken: a weight c λᵏ is kept as k and ln c, and only the categories with the
/// smallest k count. So there is an answer in a cell without data: that of the cells that differ
/// least.
struct CategoryWeight: Hashable, Sendable {
  /// The power k of all λ that are 0.
  var vanishing: Int
  /// The logarithm of the rest.
  var logarithm: Double

  /// The weight of an equal category.
  static let equal = CategoryWeight(vanishing: 0, logarithm: 0)

  /// The weight of a product of two kernels.
  static func + (left: CategoryWeight, right: CategoryWeight) -> CategoryWeight {
    CategoryWeight(
      vanishing: left.vanishing + right.vanishing, logarithm: left.logarithm + right.logarithm)
  }
}
