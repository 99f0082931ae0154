/// Numbers at the corners of cells in the plane, with what lies between them: what contours are
/// drawn of.
///
/// Between two corners the number changes evenly along the side. Cells with a corner that has no
/// finite number are left out.
public struct ScalarField: Sendable {
  /// The places of the corners.
  let places: [SIMD2<Double>]
  /// The numbers at the corners.
  let values: [Double]
  /// Four corners a cell, counter-clockwise if both coordinates ascend; −1 for the fourth of a
  /// triangle.
  private(set) var corners: [Int32] = []
  /// Four sides a cell, the first from its first corner to the second; −1 for the fourth of a
  /// triangle.
  private(set) var sides: [Int32] = []
  /// How many numbers name sides.
  let sideCount: Int
  /// How many cells have each side.
  private(set) var cellsOfSide: [UInt8]

  /// A field on a grid of rows and columns.
  ///
  /// - Parameters:
  ///   - x: n columns, each greater than the one before, or each smaller.
  ///   - y: m rows, likewise.
  ///   - values: m · n numbers, row by row. NaN and infinite ones are missing, and so are those
  ///     that are not there.
  ///   - cutsCorners: whether a cell with one missing corner is a triangle of the other three;
  ///     matplotlib: `corner_mask`. If not it is left out.
  /// - Complexity: O(m · n).
  public init(x: [Double], y: [Double], values: [Double], cutsCorners: Bool = true) {
    let (columns, rows) = (x.count, y.count)
    let count = columns * rows
    var known = Array(values.prefix(count))
    known += Array(repeating: .nan, count: count - known.count)
    self.values = known
    places = y.flatMap { y in x.map { SIMD2($0, y) } }
    sideCount = 3 * count
    cellsOfSide = Array(repeating: 0, count: sideCount)
    guard columns > 1, rows > 1 else { return }
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        let first = row * columns + column
        let (second, third) = (first + 1, first + columns)
        if known[first].isFinite, known[second].isFinite, known[third].isFinite,
          known[third + 1].isFinite
        {
          add(first, second, third + 1, third, count)
          continue
        }
        let corners = [first, first + 1, first + columns + 1, first + columns]
        let sides = [first, count + first + 1, first + columns, count + first]
        let missing = corners.indices.filter { !known[corners[$0]].isFinite }
        if missing.count == 1, cutsCorners {
          let others = (1...3).map { (missing[0] + $0) % 4 }
          add(others.map { corners[$0] }, [sides[others[0]], sides[others[1]], 2 * count + first])
        }
      }
    }
  }

  /// A field on triangles.
  ///
  /// - Parameters:
  ///   - triangulation: the triangles between points.
  ///   - values: a number for each of its points, in their order as given. A triangle with one that
  ///     is missing or infinite is left out.
  /// - Complexity: O(n).
  public init(_ triangulation: Triangulation, values: [Double]) {
    let count = triangulation.x.count
    var known = Array(values.prefix(count))
    known += Array(repeating: .nan, count: count - known.count)
    self.values = known
    places = zip(triangulation.x, triangulation.y).map { SIMD2($0, $1) }
    sideCount = triangulation.edgeCount
    cellsOfSide = Array(repeating: 0, count: sideCount)
    for triangle in 0..<triangulation.count {
      let corners = triangulation.triangle(triangle)
      guard corners.allSatisfy({ known[$0].isFinite }) else { continue }
      add(corners, triangulation.edges(of: triangle))
    }
  }

  /// Adds a cell of a grid of `count` corners, by these; many cells are not to make many arrays.
  private mutating func add(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ count: Int) {
    for corner in SIMD4(a, b, c, d).indices {
      corners.append(Int32(truncatingIfNeeded: SIMD4(a, b, c, d)[corner]))
      let side = SIMD4(a, count + b, d, count + a)[corner]
      sides.append(Int32(truncatingIfNeeded: side))
      cellsOfSide[side] += 1
    }
  }

  private mutating func add(_ corners: [Int], _ sides: [Int]) {
    self.corners += corners.map(Int32.init(truncatingIfNeeded:))
    self.sides += sides.map(Int32.init(truncatingIfNeeded:))
    if corners.count == 3 {
      self.corners.append(-1)
      self.sides.append(-1)
    }
    for side in sides { cellsOfSide[side] += 1 }
  }

  /// The smallest and the largest number of the cells; nil if there is no cell.
  public var range: ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for corner in corners where corner >= 0 {
      let value = values[Int(corner)]
      if value < low { low = value }
      if value > high { high = value }
    }
    return low <= high ? low...high : nil
  }
}
