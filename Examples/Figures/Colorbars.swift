import Foundation
import Plotting

extension Example {
  static let colorbars = Example(
    "colorbars",
    "Colorbars on four sides and inside, with points, edges, logarithms, and two in one axes."
  ) { _ in
    let steps = (0..<160).map { Double($0) / 159 * 6 - 3 }
    let peaks = steps.map { y in steps.map { x in peak(x, y) } }
    let intensity = steps.map { y in steps.map { x in pattern(x, y) } }
    func field(
      _ rows: [[Double]], _ colormap: Colormap, limits: Limits = .automatic, scale: Scale? = nil
    ) -> Heatmap {
      Heatmap(
        rows, xRange: -3...3, yRange: -3...3, colormap: colormap, colorLimits: limits,
        colorScale: scale, origin: .lower, squareCells: true)
    }
    return Figure(size: .inches(7.6, 7.9), layout: .grid(columns: 3)) {
      axes("Right, with small ticks", .right(label: "Height (m)", minorTicks: true)) {
        field(peaks, .batlow)
      }
      axes(nil, .top(label: "Height (m)")) { field(peaks, .batlow) }
      axes("Left", .left(label: "Height (m)")) { field(peaks, .batlow) }

      axes("Points at the ends", .right(label: "Height (m)")) {
        field(peaks, .vik.with(under: .indigo, over: .darkOrange), limits: -4...4)
      }
      axes("Logarithmic, below", .bottom(label: "Intensity", minorTicks: true)) {
        field(intensity, .magma, scale: .log)
      }
      axes("Classes with edges", .left(label: "Height (m)", edges: true)) {
        field(peaks, .batlow, scale: .boundaries([-6, -4, -2, -1, 0, 1, 2, 4, 6]))
      }

      axes("Two scales of colour", .right(label: "Sea floor (m)"), .bottom(label: "Land (m)")) {
        field(peaks.map { $0.map { $0 < 0 ? 600 * $0 : .nan } }, Colormap.blues.reversed)
        field(peaks.map { $0.map { $0 >= 0 ? 250 * $0 : .nan } }, .greens)
      }
      axes("Inside", .inside(.topRight, label: "Intensity")) { field(intensity, .magma) }
      axes("Shorter, wider", .left(label: "Height (m)", length: 0.6, width: 12)) {
        field(peaks, .batlow)
      }
    }
  }

  private static func axes(
    _ title: String?, _ colorbars: Colorbar..., @MarkBuilder marks: () -> [any Mark]
  ) -> Axes {
    var axes = Axes(title: title, xTicks: .every(2), yTicks: .every(2)) { marks() }
    axes.colorbars = colorbars
    return axes
  }

  /// The hills of MATLAB's `peaks`.
  private static func peak(_ x: Double, _ y: Double) -> Double {
    let hill = 3 * (1 - x) * (1 - x) * exp(-x * x - (y + 1) * (y + 1))
    let middle = 10 * (x / 5 - x * x * x - pow(y, 5)) * exp(-x * x - y * y)
    return hill - middle - exp(-(x + 1) * (x + 1) - y * y) / 3
  }

  /// Light behind a square hole: (sin u/u · sin v/v)², at least 10⁻³.
  private static func pattern(_ x: Double, _ y: Double) -> Double {
    func part(_ u: Double) -> Double { u == 0 ? 1 : sin(u) / u }
    return max(pow(part(3.2 * x) * part(3.2 * y), 2), 1e-3)
  }
}
