/// How titles look, and what stands below them in smaller letters.
public struct TitleTheme: Hashable, Sendable {
  /// The title.
  public var text: TextStyle
  /// The text below it.
  public var subtitle: TextStyle
  /// Where both stand along what they name.
  public var alignment: TitleAlignment

  /// All parts of the look.
  public init(text: TextStyle, subtitle: TextStyle, alignment: TitleAlignment) {
    self.text = text
    self.subtitle = subtitle
    self.alignment = alignment
  }
}
