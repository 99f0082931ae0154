import PlotScene

/// Where a frame is inked, on a coarse grid: strokes with their width, markers with their size,
/// filled areas and images; not just the data's vertices.
struct InkMap {
  private let frame: Rect
  private let columns: Int
  private let rows: Int
  private let cellWidth: Double
  private let cellHeight: Double
  /// For each corner of a cell, by how much more often the cell below and to the right of it is
  /// inked than its neighbours say: a rectangle changes four corners, however large it is.
  private var changes: [Int]
  /// Inked cells above and to the left of each corner, for sums over rectangles.
  private var sums: [Int] = []

  /// A map of `items` inside a frame, in cells of about `cell` points and at most 512 × 512 of
  /// them.
  init(_ items: [SceneItem], in frame: Rect, cell: Double = 1.5) {
    self.frame = frame
    columns = WholeNumber.above(frame.width / cell, in: 1...512)
    rows = WholeNumber.above(frame.height / cell, in: 1...512)
    cellWidth = frame.width / Double(columns)
    cellHeight = frame.height / Double(rows)
    changes = [Int](repeating: 0, count: (columns + 1) * (rows + 1))
    add(items)
    sum()
  }

  /// Whether nothing is inked inside a rectangle.
  func isFree(_ rect: Rect) -> Bool {
    let (across, down) = cells(rect)
    guard !across.isEmpty, !down.isEmpty else { return true }
    let width = columns + 1
    let total =
      sums[down.upperBound * width + across.upperBound]
      - sums[down.lowerBound * width + across.upperBound]
      - sums[down.upperBound * width + across.lowerBound]
      + sums[down.lowerBound * width + across.lowerBound]
    return total == 0
  }

  private func cells(_ rect: Rect) -> (across: Range<Int>, down: Range<Int>) {
    func range(_ low: Double, _ high: Double, _ cell: Double, _ count: Int) -> Range<Int> {
      let first = WholeNumber.below(low / cell, in: 0...count)
      let last = WholeNumber.above(high / cell, in: first...count)
      return first..<last
    }
    return (
      range(rect.minX - frame.minX, rect.maxX - frame.minX, cellWidth, columns),
      range(rect.minY - frame.minY, rect.maxY - frame.minY, cellHeight, rows)
    )
  }

  private mutating func mark(_ rect: Rect) {
    let (across, down) = cells(rect)
    guard !across.isEmpty, !down.isEmpty else { return }
    let width = columns + 1
    changes[down.lowerBound * width + across.lowerBound] += 1
    changes[down.lowerBound * width + across.upperBound] -= 1
    changes[down.upperBound * width + across.lowerBound] -= 1
    changes[down.upperBound * width + across.upperBound] += 1
  }

  private mutating func add(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .fill(let path, _, _): fill(path)
      case .stroke(let path, let stroke): trace(path, radius: stroke.width / 2)
      case .markers(let batch): add(batch)
      case .image(let image): mark(image.frame)
      case .text: break
      case .clip(_, let items), .group(_, let items): add(items)
      }
    }
  }

  private mutating func add(_ batch: MarkerBatch) {
    let bounds = batch.shape.outline.bounds ?? Rect(center: .zero, size: .zero)
    for (index, center) in batch.centers.enumerated() {
      let size = batch.sizes[index]
      let edge = (batch.edge?[index].width ?? 0) / 2
      mark(
        Rect(
          x: center.x + bounds.x * size, y: center.y + bounds.y * size,
          width: bounds.width * size, height: bounds.height * size
        ).expanded(by: edge))
    }
  }

  /// Marks the cells that a stroked path touches, in steps of half a cell or of the stroke's own
  /// half width.
  private mutating func trace(_ path: Path, radius: Double) {
    let step = Size(width: max(cellWidth / 2, radius), height: max(cellHeight / 2, radius))
    let reach = frame.expanded(by: radius + max(cellWidth, cellHeight))
    for (a, b) in path.segments {
      guard let (start, end) = Polyline.clip(a, b, to: reach) else { continue }
      let steps = max(abs(end.x - start.x) / step.width, abs(end.y - start.y) / step.height)
      let count = WholeNumber.above(steps, in: 1...10_000)
      for index in 0...count {
        let t = Double(index) / Double(count)
        let point = Point(x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t)
        mark(Rect(center: point, size: Size(width: 2 * radius, height: 2 * radius)))
      }
    }
  }

  /// Marks the cells whose middle line lies inside a path, and those on its outline.
  private mutating func fill(_ path: Path) {
    let segments = path.segments
    for row in 0..<rows {
      let y = frame.minY + (Double(row) + 0.5) * cellHeight
      let crossings = segments.compactMap { a, b -> Double? in
        guard (a.y <= y) != (b.y <= y) else { return nil }
        return a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
      }.sorted()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        mark(
          Rect(x: crossings[index], y: y, width: crossings[index + 1] - crossings[index], height: 0)
            .expanded(by: cellHeight * 1e-3))
      }
    }
    trace(path, radius: 0)
  }

  private mutating func sum() {
    let width = columns + 1
    sums = [Int](repeating: 0, count: width * (rows + 1))
    var layers = [Int](repeating: 0, count: columns)
    for row in 0..<rows {
      var (change, line) = (0, 0)
      for column in 0..<columns {
        change += changes[row * width + column]
        layers[column] += change
        line += layers[column] > 0 ? 1 : 0
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + line
      }
    }
  }
}

extension Path {
  /// The path as straight segments, curves as eight of them each, closed pieces with their last.
  var segments: [(Point, Point)] {
    var segments: [(Point, Point)] = []
    var start = Point.zero
    var current = Point.zero
    for element in elements {
      switch element {
      case .move(let point):
        start = point
        current = point
      case .line(let point):
        segments.append((current, point))
        current = point
      case .curve(let a, let b, let end):
        let from = current
        for step in 1...8 {
          let t = Double(step) / 8
          let u = 1 - t
          func mix(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
          }
          let point = Point(
            x: mix(from.x, a.x, b.x, end.x), y: mix(from.y, a.y, b.y, end.y))
          segments.append((current, point))
          current = point
        }
      case .close:
        segments.append((current, start))
        current = start
      }
    }
    return segments
  }
}
