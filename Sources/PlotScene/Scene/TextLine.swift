/// One line of text at a place on the page.
public struct TextLine: Hashable, Sendable {
  /// What it says; a line break counts as a space.
  public var text: RichText
  /// The font of its plain runs.
  public var font: Font
  /// Its colour.
  public var color: Color
  /// Where its baseline begins, on the left of the unturned text, also for right-to-left scripts.
  public var origin: Point
  /// By how many degrees it is turned counter-clockwise about its origin.
  public var angle: Double

  /// A line of text whose baseline begins at `origin`, turned by `angle` degrees.
  public init(_ text: RichText, font: Font, color: Color, origin: Point, angle: Double = 0) {
    self.text = text
    self.font = font
    self.color = color
    self.origin = origin
    self.angle = angle
  }
}
