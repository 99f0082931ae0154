/// How an SVG file holds its text.
public enum SVGText: Hashable, Sendable {
  /// As the outlines of its glyphs: the same picture everywhere, whatever fonts the reader has. Each
  /// line keeps its characters as a label for screen readers and searches.
  case outlines
  /// As characters in a named font: they can be selected and edited, and look as the reader's fonts
  /// make them.
  case characters
}
