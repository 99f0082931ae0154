/// Which scales the panels of a figure divided by categories have together. ggplot2: `scales`.
public enum FacetScales: Hashable, Sendable {
  /// All panels have the same axes, and those on the outside are labelled.
  case shared
  /// Panels have horizontal axes of their own; in a grid those of a column have one together.
  case freeX
  /// Panels have vertical axes of their own; in a grid those of a row have one together.
  case freeY
  /// Both axes are free.
  case free

  /// Whether horizontal axes are the same everywhere.
  var sharesX: Bool { self == .shared || self == .freeY }
  /// Whether vertical axes are the same everywhere.
  var sharesY: Bool { self == .shared || self == .freeX }
}
