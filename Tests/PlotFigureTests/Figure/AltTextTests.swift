import PlotFigure
import Testing

@Suite struct AltTextTests {
  @Test func aFigureIsToldInWords() {
    let one = Figure {
      Axes(xLabel: "Time (s)", yLabel: "Height (m)") {
        Line(x: [1, 2, 3], y: [4, 5, 6], label: "fit")
        Scatter(x: [1, 2], y: [4, 5])
      }
    }
    #expect(
      one.altText
        == "Height (m) over Time (s): Line \"fit\" through 3 points. Scatter of 2 points.")
    let two = Figure(title: "Both") {
      Axes(title: "Left") { Heatmap([[1, 2, 3], [4, 5, 6]]) }
      Axes { Line(y: [1, 2]) }
    }
    #expect(
      two.altText
        == "Both. Left: Heatmap of 2 rows and 3 columns. Axes 2: Line through 2 points.")
  }
}
