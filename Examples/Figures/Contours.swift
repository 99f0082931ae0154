import Foundation
import Plotting

extension Example {
  static let contours = Example(
    "contours", "Lines of equal value with their levels written into them."
  ) { _ in
    let longitudes = stride(from: -40.0, through: 20, by: 1.5).map { $0 }
    let latitudes = stride(from: 35.0, through: 70, by: 1).map { $0 }
    func pressure(_ longitude: Double, _ latitude: Double) -> Double {
      func center(_ depth: Double, _ x: Double, _ y: Double, _ width: Double) -> Double {
        let (dx, dy) = ((longitude - x) * 0.6, latitude - y)
        return depth * exp(-(dx * dx + dy * dy) / (width * width))
      }
      return 1013 + center(-38, -22, 61, 8) + center(24, -26, 39, 9) + center(-14, 8, 55, 6)
        + center(17, 18, 44, 8) + 1.5 * sin(longitude / 6) * cos(latitude / 5)
    }
    let field = latitudes.map { y in longitudes.map { pressure($0, y) } }
    // How much the pressure rose over a day: falling and rising.
    let change = latitudes.map { y in
      longitudes.map { pressure($0 - 5, y - 1) - pressure($0, y) }
    }
    return Figure(size: .inches(7, 3.1), layout: .grid(columns: 2)) {
      Axes(
        title: "Pressure at sea level (hPa)", xLabel: "Longitude (°E)", yLabel: "Latitude (°N)"
      ) {
        Contour(
          x: longitudes, y: latitudes, z: field, levels: .every(5), color: .midnightBlue,
          labels: true)
      }
      Axes(
        title: "Its change in a day (hPa)", xLabel: "Longitude (°E)", yLabel: "Latitude (°N)",
        colorbar: .hidden
      ) {
        Contour(
          x: longitudes, y: latitudes, z: change, levels: .at([-8, -4, 0, 4, 8]), colormap: .berlin,
          colorLimits: -13...13, negativeStyle: .dashed, labels: true)
      }
    }
  }
}
