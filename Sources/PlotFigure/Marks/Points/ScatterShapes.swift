public import PlotScene

/// Which shapes of markers show which categories.
public struct ScatterShapes: Hashable, Sendable {
  /// The shapes, in turn.
  public var cycle: [MarkerShape]
  /// The order of categories.
  public var order: CategoryOrder
  /// What the categories are, above their entries in the legend; nil for nothing.
  public var label: RichText?

  /// Shapes that are easily told apart.
  public static let distinct: [MarkerShape] = [
    .circle, .triangle, .square, .plusFilled, .diamond, .triangleDown, .star, .crossFilled,
  ]

  /// Shapes of markers.
  ///
  /// - Parameters:
  ///   - cycle: the shapes; after the last comes the first again, and none counts as circles.
  ///   - order: the order of categories.
  ///   - label: what the categories are, above their entries in the legend.
  public init(
    cycle: [MarkerShape] = ScatterShapes.distinct, order: CategoryOrder = .firstSeen,
    label: (any RichTextConvertible)? = nil
  ) {
    self.cycle = cycle.isEmpty ? [.circle] : cycle
    self.order = order
    self.label = label?.richText
  }

  /// The shape of the category of a number; that of what is missing for nil.
  func shape(_ number: Int?) -> MarkerShape {
    number.flatMap { cycle.isEmpty ? nil : cycle[$0 % cycle.count] } ?? .circle
  }
}
