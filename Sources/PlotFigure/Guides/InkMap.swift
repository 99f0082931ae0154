import PlotScene

/// Where a frame is inked, on a coarse grid: strokes with their width, markers with their size,
/// filled areas, images and texts; not just the data's vertices.
///
/// What is inked is never taken to be free. What is free can be taken to be inked within a cell of
/// ink, so a free rectangle that is two cells wider and higher than asked for is always seen.
struct InkMap {
  /// The width and height of a cell, in points.
  let cell: Size
  private let frame: Rect
  private let columns: Int
  private let rows: Int
  private let measuring: (any TextMeasuring)?
  /// For each corner of a cell, by how much more often the cell below and to the right of it is
  /// inked than its neighbours say: a rectangle changes four corners, however large it is.
  private var changes: [Int32]
  /// Inked cells above and to the left of each corner, for sums over rectangles.
  private var sums: [Int32] = []

  /// A map of `items` inside a frame, in cells of at most 1.5 points, or 512 × 512 of them where
  /// that would be more.
  ///
  /// - Parameter measuring: how wide and tall texts are; without it they are taken to be as large as
  ///   the widest letters.
  /// - Complexity: O(n) in points and markers, and in the cells that lines and outlines touch.
  init(_ items: [SceneItem], in frame: Rect, measuring: (any TextMeasuring)? = nil) {
    self.frame = frame
    self.measuring = measuring
    columns = WholeNumber.above(frame.width / 1.5, in: 1...512)
    rows = WholeNumber.above(frame.height / 1.5, in: 1...512)
    cell = Size(width: frame.width / Double(columns), height: frame.height / Double(rows))
    changes = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    add(items, clip: frame)
    sum()
  }

  /// Whether nothing is inked inside a rectangle; what of it lies outside the frame counts as free.
  func isFree(_ rect: Rect) -> Bool {
    let (across, down) = cells(rect)
    guard !across.isEmpty, !down.isEmpty else { return true }
    let width = columns + 1
    return sums[down.upperBound * width + across.upperBound]
      &- sums[down.lowerBound * width + across.upperBound]
      &- sums[down.upperBound * width + across.lowerBound]
      &+ sums[down.lowerBound * width + across.lowerBound] == 0
  }

  /// The cells that a rectangle touches.
  private func cells(_ rect: Rect) -> (across: Range<Int>, down: Range<Int>) {
    func range(_ low: Double, _ high: Double, _ cell: Double, _ count: Int) -> Range<Int> {
      let first = WholeNumber.below(low / cell, in: 0...count)
      let last = WholeNumber.above(high / cell, in: first...count)
      return first..<last
    }
    return (
      range(rect.minX - frame.minX, rect.maxX - frame.minX, cell.width, columns),
      range(rect.minY - frame.minY, rect.maxY - frame.minY, cell.height, rows)
    )
  }

  private mutating func mark(_ rect: Rect, clip: Rect) {
    let (left, right) = (max(rect.minX, clip.minX), min(rect.maxX, clip.maxX))
    let (top, bottom) = (max(rect.minY, clip.minY), min(rect.maxY, clip.maxY))
    guard left <= right, top <= bottom else { return }
    let (across, down) = cells(Rect(x: left, y: top, width: right - left, height: bottom - top))
    mark(across, down)
  }

  private mutating func mark(_ across: Range<Int>, _ down: Range<Int>) {
    guard !across.isEmpty, !down.isEmpty else { return }
    let (top, bottom) = (down.lowerBound * (columns + 1), down.upperBound * (columns + 1))
    changes[top + across.lowerBound] &+= 1
    changes[top + across.upperBound] &-= 1
    changes[bottom + across.lowerBound] &-= 1
    changes[bottom + across.upperBound] &+= 1
  }

  /// - Parameter clip: nothing outside this rectangle is drawn.
  private mutating func add(_ items: [SceneItem], clip: Rect) {
    for item in items {
      switch item {
      case .fill(let path, let color, let rule):
        if color.alpha > 0 { fill(path, rule, clip: clip) }
      case .stroke(let path, let stroke):
        if stroke.color.alpha > 0 { trace(path.segments, radius: stroke.reach, clip: clip) }
      case .markers(let batch): add(batch, clip: clip)
      case .image(let image): add(image, clip: clip)
      case .text(let line): mark(line.box(measuring), clip: clip)
      case .clip(let path, let items):
        // The box around a clip path that is no rectangle holds more than is drawn, never less.
        if let inner = path.bounds.flatMap(clip.common) { add(items, clip: inner) }
      case .group(_, let items): add(items, clip: clip)
      }
    }
  }

