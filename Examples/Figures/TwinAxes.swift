import Plotting
import RealModule

extension Example {
  static let twinAxes = Example(
    "twin-axes",
    "Second axes: rain and temperature in one frame, and the same values in two units."
  ) { _ in
    // Bergen, Norway, monthly means of 1991–2020, rounded.
    let months = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    let month = months.indices.map(Double.init)
    let rain = [255.0, 212, 196, 142, 110, 125, 151, 195, 242, 267, 265, 287]
    let temperature = [2.7, 2.5, 4.0, 7.3, 11.0, 13.9, 15.9, 15.6, 12.8, 8.9, 5.6, 3.2]
    let (blue, red) = (Color(hex: 0x2f7fc1), Color(hex: 0xc8402f))

    // A cup of tea of 150 ml in a room at 21 °C.
    let minutes = (0...360).map { Double($0) / 6 }
    func tea(_ time: Double, lasting constant: Double) -> Double {
      21 + 72 * Double.exp(-time / constant)
    }

    // Planck's law for the surface of the sun, at 5772 K, as a part of its peak.
    let wavelengths = (0...480).map { 160 + Double($0) * 4 }
    func planck(_ nanometres: Double) -> Double {
      1 / (Double.pow(nanometres, 5) * Double.expMinusOne(14_387_769 / (nanometres * 5772)))
    }
    let peak = planck(502.04)

    return Figure(
      size: .millimetres(170, 135), layout: .mosaic("AA\nBC"), tags: .letters
    ) {
      Axes(
        title: "The sun shines brightest in green",
        x: Axis(label: "Wavelength (nm)", limits: 160...2080),
        y: Axis(label: "Fraction of the peak", limits: 0...1.05),
        top: .converted(
          Axis(label: "Energy of a photon (eV)", ticks: .at([0.6, 0.8, 1, 1.5, 2, 3, 4, 6])),
          to: { 1239.841984 / $0 }, from: { 1239.841984 / $0 })
      ) {
        Line(x: wavelengths, y: wavelengths.map { planck($0) / peak }, color: Color(hex: 0xd68a00))
      }
      Axes(
        title: "Rain and warmth in Bergen",
        x: Axis(limits: -0.6...11.6, ticks: .at(month, labels: months)),
        y: Axis(label: "Rain (mm a month)", limits: 0...320, color: blue),
        right: .own(
          Axis(label: "Temperature (°C)", limits: 0...20, color: red))
      ) {
        Bars(x: month, heights: rain, width: 0.7, color: blue.opacity(0.45))
        Line(
          x: month, y: temperature, color: red, lineWidth: 1.8, marker: .circle, markerSize: 5
        ).onAxis(.right)
      }
      Axes(
        title: "A lid keeps tea warm",
        x: Axis(label: "Time (min)", limits: 0...60), y: Axis(label: "Tea (°C)", limits: 20...100),
        right: .converted(
          Axis(label: "Tea (°F)"), to: { $0 * 1.8 + 32 }, from: { ($0 - 32) / 1.8 }),
        grid: .majorY
      ) {
        Line(x: minutes, y: minutes.map { tea($0, lasting: 42) }, label: "Cup with a lid")
        Line(x: minutes, y: minutes.map { tea($0, lasting: 19) }, label: "Open bowl")
      }
    }
  }
}
