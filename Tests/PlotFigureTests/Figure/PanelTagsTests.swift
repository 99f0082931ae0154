import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PanelTagsTests {
  /// As a spreadsheet counts its columns.
  static let letters: [(Int, String)] = [
    (0, "a"), (1, "b"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba"), (700, "zy"),
    (701, "zz"), (702, "aaa"), (16383, "xfd"), (18277, "zzz"),
  ]

  @Test(arguments: letters)
  func lettersGoOnAfterZ(index: Int, tag: String) {
    #expect(PanelTags.letters.text(index)?.string == tag)
    #expect(PanelTags.capitals.text(index)?.string == tag.uppercased())
    #expect(PanelTags.lettersInParentheses.text(index)?.string == "(\(tag))")
  }

  static let roman: [(Int, String)] = [
    (1, "I"), (2, "II"), (3, "III"), (4, "IV"), (5, "V"), (6, "VI"), (7, "VII"), (8, "VIII"),
    (9, "IX"), (10, "X"), (11, "XI"), (14, "XIV"), (19, "XIX"), (40, "XL"), (44, "XLIV"),
    (49, "XLIX"), (90, "XC"), (99, "XCIX"), (400, "CD"), (444, "CDXLIV"), (490, "CDXC"),
    (900, "CM"), (999, "CMXCIX"), (1888, "MDCCCLXXXVIII"), (1990, "MCMXC"), (2024, "MMXXIV"),
    (3999, "MMMCMXCIX"),
  ]

  @Test(arguments: roman)
  func romanNumerals(number: Int, numeral: String) {
    #expect(PanelTags(.romanCapitals).text(number - 1)?.string == numeral)
    #expect(PanelTags(.romanNumerals).text(number - 1)?.string == numeral.lowercased())
  }

  /// Read as the Romans did: a smaller letter before a larger one is taken away from it.
  @Test func romanNumeralsAreReadBack() {
    let values: [Character: Int] = [
      "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    for number in 1...3999 {
      let letters = (PanelTags(.romanCapitals).text(number - 1)?.string ?? "").map {
        values[$0] ?? 0
      }
      let read = zip(letters, letters.dropFirst() + [0]).reduce(0) {
        $0 + ($1.0 < $1.1 ? -$1.0 : $1.0)
      }
      #expect(read == number)
    }
  }

  @Test func textsOfOnesOwnEndWhereTheyEnd() {
    let tags = PanelTags(.texts(["α", "β"]), prefix: "[", suffix: "]")
    #expect(tags.text(0)?.string == "[α]")
    #expect(tags.text(1)?.string == "[β]")
    #expect(tags.text(2) == nil)
    #expect(PanelTags.numbers.text(9)?.string == "10")
  }

  @Test func axesOfGridsWithinAreCountedInReadingOrder() throws {
    let axes = Axes { Line(y: [0, 1]) }
    let resolved = try Figure(size: .inches(8, 6), layout: .grid(columns: 2), tags: .letters) {
      axes
      Grid(columns: 1) {
        axes
        axes
      }
      axes
    }.resolved()
    let tags = resolved.texts.filter { $0.role == .title }
    #expect(tags.map(\.line.text.string) == ["a", "b", "c", "d"])
    for (tag, panel) in zip(tags, resolved.panels) {
      #expect(tag.ink.maxY <= panel.frame.minY)
      #expect(tag.ink.minX < panel.frame.minX)
    }
    #expect(resolved.diagnostics.isEmpty)
  }
}
