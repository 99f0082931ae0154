import Plotting
import RealModule

extension Example {
  static let insetZoom = Example(
    "inset-zoom",
    "Smaller axes within a frame: a detail with lines that lead to it, and another view."
  ) { _ in
    var noise = SplitMix64(seed: 5)
    // Lines of a street lamp on a spectrometer of 0.25 nm: wavelength in nm, and how bright.
    let lines: [(at: Double, height: Double)] = [
      (404.66, 31), (435.83, 55), (498.28, 18), (515.36, 6), (546.07, 68), (568.82, 44),
      (576.96, 21), (579.07, 23), (588.995, 168), (589.592, 128), (615.42, 26), (616.07, 34),
      (671.0, 9),
    ]
    let wavelengths = (0...6400).map { 380 + Double($0) * 0.05 }
    func brightness(_ place: Double) -> Double {
      lines.reduce(4.0) { sum, line in
        let distance = (place - line.at) / 0.14
        return sum + line.height * Double.exp(-distance * distance / 2)
      }
    }
    let spectrum = wavelengths.map { brightness($0) + 0.7 * noise.normal() }

    // A beam that is struck: two modes, one of which dies away sooner.
    let times = (0..<1600).map { Double($0) / 400 }
    let sway = times.map { time in
      1.6 * Double.exp(-0.55 * time) * .sin(2 * .pi * 3.2 * time)
        + 0.9 * Double.exp(-1.6 * time) * .sin(2 * .pi * 17.4 * time) + 0.02 * noise.normal()
    }
    let frequencies = (1...120).map { Double($0) * 0.25 }
    let power = frequencies.map { frequency in
      var (real, imaginary) = (0.0, 0.0)
      for (time, value) in zip(times, sway) {
        real += value * .cos(2 * .pi * frequency * time)
        imaginary += value * .sin(2 * .pi * frequency * time)
      }
      return (real * real + imaginary * imaginary) / 1e4
    }

    return Figure(
      size: .millimetres(170, 150), layout: .grid(columns: 1), tags: .letters
    ) {
      Axes(
        title: "Two lines of sodium make a street lamp yellow",
        x: Axis(label: "Wavelength (nm)", limits: 380...700),
        y: Axis(label: "Brightness (counts a second)", limits: 0...215), grid: .major
      ) {
        Line(x: wavelengths, y: spectrum, lineWidth: 0.9)
      }
      .zoom(x: 587.5...591, y: 0...180, .topLeft, width: 0.4, height: 0.62)

      Axes(
        title: "A struck beam hums in two tones",
        x: Axis(label: "Time (s)", limits: 0...4),
        y: Axis(label: "Bend (mm)", limits: -2.5...3.8)
      ) {
        Line(x: times, y: sway, lineWidth: 0.9)
      }
      .inset(width: 0.5, height: 0.46) {
        Axes(
          x: Axis(label: "Frequency (Hz)", limits: 0...30),
          y: Axis(label: "Power", scale: .log, ticks: .at([1e-4, 0.01, 1]))
        ) {
          Line(x: frequencies, y: power, color: Color(hex: 0xc8402f), lineWidth: 1.1)
        }
      }
    }
  }
}
