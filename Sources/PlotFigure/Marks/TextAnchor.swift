/// The point of a text's box that is put at a place.
public enum TextAnchor: String, Hashable, Sendable, CaseIterable {
  /// The middle of the text.
  case center
  /// The middle of its top: the text hangs below the place.
  case top
  /// The middle of its bottom: the text stands on the place.
  case bottom
  /// The middle of its left side: the text is to the right of the place.
  case left
  /// The middle of its right side: the text is to the left of the place.
  case right
  /// Its upper left corner.
  case topLeft
  /// Its upper right corner.
  case topRight
  /// Its lower left corner.
  case bottomLeft
  /// Its lower right corner.
  case bottomRight

  /// Where in the box it is, as parts of its width and of its height, from the upper left corner.
  var parts: (x: Double, y: Double) {
    switch self {
    case .center: (0.5, 0.5)
    case .top: (0.5, 0)
    case .bottom: (0.5, 1)
    case .left: (0, 0.5)
    case .right: (1, 0.5)
    case .topLeft: (0, 0)
    case .topRight: (1, 0)
    case .bottomLeft: (0, 1)
    case .bottomRight: (1, 1)
    }
  }
}
