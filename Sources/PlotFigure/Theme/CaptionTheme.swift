/// How the text below a figure looks: where its data are from, or what to read from it.
public struct CaptionTheme: Hashable, Sendable {
  /// The letters.
  public var text: TextStyle
  /// Where it stands along the figure.
  public var alignment: TitleAlignment

  /// All parts of the look.
  public init(text: TextStyle, alignment: TitleAlignment) {
    self.text = text
    self.alignment = alignment
  }
}
