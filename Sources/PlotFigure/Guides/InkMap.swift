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
  func isFree(_ rect: Rect) -> Bool { inked(rect) == 0 }

  /// How many cells are inked inside a rectangle.
  func inked(_ rect: Rect) -> Int32 {
    let (across, down) = cells(rect)
    guard !across.isEmpty, !down.isEmpty else { return 0 }
    let width = columns + 1
    return sums[down.upperBound * width + across.upperBound]
      &- sums[down.lowerBound * width + across.upperBound]
      &- sums[down.upperBound * width + across.lowerBound]
      &+ sums[down.lowerBound * width + across.lowerBound]
  }

  /// The cells that a rectangle touches.
  private func cells(_ rect: Rect) -> (across: Range<Int>, down: Range<Int>) {
    (
      Self.cells(
        (rect.minX - frame.minX) / cell.width, (rect.maxX - frame.minX) / cell.width, columns),
      Self.cells(
        (rect.minY - frame.minY) / cell.height, (rect.maxY - frame.minY) / cell.height, rows)
    )
  }

  /// The cells of a row or column of `count` that an interval in cells touches. Compared before
  /// converted, and without rounding, which is slow for a million markers.
  private static func cells(_ low: Double, _ high: Double, _ count: Int) -> Range<Int> {
    let first = low > 0 ? (low < Double(count) ? Int(low) : count) : 0
    guard high > Double(first) else { return first..<first }
    guard high < Double(count) else { return first..<count }
    let whole = Int(high)
    return first..<(Double(whole) < high ? whole + 1 : whole)
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
        if stroke.color.alpha > 0 { trace(path, radius: stroke.reach, clip: clip) }
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

  /// Marks the cells that a stroked path touches, no others: so it does not matter in how many
  /// pieces a line is given.
  private mutating func trace(_ path: Path, isClosed: Bool = false, radius: Double, clip: Rect) {
    let reach = clip.expanded(by: radius)
    path.forEachSegment(isClosed: isClosed) { a, b in
      guard let (start, end) = Polyline.clip(a, b, to: reach) else { return }
      let segment = ThickSegment(start, end, radius: radius)
      guard let box = segment.bounds.common(clip) else { return }
      let (across, down) = cells(box)
      // Nothing to be seen more closely than by the box.
      if across.count == 1 || down.count == 1 { return mark(across, down) }
      for row in down {
        let top = frame.minY + Double(row) * cell.height
        guard let (low, high) = segment.extent(from: top, to: top + cell.height) else { continue }
        let touched = Self.cells(
          (low - frame.minX) / cell.width, (high - frame.minX) / cell.width, columns)
        mark(touched.clamped(to: across), row..<(row + 1))
      }
    }
  }

  /// Marks the cells inside a path and those on its outline.
  private mutating func fill(_ path: Path, _ rule: FillRule, clip: Rect) {
    trace(path, isClosed: true, radius: 0, clip: clip)
    guard let box = path.bounds?.common(clip) else { return }
    let (across, down) = cells(box)
    let width = across.count
    guard width > 0, !down.isEmpty else { return }
    // In a cell that the outline does not touch the path winds equally often around all points:
    // as often as it crosses the row's middle line to the left of the cell.
    var turns = [Int32](repeating: 0, count: width * down.count)
    path.forEachSegment(isClosed: true) { a, b in
      guard a.y != b.y else { return }
      let (upper, lower, turn): (Point, Point, Int32) = a.y < b.y ? (a, b, 1) : (b, a, -1)
      let first = WholeNumber.above(
        (upper.y - frame.minY) / cell.height - 0.5, in: down.lowerBound...down.upperBound)
      let end = WholeNumber.above(
        (lower.y - frame.minY) / cell.height - 0.5, in: first...down.upperBound)
      for row in first..<end {
        let t = (middle(row) - upper.y) / (lower.y - upper.y)
        let column = WholeNumber.above(
          (upper.x + t * (lower.x - upper.x) - frame.minX) / cell.width,
          in: across.lowerBound...across.upperBound)
        guard column < across.upperBound else { continue }
        turns[(row - down.lowerBound) * width + column - across.lowerBound] &+= turn
      }
    }
    for row in down {
      var winding: Int32 = 0
      var start = across.lowerBound
      var isInside = false
      for column in across {
        winding &+= turns[(row - down.lowerBound) * width + column - across.lowerBound]
        let isNext = rule == .nonZero ? winding != 0 : winding % 2 != 0
        if isInside, !isNext { mark(start..<column, row..<(row + 1)) }
        if !isInside, isNext { start = column }
        isInside = isNext
      }
      if isInside { mark(start..<across.upperBound, row..<(row + 1)) }
    }
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
