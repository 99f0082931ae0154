import Plotting
import RealModule

extension Example {
  static let fillBetween = Example(
    "fill-between",
    "Areas between two curves, in two colours that change where the curves cross, under a condition, "
      + "and along the vertical axis."
  ) { _ in
    let months = (0..<12).map { Double($0) + 1 }
    let rain = [81.0, 62, 61, 50, 52, 47, 41, 49, 53, 79, 83, 87]
    let need = [14.0, 20, 38, 61, 88, 104, 112, 96, 62, 36, 18, 12]
    let x = (0...120).map { Double($0) / 10 }
    let wave = x.map { Double.sin($0) * .exp(-$0 / 12) }
    let depth = (0...40).map { Double($0) * 2.5 }
    return Figure(size: .inches(6.8, 4.8), layout: .mosaic("AAC/BBC", widths: [1, 1, 1.3])) {
      Axes(
        title: "Water for a garden", xLabel: "Month", yLabel: "Water (mm)", yLimits: 0...150,
        xTicks: .integers
      ) {
        FillBetween(
          x: months, y1: rain, y2: need, color: .steelBlue, belowColor: .darkOrange, alpha: 0.45,
          label: "balance")
        Line(x: months, y: rain, color: .steelBlue, label: "rain")
        Line(x: months, y: need, color: .darkOrange, label: "evaporation")
      }
      Axes(
        title: "Where it exceeds ±0.4", xLabel: "Time (s)", yLabel: "Amplitude"
      ) {
        FillBetween(x: x, y1: wave, y2: 0.4, where: wave.map { $0 > 0.4 }, label: "above")
        FillBetween(x: x, y1: wave, y2: -0.4, where: wave.map { $0 < -0.4 }, label: "below")
        Line(x: x, y: wave, color: .black, lineWidth: 1)
        HorizontalLine(at: [-0.4, 0.4], style: .dotted)
      }
      Axes(title: "A sounding", xLabel: "Temperature (°C)", yLabel: "Depth (m)", yLimits: .reversed)
      {
        let warm = depth.map { 8 + 14 / (1 + Double.exp(($0 - 30) / 6)) }
        let cold = depth.map { 8 + 3 / (1 + Double.exp(($0 - 55) / 9)) }
        FillBetween(y: depth, x1: warm, x2: cold, label: "yearly range")
        Line(x: warm, y: depth, label: "August")
        Line(x: cold, y: depth, label: "March")
      }
    }
  }
}
