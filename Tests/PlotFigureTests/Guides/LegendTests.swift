import PlotScene
import Testing

@testable import PlotFigure

@Suite struct LegendTests {
  static func keys(_ labels: String) -> [LegendKey] {
    labels.map { .swatch(String($0), .black) }
  }

  static func text(_ keys: [[LegendKey]]) -> [String] {
    keys.map { $0.map(\.label.string).joined() }
  }

  /// What each legend shows of entries a, b, c, d.
  @Test(arguments: [
    ([Legend.best], ["abcd"]),
    ([Legend(.best, order: .reversed)], ["dcba"]),
    ([Legend(.best, only: ["c", "a"])], ["ca"]),
    ([Legend(.best, order: .reversed, only: ["c", "a"])], ["ac"]),
    ([Legend(.best, only: [])], [""]),
    ([Legend(.best, only: ["b", "x"]), .topLeft], ["b", "acd"]),
    ([Legend.topLeft, Legend(.best, only: ["b"])], ["acd", "b"]),
    ([Legend.topLeft, .best], ["abcd", ""]),
    ([Legend(.hidden, only: ["d"]), .best], ["d", "abc"]),
    ([Legend(.best, only: ["a"], extra: keys("yz")), .best], ["ayz", "bcd"]),
  ])
  func legendsShareEntries(legends: [Legend], shown: [String]) {
    #expect(Self.text(Legend.entries(of: Self.keys("abcd"), for: legends)) == shown)
  }

  @Test func unknownLabelsAreNamed() {
    let legend = Legend(.best, only: ["x", "a", "y"])
    #expect(legend.strangers(among: Self.keys("abc")) == ["x", "y"])
    #expect(Legend.best.strangers(among: []).isEmpty)
  }

  @Test(arguments: [
    (Legend.best, nil),
    (Legend(.best, columns: 1), nil),
    (Legend(.best, columns: 0), "the legend has 0 columns; it needs 1 or more"),
    (Legend(.best, columns: -3), "the legend has -3 columns; it needs 1 or more"),
    (
      Legend(.best, extra: [LegendKey("a", size: Size(width: .nan, height: 1)) { _ in [] }]),
      "the legend's entry \"a\" has a width of nan; it must be 0 to 10000 points"
    ),
    (
      Legend(.best, extra: [.marker("big", size: 20_000, color: .black)]),
      "the legend's entry \"big\" has a width of 20000.0; it must be 0 to 10000 points"
    ),
  ])
  func numbersAreChecked(legend: Legend, problem: String?) {
    #expect(legend.problem == problem)
  }

  @Test func theLayoutOutlivesNumbersThatAreNoLengths() throws {
    let sizes = [Double.nan, -1, .infinity, 1e300]
    let keys = sizes.map { size in
      LegendKey("a \(size)", size: Size(width: size, height: size)) { _ in [] }
    }
    let block = try #require(
      LegendBlock(
        keys, Legend(.best, columns: .max), room: Size(width: .nan, height: -5), flow: .down,
        typesetter: Typesetter(theme: .standard, measuring: MonospacedMeasuring())))
    #expect(block.size.width.isFinite && block.size.height.isFinite)
  }
}
