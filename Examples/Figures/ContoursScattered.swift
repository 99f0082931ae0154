import Foundation
import Plotting

extension Example {
  static let contoursScattered = Example(
    "contours-scattered", "Contours of values at stations that lie as they please."
  ) { _ in
    var generator = SplitMix64(seed: 21)
    let stations = (0..<160).map { _ in
      (
        x: Double.random(in: 0...100, using: &generator),
        y: Double.random(in: 0...70, using: &generator)
      )
    }
    let rain = stations.map { station in
      30 + 55 * exp(-pow((station.x - 62) / 22, 2) - pow((station.y - 40) / 16, 2))
        + 0.25 * station.x - 0.2 * station.y + 1.2 * generator.normal()
    }
    let (x, y) = (stations.map(\.x), stations.map(\.y))
    return Figure(size: .inches(7, 2.4), layout: .grid(columns: 2)) {
      Axes(
        title: "Rain on 160 gauges", xLabel: "East (km)", yLabel: "North (km)", aspect: .equal,
        colorbar: .right(label: "Rain (mm)")
      ) {
        FilledContour(x: x, y: y, z: rain, levels: .every(10), colormap: .viridis)
        Contour(x: x, y: y, z: rain, levels: .every(10), color: .black, lineWidth: 0.4)
        Scatter(x: x, y: y, color: .black, size: 2)
      }
      Axes(
        title: "The triangles between them", xLabel: "East (km)", yLabel: "North (km)",
        aspect: .equal, colorbar: .right(label: "Rain (mm)")
      ) {
        TriangleMesh(
          x: x, y: y, values: rain, colormap: .viridis, edgeColor: .white, edgeWidth: 0.4)
      }
    }
  }
}
