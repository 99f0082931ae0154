import Plotting
import RealModule

extension Example {
  static let smoothCurves = Example(
    "smooth-curves",
    "The monotone curve never leaves the range of its points, the natural one bends least, and "
      + "Catmull–Rom goes anywhere in the plane."
  ) { _ in
    let dose = [0.0, 1, 2, 3, 4, 6, 8, 10]
    let response = [0.02, 0.04, 0.05, 0.62, 0.93, 0.97, 0.98, 0.98]
    let turns = (0...14).map { Double($0) * 0.9 }
    return Figure(size: .inches(6.6, 2.9), layout: .grid(columns: 2)) {
      Axes(
        title: "A dose and its response", xLabel: "Dose (mg)", yLabel: "Response",
        legend: .bottomRight
      ) {
        HorizontalLine(at: 1, color: .gray, style: .dotted)
        Spline(x: dose, y: response, kind: .natural, style: .dashed, label: "natural")
        Spline(x: dose, y: response, label: "monotone")
        Scatter(x: dose, y: response, color: .black, size: 4)
      }
      Axes(
        title: "A path by its fixes", xLabel: "East (km)", yLabel: "North (km)", aspect: .equal
      ) {
        Spline(
          x: turns.map { (1 + 0.35 * $0) * .cos($0) }, y: turns.map { (1 + 0.35 * $0) * .sin($0) },
          kind: .catmullRom, marker: .circle, markerSize: 4)
      }
    }
  }
}
