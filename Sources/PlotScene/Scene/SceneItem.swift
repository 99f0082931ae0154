/// One thing to draw.
public enum SceneItem: Hashable, Sendable {
  /// The inside of a path in one colour.
  case fill(Path, Color, rule: FillRule = .nonZero)
  /// The line along a path.
  case stroke(Path, Stroke)
  /// One marker shape at many places.
  case markers(MarkerBatch)
  /// One line of text.
  case text(TextLine)
  /// Coloured cells.
  case image(CellImage)
  /// Items drawn only inside a path.
  case clip(Path, [SceneItem])
  /// Items that belong together, under a name for readers of the file; it draws nothing itself.
  case group(String, [SceneItem])
}
