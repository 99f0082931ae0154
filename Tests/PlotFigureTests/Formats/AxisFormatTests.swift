import PlotFigure
import PlotScene
import Testing

/// Formats and notes on the axes of a figure.
@Suite struct AxisFormatTests {
  /// One range on x, y and colour: the same way of writing, and the note of each axis.
  @Test func allAxesWriteAlike() throws {
    let figure = Figure(size: .inches(4, 4)) {
      Axes(
        xFormat: .automatic.suffixed(" m"), yFormat: .automatic.suffixed(" m"),
        colorbar: .right(format: .automatic.suffixed(" m"))
      ) {
        Heatmap(
          [[1_234_000, 1_234_010]], xRange: 1_234_000...1_234_010, yRange: 1_234_000...1_234_010)
      }
    }
    let panel = try #require(try figure.resolved().panels.first)
    for axis in [panel.x, panel.y, try #require(panel.colorbar?.axis)] {
      #expect(axis.note == "+1.234×106 m")
      #expect(axis.labels.first == "0 m")
      #expect(axis.labels.last == "10 m")
    }
  }

  @Test func fractionsOfPi() throws {
    let figure = Figure(size: .inches(4, 3)) {
      Axes(xTicks: .multiplesOfPi, xFormat: .multiplesOfPi) { Line(x: [0, 6.3], y: [0, 4e-7]) }
    }
    let panel = try #require(try figure.resolved().panels.first)
    #expect(
      panel.x.labels == ["0", "π/4", "π/2", "3π/4", "π", "5π/4", "3π/2", "7π/4", "2π"])
    #expect(panel.x.note == nil)
    #expect(panel.y.note == "×10−7")
  }
}
