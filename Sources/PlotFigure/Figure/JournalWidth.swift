/// How wide figures of a journal, a proceedings volume or a document class are.
///
/// A figure of another width is scaled by the publisher, and its letters with it.
public struct JournalWidth: Hashable, Sendable {
  /// The width.
  public let length: Length

  /// A width that is not listed here.
  public init(_ length: Length) { self.length = length }
}

/// *Nature*: "Final submission" and the research figure guide of nature.com. Letters of 5 to 7
/// points; figures at most 170 mm high, so that a caption finds room below.
extension JournalWidth {
  /// *Nature*: 89 mm.
  public static let natureOneColumn = JournalWidth(.millimetres(89))
  /// *Nature*: 120 mm, the least of the 120 to 136 mm allowed.
  public static let natureOneAndAHalfColumns = JournalWidth(.millimetres(120))
  /// *Nature*: 183 mm.
  public static let natureTwoColumns = JournalWidth(.millimetres(183))
}

/// *Science*: "Instructions for preparing a revised manuscript" of science.org.
extension JournalWidth {
  /// *Science*: 5.7 cm, one of three columns.
  public static let scienceOneColumn = JournalWidth(.centimetres(5.7))
  /// *Science*: 12.1 cm, two of three columns.
  public static let scienceTwoColumns = JournalWidth(.centimetres(12.1))
  /// *Science*: 18.4 cm, the width of the page.
  public static let scienceThreeColumns = JournalWidth(.centimetres(18.4))
}

/// IEEE: "Size requirements for graphics" of the IEEE Author Center.
extension JournalWidth {
  /// IEEE transactions and journals: 3.5 in.
  public static let ieeeOneColumn = JournalWidth(.inches(3.5))
  /// IEEE transactions and journals: 7.16 in.
  public static let ieeeTwoColumns = JournalWidth(.inches(7.16))
}

/// The American Physical Society: "Axis labels and scales on graphs" and the style guide of
/// journals.aps.org.
extension JournalWidth {
  /// *Physical Review*: 8.6 cm.
  public static let apsOneColumn = JournalWidth(.centimetres(8.6))
  /// *Physical Review*: 17.8 cm.
  public static let apsTwoColumns = JournalWidth(.centimetres(17.8))
}

/// Elsevier: "Artwork sizing" of elsevier.com; single journals may differ.
extension JournalWidth {
  /// Elsevier: 90 mm.
  public static let elsevierOneColumn = JournalWidth(.millimetres(90))
  /// Elsevier: 140 mm.
  public static let elsevierOneAndAHalfColumns = JournalWidth(.millimetres(140))
  /// Elsevier: 190 mm.
  public static let elsevierTwoColumns = JournalWidth(.millimetres(190))
}

/// Conferences and LaTeX: the style files and classes themselves.
extension JournalWidth {
  /// NeurIPS: 5.5 in, the width of the text.
  public static let neurips = JournalWidth(.inches(5.5))
  /// ICML: 3.25 in.
  public static let icmlOneColumn = JournalWidth(.inches(3.25))
  /// ICML: 6.75 in.
  public static let icmlTwoColumns = JournalWidth(.inches(6.75))
  /// The text of LaTeX's `article` at 10 points: 345 TeX points of 72.27 to an inch.
  public static let latexArticle = JournalWidth(.inches(345 / 72.27))
}
