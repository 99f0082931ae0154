import Foundation
import Plotting

extension Example {
  static let streamlines = Example(
    "streamlines", "Flow around a cylinder by speed, and the field of two charges."
  ) { _ in
    Figure(size: .inches(7.4, 3.6), layout: .grid(columns: 2)) {
      cylinder
      charges
    }
  }

  /// Potential flow around a cylinder of radius 1; inside there is none.
  private static var cylinder: Axes {
    let (x, y) = (places(-3.5...3.5, 81), places(-2.5...2.5, 61))
    func flow(_ x: Double, _ y: Double) -> (u: Double, v: Double) {
      let square = x * x + y * y
      guard square > 0.9 else { return (.nan, .nan) }
      return (1 - (x * x - y * y) / (square * square), -2 * x * y / (square * square))
    }
    let field = y.map { y in x.map { flow($0, y) } }
    let circle = (0...72).map { Double($0) * .pi / 36 }
    return Axes(
      title: "Faster past the sides", xLabel: "x (radii)", yLabel: "y (radii)", aspect: .equal,
      colorbar: .bottom(label: "Speed ⁄ speed far away")
    ) {
      Streamlines(
        x: x, y: y, u: field.map { $0.map(\.u) }, v: field.map { $0.map(\.v) }, spacing: 10,
        colorsBySpeed: true, lineWidths: 0.6...1.6, colormap: .batlow, colorLimits: 0...2.2)
      Line(x: circle.map { cos($0) }, y: circle.map { sin($0) }, color: .black, lineWidth: 1.2)
    }
  }

  /// A positive charge and a negative one of twice its size.
  private static var charges: Axes {
    let (x, y) = (places(-3.5...3.5, 105), places(-2.5...2.5, 75))
    let sources: [(x: Double, charge: Double)] = [(-1.2, 1), (1.2, -2)]
    func field(_ x: Double, _ y: Double) -> (u: Double, v: Double) {
      sources.reduce((0.0, 0.0)) { sum, source in
        let (dx, dy) = (x - source.x, y)
        let cube = pow(dx * dx + dy * dy + 0.004, 1.5)
        return (sum.0 + source.charge * dx / cube, sum.1 + source.charge * dy / cube)
      }
    }
    let table = y.map { y in x.map { field($0, y) } }
    return Axes(title: "From plus to minus", xLabel: "x (mm)", yLabel: "y (mm)", aspect: .equal) {
      Streamlines(
        x: x, y: y, u: table.map { $0.map(\.u) }, v: table.map { $0.map(\.v) }, spacing: 11,
        color: Color(gray: 0.35), arrowSize: 5)
      Scatter(x: [-1.2], y: [0], color: .crimson, marker: .plusFilled, size: 11)
      Scatter(x: [1.2], y: [0], color: Palette.default[0], size: 14)
    }
  }

  private static func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count - 1)
    }
  }
}
