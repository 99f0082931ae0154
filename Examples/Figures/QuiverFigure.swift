import Foundation
import Plotting

extension Example {
  static let quiver = Example(
    "quiver", "Arrows with a key to their length, and arrows in the units of the axes."
  ) { _ in
    Figure(size: .inches(7.2, 3.4), layout: .grid(columns: 2)) {
      wind
      pendulum
    }
  }

  /// A low with wind around it, stronger on one side.
  private static var wind: Axes {
    let places = stride(from: -5.25, through: 5.25, by: 0.75).flatMap { y in
      stride(from: -6.0, through: 6, by: 0.75).map { x in (x: x, y: y) }
    }
    let vectors = places.map { place -> (u: Double, v: Double) in
      let distance = hypot(place.x, place.y)
      let speed = 26 * (distance / 2) * exp(0.5 - distance * distance / 8)
      let part = distance > 0 ? speed / distance : 0
      return (-part * place.y - 0.3 * part * place.x + 4, part * place.x - 0.3 * part * place.y + 1)
    }
    let quiver = Quiver(
      x: places.map { 100 * $0.x }, y: places.map { 100 * $0.y }, u: vectors.map(\.u),
      v: vectors.map(\.v),
      colorBy: Quiver.magnitudes(u: vectors.map(\.u), v: vectors.map(\.v)), pivot: .middle,
      width: 1, colormap: .batlow.sliced(0...0.64).reversed)
    return Axes(
      title: "Wind around a low", xLabel: "East (km)", yLabel: "North (km)", aspect: .equal,
      legend: .outside(.top), colorbar: .right(label: "Speed (m/s)")
    ) {
      quiver
      QuiverKey(quiver, length: 20, label: "20 m/s")
    }
  }

  /// Steps of a damped pendulum from points of its phase plane, and one whole way.
  private static var pendulum: Axes {
    let damping = 0.35
    func step(_ angle: Double, _ rate: Double) -> (Double, Double) {
      (rate, -sin(angle) - damping * rate)
    }
    let places = stride(from: -2.4, through: 2.4, by: 0.6).flatMap { rate in
      stride(from: -4.5, through: 4.5, by: 0.75).map { (angle: $0, rate: rate) }
    }
    let steps = places.map { step($0.angle, $0.rate) }
    var way = [(-4.4, 2.3)]
    for _ in 0..<500 {
      let (angle, rate) = way[way.count - 1]
      let half = step(angle, rate)
      let middle = step(angle + 0.02 * half.0, rate + 0.02 * half.1)
      way.append((angle + 0.04 * middle.0, rate + 0.04 * middle.1))
    }
    let path = way
    return Axes(
      title: "A damped pendulum", xLabel: "Angle (rad)", yLabel: "Rate (rad/s)",
      legend: .outside(.top)
    ) {
      Quiver(
        x: places.map(\.angle), y: places.map(\.rate), u: steps.map(\.0), v: steps.map(\.1),
        scaling: .data(factor: 0.26), color: Color(gray: 0.55), width: 0.9, label: "0.26 s")
      Line(
        x: path.map(\.0), y: path.map(\.1), color: Palette.default[0], lineWidth: 1.6,
        label: "One way to rest")
    }
  }
}
