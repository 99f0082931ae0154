import PlotScene

/// Hexagons side by side on the page, without seams.
///
/// Where the smoothed edges of two areas meet, the page shines through as a hairline. So each
/// hexagon reaches a little under those neighbours that are painted after it, and only there: what
/// can be seen of it ends where it should.
struct HexagonTiles {
  private let bins: HexagonalBins
  private let corner: Point
  private let step: Size
  private let frame: Rect

  /// How far a hexagon reaches under the next, in points.
  private static let overlap = 1.0
  /// The corners, from the lowest on the right of the centre, counter-clockwise as seen with y
  /// upwards: in steps, as matplotlib has them.
  private static let corners: [(x: Double, y: Double)] = [
    (0.5, -1.0 / 6), (0.5, 1.0 / 6), (0, 1.0 / 3), (-0.5, 1.0 / 6), (-0.5, -1.0 / 6),
    (0, -1.0 / 3),
  ]
  /// Behind which edge which neighbour is, in half steps; edge i ends at corner i + 1.
  private static let neighbors: [(x: Int, y: Int)] = [
    (2, 0), (1, 1), (-1, 1), (-2, 0), (-1, -1), (1, -1),
  ]

  /// - Parameters:
  ///   - corner: where the first hexagon's centre is on the page.
  ///   - step: the steps of the first lattice on the page, the height upwards.
  init(_ bins: HexagonalBins, corner: Point, step: Size, frame: Rect) {
    self.bins = bins
    self.corner = corner
    self.step = step
    self.frame = frame
  }

  /// The hexagons in the frame that have a colour.
  func items(_ color: (Int) -> Color?) -> [SceneItem] {
    // By place in half steps, so that neighbours are found.
    var colors: [Color?] = Array(repeating: nil, count: width * height)
    for index in bins.counts.indices {
      let place = bins.place(index)
      let (column, row) = (
        WholeNumber.nearest(place.column * 2, in: 0...width - 1),
        WholeNumber.nearest(place.row * 2, in: 0...height - 1)
      )
      guard isSeen(column, row) else { continue }
      colors[row * width + column] = color(index)
    }
    var items: [SceneItem] = []
    for row in 0..<height {
      for column in 0..<width {
        guard let own = colors[row * width + column], own.alpha > 0 else { continue }
        let covers = Self.neighbors.map { neighbor -> Bool in
          let (x, y) = (column + neighbor.x, row + neighbor.y)
          // Painted later are those to the right and above.
          guard neighbor.y > 0 || neighbor.y == 0 && neighbor.x > 0, x >= 0, x < width, y < height,
            own.alpha == 1
          else { return false }
          return colors[y * width + x]?.alpha == 1
        }
        items.append(.fill(outline(column, row, under: covers), own))
      }
    }
    return items
  }

  private var width: Int { 2 * bins.columns + 1 }
  private var height: Int { 2 * bins.rows + 1 }

  private func center(_ column: Int, _ row: Int) -> Point {
    corner.offset(x: Double(column) / 2 * step.width, y: -Double(row) / 2 * step.height)
  }

  private func isSeen(_ column: Int, _ row: Int) -> Bool {
    let size = Size(width: step.width.magnitude, height: step.height.magnitude * 2 / 3)
    return Rect(center: center(column, row), size: size).intersects(frame)
  }

  /// The outline, moved outwards by the overlap along some of its edges.
  private func outline(_ column: Int, _ row: Int, under covers: [Bool]) -> Path {
    let center = center(column, row)
    let corners = Self.corners.map {
      center.offset(x: $0.x * step.width, y: -$0.y * step.height)
    }
    guard covers.contains(true) else { return Path(lines: corners, closed: true) }
    var points: [Point] = []
    for edge in 0..<6 {
      points.append(corners[edge])
      guard covers[edge] else { continue }
      let next = (edge + 1) % 6
      // Towards the neighbour's centre, which stays inside of it; between two such edges outwards,
      // so that they meet without a gap.
      points.append(
        covers[(edge + 5) % 6]
          ? moved(corners[edge], from: center) : moved(corners[edge], towards: edge))
      points.append(
        covers[next] ? moved(corners[next], from: center) : moved(corners[next], towards: edge))
    }
    return Path(lines: points, closed: true)
  }

  private func moved(_ point: Point, from center: Point) -> Point {
    moved(point, by: (point.x - center.x, point.y - center.y))
  }

  private func moved(_ point: Point, towards edge: Int) -> Point {
    let (across, up) = Self.neighbors[edge]
    return moved(point, by: (Double(across) / 2 * step.width, -Double(up) / 2 * step.height))
  }

  private func moved(_ point: Point, by way: (x: Double, y: Double)) -> Point {
    let length = (way.x * way.x + way.y * way.y).squareRoot()
    guard length > 0 else { return point }
    // Not beyond what lies next.
    let part = min(Self.overlap / length, 0.5)
    return point.offset(x: way.x * part, y: way.y * part)
  }
}
