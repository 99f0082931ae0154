/// Why a scene could not become a picture or a picture could not become a file.
public struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure, to decide by; the message is for people.
  public enum Reason: String, Hashable, Sendable {
    /// No usable font is installed, or a font file could not be read.
    case font
    /// The page's size is not positive and finite, or larger than any page can be.
    case pageSize
    /// The resolution is not positive and finite, or beyond any device.
    case resolution
    /// The picture would have more pixels than the renderer accepts.
    case tooManyPixels
    /// Memory ran out.
    case memory
    /// The drawing library reported a failure.
    case drawing
    /// The picture could not be encoded.
    case encoding
    /// The file could not be written.
    case file
  }

  /// The kind of failure.
  public let reason: Reason
  /// One sentence: what failed, what was given and what is needed.
  public let message: String

  /// An error of a kind, with the sentence to show.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  /// The sentence to show.
  public var description: String { message }
}
