import Plotting
import RealModule

extension Example {
  static let axisStyles = Example(
    "axis-styles",
    "Lines, ticks and numbers of axes: crossing, set off, trimmed, inwards, on any side."
  ) { _ in
    let x = (0...200).map { -3 + Double($0) * 0.03 }
    let time = (0...240).map { Double($0) * 0.05 }
    let ring = time.map { Double.exp(-0.25 * $0) * .cos(3 * $0) }
    var noise = SplitMix64(seed: 9)
    let width = (0..<60).map { _ in 3.0 + 0.45 * noise.normal() }
    let length = width.map { 1.9 * $0 - 1 + 0.4 * noise.normal() }
    let depth = (0...120).map { Double($0) }
    let salt = depth.map { 35.4 - 1.1 / (1 + .exp(($0 - 45) / 7)) }
    let counts = (0...24).map(Double.init)
    let decay = counts.map { 900 * Double.exp(-$0 / 6.2) + 2 }

    return Figure(size: .millimetres(170, 160), layout: .grid(columns: 3)) {
      Axes(
        title: "Crossing at zero",
        x: Axis(ticks: .every(2), spine: .crossing(at: 0)),
        y: Axis(limits: -3...6, ticks: .every(2), spine: .crossing(at: 0))
      ) {
        Line(x: x, y: x.map { $0 * $0 - 1 })
      }
      Axes(
        title: "Set off and trimmed",
        x: Axis(label: "Width (mm)", spine: .offset(5).trimmed),
        y: Axis(label: "Length (mm)", spine: .offset(5).trimmed)
      ) {
        Scatter(x: width, y: length, alpha: 0.7, size: 4)
      }
      Axes(
        title: "Ticks inwards, a box",
        x: Axis(label: "Time (s)", minorTicks: true, margin: 0, tickDirection: .inward),
        y: Axis(label: "Current (mA)", minorTicks: true, tickDirection: .inward), frame: .box
      ) {
        Line(x: time, y: ring)
      }
      Axes(
        title: "On both sides",
        x: Axis(label: "Time (s)", margin: 0, tickDirection: .across),
        y: Axis(label: "Current (mA)", tickDirection: .across, placement: .both)
      ) {
        Line(x: time, y: ring)
      }
      Axes(
        title: "From the top down",
        x: Axis(label: "Salinity (g/kg)", placement: .opposite),
        y: Axis(label: "Depth (m)", limits: .reversed, margin: 0)
      ) {
        Line(x: salt, y: depth)
      }
      Axes(
        title: "Small grid lines",
        x: Axis(label: "Time (min)", minorTicks: true, margin: 0),
        y: Axis(label: "Counts a minute", limits: 10...1000, scale: .log), grid: .all
      ) {
        Scatter(x: counts, y: decay, size: 4)
      }
      Axes(
        title: "No lines, no ticks", x: Axis(margin: 0, placement: .hidden),
        y: Axis(placement: .hidden), frame: []
      ) {
        Line(x: time, y: ring)
      }
      Axes(
        title: "On the right", x: Axis(label: "Time (s)", margin: 0),
        y: Axis(label: "Current (mA)", placement: .opposite), grid: .majorY
      ) {
        Line(x: time, y: ring)
      }
      Axes(
        title: "Equal units", x: Axis(ticks: .every(1)), y: Axis(ticks: .every(1)),
        aspect: .equal, grid: .major
      ) {
        let angles = (0...240).map { Double($0) * .pi / 120 }
        Line(
          x: angles.map { 2 * .cos(2 * $0) * .cos($0) },
          y: angles.map { 2 * .cos(2 * $0) * .sin($0) })
      }
    }
  }
}
