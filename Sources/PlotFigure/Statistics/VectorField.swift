internal import PlotScene
internal import RealModule

/// Vectors on a grid, and bilinear between its points.
///
/// A cell with a missing or infinite number at one of its corners has no vectors.
public struct VectorField: Hashable, Sendable {
  /// The columns of the grid, ascending.
  public let x: [Double]
  /// The rows of the grid, ascending.
  public let y: [Double]
  /// The components along x, row by row from the lowest.
  public let u: [Double]
  /// The components along y, likewise.
  public let v: [Double]

  private let across: GridLine
  private let up: GridLine

  /// Vectors on a grid; nil unless there are two columns and two rows or more, both ascend, all are
  /// finite, and each component has `x.count` · `y.count` numbers.
  public init?(x: [Double], y: [Double], u: [Double], v: [Double]) {
    guard let across = GridLine(x), let up = GridLine(y), u.count == x.count * y.count,
      v.count == u.count
    else { return nil }
    self.x = x
    self.y = y
    self.u = u
    self.v = v
    self.across = across
    self.up = up
  }

  /// The vector at a point; nil outside of the grid and in cells without vectors.
  ///
  /// - Complexity: O(1) on even grids; O(log n) on others.
  public func vector(x: Double, y: Double) -> (u: Double, v: Double)? {
    guard let (column, s) = across.cell(of: x), let (row, t) = up.cell(of: y) else { return nil }
    let corner = row * self.x.count + column
    func blend(_ values: [Double]) -> Double {
      let low = values[corner] * (1 - s) + values[corner + 1] * s
      let next = corner + self.x.count
      let high = values[next] * (1 - s) + values[next + 1] * s
      return low * (1 - t) + high * t
    }
    let vector = (u: blend(u), v: blend(v))
    return vector.u.isFinite && vector.v.isFinite ? vector : nil
  }

  /// The length of the vector at each point of the grid, row by row; NaN where it is missing.
  public var speeds: [Double] { zip(u, v).map { Double.hypot($0, $1) } }

  /// The numbers of the columns, or of the rows.
  private struct GridLine: Hashable {
    let values: [Double]
    private let perCell: Double

    init?(_ values: [Double]) {
      guard let first = values.first, let last = values.last, values.count > 1,
        values.allSatisfy(\.isFinite), zip(values, values.dropFirst()).allSatisfy(<)
      else { return nil }
      self.values = values
      perCell = (last / 2 - first / 2) / Double(values.count - 1)
    }

    /// The cell that a number lies in, and where in it, 0…1.
    func cell(of value: Double) -> (index: Int, part: Double)? {
      guard value >= values[0], value <= values[values.count - 1] else { return nil }
      let last = values.count - 2
      var cell = WholeNumber.below((value / 2 - values[0] / 2) / perCell, in: 0...last)
      if value < values[cell] || value > values[cell + 1] {
        var (first, end) = (0, last + 1)
        while end - first > 1 {
          let middle = (first + end) / 2
          if values[middle] <= value { first = middle } else { end = middle }
        }
        cell = first
      }
      let (low, high) = (values[cell] / 2, values[cell + 1] / 2)
      return high > low ? (cell, (value / 2 - low) / (high - low)) : (cell, 0)
    }
  }
}