  private mutating func add(_ batch: MarkerBatch, clip: Rect) {
    let bounds = batch.shape.outline.bounds ?? Rect(center: .zero, size: .zero)
    func box(_ index: Int) -> Rect {
      let size = batch.sizes[index]
      let edge = batch.edge.map { $0[index].width / 2 } ?? 0
      return Rect(
        x: bounds.x * size, y: bounds.y * size, width: bounds.width * size,
        height: bounds.height * size
      ).expanded(by: edge)
    }
    let isUniform = batch.sizes.uniform != nil && (batch.edge.map { $0.uniform != nil } ?? true)
    let common = box(0)
    for (index, center) in batch.centers.enumerated() {
      mark((isUniform ? common : box(index)).offset(x: center.x, y: center.y), clip: clip)
    }
  }

  /// Marks the cells of an image that are not wholly transparent.
  private mutating func add(_ image: CellImage, clip: Rect) {
    let size = Size(
      width: image.frame.width / Double(image.columns),
      height: image.frame.height / Double(image.rows))
    for row in 0..<image.rows {
      let first = row * image.columns
      var column = 0
      while column < image.columns {
        guard image.pixels[(first + column) * 4 + 3] > 0 else {
          column += 1
          continue
        }
        let start = column
        while column < image.columns, image.pixels[(first + column) * 4 + 3] > 0 { column += 1 }
        mark(
          Rect(
            x: image.frame.x + Double(start) * size.width,
            y: image.frame.y + Double(row) * size.height,
            width: Double(column - start) * size.width, height: size.height), clip: clip)
      }
    }
  }

  /// Marks the cells that stroked segments touch: boxes around pieces of half a cell, or of the
  /// stroke's own half width, so that slanted ones are followed closely.
  private mutating func trace(_ segments: [(Point, Point)], radius: Double, clip: Rect) {
    let step = Size(width: max(cell.width / 2, radius), height: max(cell.height / 2, radius))
    let reach = clip.expanded(by: radius)
    for (a, b) in segments {
      guard let (start, end) = Polyline.clip(a, b, to: reach) else { continue }
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      // Level and upright pieces are boxes themselves.
      let steps = dx == 0 || dy == 0 ? 1 : min(abs(dx) / step.width, abs(dy) / step.height)
      let count = WholeNumber.above(steps, in: 1...2_048)
      var corner = start
      for index in 1...count {
        let t = Double(index) / Double(count)
        let next = Point(x: start.x + dx * t, y: start.y + dy * t)
        mark(Rect(corner: corner, corner: next).expanded(by: radius), clip: clip)
        corner = next
      }
    }
  }

  /// Marks the cells whose middle line lies inside a path, and those on its outline.
  private mutating func fill(_ path: Path, _ rule: FillRule, clip: Rect) {
    let segments = path.segments(isClosed: true)
    var crossings: [Crossing] = []
    for (a, b) in segments where a.y != b.y {
      let (upper, lower, turn) = a.y < b.y ? (a, b, 1) : (b, a, -1)
      let first = WholeNumber.above((upper.y - frame.minY) / cell.height - 0.5, in: 0...rows)
      let end = WholeNumber.above((lower.y - frame.minY) / cell.height - 0.5, in: first...rows)
      for row in first..<end {
        let t = (middle(row) - upper.y) / (lower.y - upper.y)
        crossings.append(
          Crossing(row: row, x: upper.x + t * (lower.x - upper.x), turn: turn))
      }
    }
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    var winding = 0
    for (crossing, next) in zip(crossings, crossings.dropFirst()) {
      winding += crossing.turn
      guard crossing.row == next.row else {
        winding = 0
        continue
      }
      if rule == .nonZero ? winding != 0 : winding % 2 != 0 {
        let y = middle(crossing.row)
        mark(Rect(x: crossing.x, y: y, width: next.x - crossing.x, height: 0), clip: clip)
      }
    }
    trace(segments, radius: 0, clip: clip)
  }

  /// Where an outline crosses the middle line of a row, and which way.
  private struct Crossing {
    let row: Int
    let x: Double
    let turn: Int
  }

  private func middle(_ row: Int) -> Double { frame.minY + (Double(row) + 0.5) * cell.height }

  private mutating func sum() {
    let width = columns + 1
    sums = [Int32](repeating: 0, count: width * (rows + 1))
    var layers = [Int32](repeating: 0, count: columns)
    for row in 0..<rows {
      var change: Int32 = 0
      var line: Int32 = 0
      for column in 0..<columns {
        change &+= changes[row * width + column]
        layers[column] &+= change
        line += layers[column] > 0 ? 1 : 0
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + line
      }
    }
  }
}
