public import PlotScene

/// The letters that name the axes of a figure, in reading order: bold, at the upper left of each.
///
/// patchwork: `plot_annotation(tag_levels:)`.
public struct PanelTags: Hashable, Sendable {
  /// What axes are counted with.
  public enum Numbering: Hashable, Sendable {
    /// a, b, c, …, z, aa, ab, …
    case letters
    /// A, B, C, …
    case capitals
    /// 1, 2, 3, …
    case numbers
    /// i, ii, iii, iv, …
    case romanNumerals
    /// I, II, III, IV, …
    case romanCapitals
    /// Texts of one's own; axes beyond them have none.
    case texts([RichText])
  }

  /// What axes are counted with.
  public var numbering: Numbering
  /// What stands before each tag.
  public var prefix: String
  /// What stands behind each tag.
  public var suffix: String

  /// Tags counted in some way, between a prefix and a suffix.
  public init(_ numbering: Numbering, prefix: String = "", suffix: String = "") {
    self.numbering = numbering
    self.prefix = prefix
    self.suffix = suffix
  }

  /// a, b, c
  public static let letters = PanelTags(.letters)
  /// A, B, C
  public static let capitals = PanelTags(.capitals)
  /// (a), (b), (c)
  public static let lettersInParentheses = PanelTags(.letters, prefix: "(", suffix: ")")
  /// 1, 2, 3
  public static let numbers = PanelTags(.numbers)
}

extension PanelTags {
  /// The tag of the axes with a number from 0 on; nil for none.
  func text(_ index: Int) -> RichText? {
    let tag: RichText
    switch numbering {
    case .letters: tag = RichText(Self.letters(index, from: "a"))
    case .capitals: tag = RichText(Self.letters(index, from: "A"))
    case .numbers: tag = RichText("\(index + 1)")
    case .romanNumerals: tag = RichText(Self.roman(index + 1).lowercased())
    case .romanCapitals: tag = RichText(Self.roman(index + 1))
    case .texts(let texts):
      guard index < texts.count else { return nil }
      tag = texts[index]
    }
    return RichText(prefix) + tag + RichText(suffix)
  }

  /// a … z, aa, ab, …: numbers without a zero, of 26 digits.
  private static func letters(_ index: Int, from first: Unicode.Scalar) -> String {
    var (rest, letters) = (index, "")
    repeat {
      letters.insert(
        Character(Unicode.Scalar(UInt8(first.value) + UInt8(rest % 26))), at: letters.startIndex)
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  private static func roman(_ number: Int) -> String {
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }
}
