import PlotScene
import Testing

@testable import PlotFigure

/// The one measure of the room that labels have. A character is 5.4 points wide, and the least gap
/// is 6 points.
@Suite struct TickRowTests {
  /// A row of 0 and 1 at the ends of an axis with labels of four characters.
  static let rows: [(length: Double, hasRoom: Bool, legibility: Double)] = [
    (20, false, 0), (27, false, 0), (27.7, true, 0), (30.6, true, 2.0 / 3), (33.7, true, 1),
    (1000, true, 1), (0, false, 0), (.nan, false, 0),
  ]

  @Test(arguments: rows)
  func room(row: (length: Double, hasRoom: Bool, legibility: Double)) {
    let format = TickFormat.custom { $0 == 0 ? "none" : "full" }
    let ends = TickRow([0, 1], for: request(0...1, row.length, format: format))
    #expect(ends.hasRoom == row.hasRoom && ends.isClear == row.hasRoom)
    #expect(abs(ends.legibility - row.legibility) < 0.05)
  }

  @Test(arguments: [("a", "b", true), ("a", "a", false), ("", "", true), ("", "a", true)])
  func neighboursDiffer(first: String, second: String, isClear: Bool) {
    let format = TickFormat.custom { $0 == 0 ? first : second }
    let row = TickRow([0, 1], for: request(0...1, 200, format: format))
    #expect(row.hasRoom && row.isClear == isClear)
  }

  /// Numbers that a format writes alike are no ticks beside each other, and ticks that are not
  /// written at all stay, on any scale.
  @Test func automaticTicksDiffer() {
    let rounded = request(0...1, 252, format: .fixed(places: 0))
    #expect(LinearTicks.ticks(for: rounded).labels == "0 1")
    for scale in [Scale.linear, .log, .squareRoot] {
      var silent = request(1...1000, 252, format: .custom { _ in "" })
      silent.scale = scale
      #expect(Ticks.automatic.resolve(silent).major.count > 2, "\(scale.name)")
    }
  }

  @Test(arguments: [
    (1, 0, [0, 1, 2, 3, 4, 5, 6]), (2, 0, [0, 2, 4, 6]), (3, 1, [1, 4]), (3, -4, [2, 5]),
    (5, 100, [0, 5]), (10, 3, [3]), (10, -1, []), (0, 0, []), (-2, 0, []),
  ])
  func everySoMany(stride: Int, origin: Int, expected: [Int]) {
    #expect(Array(0...6).every(stride, from: origin) == expected)
  }
}
