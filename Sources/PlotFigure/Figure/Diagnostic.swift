public import PlotScene

/// Something a reader of the figure should know that is no error: data that has no place, a text
/// that has no room, a character that no font has.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// What a diagnostic is about.
  public enum Kind: String, Hashable, Sendable {
    /// Values that are infinite or that the scale has no place for were left out.
    case unplacedValues
    /// The figure is too small for its texts, or for what stands beside its frames.
    case tooSmall
    /// A text was drawn with boxes for characters that no installed font has.
    case missingCharacters
    /// A guide was asked for that has nothing to show.
    case nothingToShow
    /// An inset that looks for a free place found none and lies over marks.
    case noFreePlace
    /// Labels of an axis were left out, as they would overlap.
    case crowdedLabels
  }

  /// What it is about.
  public let kind: Kind
  /// The part of the figure, as in `axes 2, Line "fit"`; empty for the figure itself.
  public let location: String
  /// What happened, with numbers.
  public let message: String
  /// Of a figure that is too small: a size, in points, at which all its texts have room, little
  /// larger than it must be. It is that of the page, or of each frame where the page follows from
  /// its frames. Nil where no size helps, as with a text that is longer than a column of fixed width.
  public let neededSize: Size?

  /// A remark about a part of a figure.
  public init(
    _ kind: Kind, location: String = "", message: String, neededSize: Size? = nil
  ) {
    self.kind = kind
    self.location = location
    self.message = message
    self.neededSize = neededSize
  }

  /// The location and the message in one sentence.
  public var description: String { location.isEmpty ? message : "\(location): \(message)" }
}
