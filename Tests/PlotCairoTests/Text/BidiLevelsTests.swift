import PlotScene
import Testing

@testable import PlotCairo

@Suite struct BidiLevelsTests {
  /// Expected levels from the rules of Unicode's annex 9, worked by hand.
  @Test(arguments: [
    ("abc 12", "000000"), ("אבג", "111"), ("אב 12 גד", "11122111"), ("ab אב 12", "00011122"),
    ("a אב.", "00110"), ("אב ab", "11122"), ("אב  ", "1111"), ("ab  ", "0000"), ("(אב)", "1111"),
  ])
  func levels(text: String, expected: String) {
    let levels = BidiLevels.levels(of: Array(text.unicodeScalars))
    #expect(levels.map { String($0) }.joined() == expected)
  }

  @Test(
    arguments: [
      ([], []), ([0, 0, 0], [0, 1, 2]), ([1, 1, 1], [2, 1, 0]), ([0, 1, 1, 0], [0, 2, 1, 3]),
      ([1, 2, 2, 1], [3, 1, 2, 0]), ([0, 1, 2, 3, 2, 1], [0, 5, 2, 3, 4, 1]),
    ] as [([Int8], [Int])])
  func visualOrder(levels: [Int8], order: [Int]) {
    #expect(BidiLevels.visualOrder(levels) == order)
  }
}
