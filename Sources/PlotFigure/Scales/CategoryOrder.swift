/// The order of categories along an axis.
public enum CategoryOrder: Hashable, Sendable {
  /// As they are first met, mark after mark.
  case firstSeen
  /// By name: by the numbers of their characters, as Swift sorts texts.
  case sorted
  /// These, in this order, also where the data lack one; others have no place.
  case given([String])
}
