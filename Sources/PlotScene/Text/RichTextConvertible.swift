/// What can stand where a text is asked for: a `String`, or a ``RichText`` for several styles.
public protocol RichTextConvertible: Sendable {
  /// The value as text.
  var richText: RichText { get }
}

extension RichText: RichTextConvertible {
  /// The text itself.
  public var richText: RichText { self }
}

extension String: RichTextConvertible {
  /// The string as one plain run.
  public var richText: RichText { RichText(self) }
}

extension Substring: RichTextConvertible {
  /// The characters as one plain run.
  public var richText: RichText { RichText(String(self)) }
}
