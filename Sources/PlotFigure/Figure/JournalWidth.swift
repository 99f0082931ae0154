/// How wide figures of a journal, a proceedings volume or a document class are.
///
/// A figure of another width is scaled by the publisher, and its letters with it. The widths are
/// those of the publishers' pages for authors:
///
/// - *Nature*: "Final submission", and the research figure guide, which asks for letters of 5 to 7
///   points and at most 170 mm of height, so that a caption finds room below.
/// - *Science*: "Instructions for preparing a revised manuscript".
/// - IEEE: "Size requirements for graphics", IEEE Author Center.
/// - *Physical Review*: the style guide of the American Physical Society.
/// - Elsevier: "Artwork sizing"; single journals may differ.
/// - NeurIPS, ICML and LaTeX: the style files and the class themselves.
public struct JournalWidth: Hashable, Sendable {
  /// The width.
  public let length: Length

  /// A width that is not listed here.
  public init(_ length: Length) { self.length = length }
}

extension JournalWidth {
  /// *Nature*: 89 mm.
  public static let natureOneColumn = JournalWidth(.millimetres(89))
  /// *Nature*: 120 mm, the least of the 120 to 136 mm allowed.
  public static let natureOneAndAHalfColumns = JournalWidth(.millimetres(120))
  /// *Nature*: 183 mm.
  public static let natureTwoColumns = JournalWidth(.millimetres(183))
}

extension JournalWidth {
  /// *Science*: 5.7 cm, one of three columns.
  public static let scienceOneColumn = JournalWidth(.centimetres(5.7))
  /// *Science*: 12.1 cm, two of three columns.
  public static let scienceTwoColumns = JournalWidth(.centimetres(12.1))
  /// *Science*: 18.4 cm, the width of the page.
  public static let scienceThreeColumns = JournalWidth(.centimetres(18.4))
}

extension JournalWidth {
  /// IEEE transactions and journals: 3.5 in.
  public static let ieeeOneColumn = JournalWidth(.inches(3.5))
  /// IEEE transactions and journals: 7.16 in.
  public static let ieeeTwoColumns = JournalWidth(.inches(7.16))
}

extension JournalWidth {
  /// *Physical Review*: 8.6 cm.
  public static let apsOneColumn = JournalWidth(.centimetres(8.6))
  /// *Physical Review*: 17.8 cm.
  public static let apsTwoColumns = JournalWidth(.centimetres(17.8))
}

extension JournalWidth {
  /// Elsevier: 90 mm.
  public static let elsevierOneColumn = JournalWidth(.millimetres(90))
  /// Elsevier: 140 mm.
  public static let elsevierOneAndAHalfColumns = JournalWidth(.millimetres(140))
  /// Elsevier: 190 mm.
  public static let elsevierTwoColumns = JournalWidth(.millimetres(190))
}

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
