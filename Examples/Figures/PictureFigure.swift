import Foundation
import Plotting

extension Example {
  static let picture = Example(
    "picture", "Pixels with colours of their own, and one channel of them as numbers."
  ) { _ in
    let side = 72
    let scene = Cells(side: side, count: 9, seed: 5)
    let pixels = (0..<side).map { row in (0..<side).map { scene.color(row, $0) } }
    let width = 36.0
    return Figure(size: .inches(6.2, 2.8), layout: .grid(columns: 2)) {
      Axes(
        title: "Blue nuclei, green actin",
        xLabel: "x (µm)", yLabel: "y (µm)"
      ) {
        Picture(pixels, xRange: 0...width, yRange: 0...width, squarePixels: true)
      }
      Axes(
        title: "Actin alone", xLabel: "x (µm)", yLabel: "y (µm)",
        colorbar: .right(label: "Intensity (a.u.)")
      ) {
        Heatmap(
          pixels.map { $0.map { ($0.green * 255).rounded() } }, xRange: 0...width,
          yRange: 0...width, colormap: .gray, squareCells: true)
      }
    }
  }
}

/// Cells under a microscope.
private struct Cells {
  private let side: Double
  private let centers: [(x: Double, y: Double, radius: Double, angle: Double)]
  private let spots: [(x: Double, y: Double)]

  init(side: Int, count: Int, seed: UInt64) {
    self.side = Double(side)
    var generator = SplitMix64(seed: seed)
    let columns = 3
    centers = (0..<count).map { index in
      (
        x: (Double(index % columns) + 0.5 + .random(in: -0.25...0.25, using: &generator)) / 3,
        y: (Double(index / columns) + 0.5 + .random(in: -0.25...0.25, using: &generator)) / 3,
        radius: .random(in: 0.045...0.065, using: &generator),
        angle: .random(in: 0...(.pi), using: &generator)
      )
    }
    spots = (0..<90).map { _ in
      (
        x: Double.random(in: 0...1, using: &generator), y: .random(in: 0...1, using: &generator)
      )
    }
  }

  func color(_ row: Int, _ column: Int) -> Color {
    let (x, y) = ((Double(column) + 0.5) / side, (Double(row) + 0.5) / side)
    var (nuclei, actin) = (0.0, 0.0)
    for cell in centers {
      let (dx, dy) = (x - cell.x, y - cell.y)
      let (u, v) = (
        dx * cos(cell.angle) + dy * sin(cell.angle), dy * cos(cell.angle) - dx * sin(cell.angle)
      )
      let distance = sqrt(u * u + pow(v * 1.4, 2)) / cell.radius
      nuclei += 1 / (1 + exp((distance - 1) * 9))
      let rim = exp(-pow((distance - 2.1) / 0.5, 2))
      let fibres = exp(-distance * distance / 6) * pow(cos(v * 55 + sin(u * 20)), 2)
      actin += 0.55 * rim + 0.6 * fibres
    }
    let lysosomes = spots.reduce(0) { sum, spot in
      sum + exp(-(pow(x - spot.x, 2) + pow(y - spot.y, 2)) / 1.2e-4)
    }
    func level(_ value: Double) -> Double { (min(value, 1) * 24).rounded() / 24 }
    return Color(
      red: level(0.9 * lysosomes * min(actin * 2, 1)), green: level(0.85 * actin),
      blue: level(0.95 * nuclei + 0.15 * actin))
  }
}
