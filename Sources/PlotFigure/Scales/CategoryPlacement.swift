/// Where categories stand along an axis.
public enum CategoryPlacement: Hashable, Sendable {
  /// In the middle of bands that fill the axis, for bars, boxes and cells.
  case band
  /// At points, the first and last one as far from the ends as any data, for lines and markers.
  case point
}
