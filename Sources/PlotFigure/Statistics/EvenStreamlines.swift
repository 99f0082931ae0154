internal import PlotScene

/// Streamlines that cover a field evenly: B. Jobard and W. Lefer, "Creating Evenly-Spaced
/// Streamlines of Arbitrary Density", Visualization in Scientific Computing '97.
///
/// New lines begin a spacing beside those that are there, and end where they come nearer to one than
/// half of it. matplotlib: `Axes.streamplot`.
public struct EvenStreamlines: Hashable, Sendable {
  /// The lines, in the order in which they were found.
  public let lines: [Streamline]

  /// Streamlines of a field.
  ///
  /// - Parameters:
  ///   - field: the vectors.
  ///   - spacing: the distance of neighbouring lines, in numbers along x times `scale.x` and along y
  ///     times `scale.y`; it is held to 1⁄500 of the field's diagonal or more.
  ///   - scale: how long a unit along x is, and along y: as they are on the page.
  ///   - starts: points that lines go through; nil for as many as the spacing has room for.
  ///     Between given points lines may be closer than it, but end where they meet.
  /// - Complexity: O(area ⁄ spacing²).
  public init(
    of field: VectorField, spacing: Double, scale: (x: Double, y: Double) = (1, 1),
    starts: [(x: Double, y: Double)]? = nil
  ) {
    var search = StreamlineSearch(field, spacing: spacing, scale: scale)
    if let starts {
      for start in starts { search.add(start.x, start.y, distance: 0) }
    } else {
      search.fill()
    }
    lines = search.lines
  }
}

/// The lines found so far, and where they are.
private struct StreamlineSearch {
  private(set) var lines: [Streamline] = []
  private let spacing: Double
  private let scale: (x: Double, y: Double)
  private let corner: (x: Double, y: Double)
  private let size: (width: Double, height: Double)
  private var tracer: StreamlineTracer
  private var taken: PlaceGrid

  init(_ field: VectorField, spacing: Double, scale: (x: Double, y: Double)) {
    let xs = (field.x.first ?? 0, field.x.last ?? 1)
    let ys = (field.y.first ?? 0, field.y.last ?? 1)
    self.scale = scale
    corner = (xs.0 * scale.x, ys.0 * scale.y)
    size = ((xs.1 - xs.0) * scale.x, (ys.1 - ys.0) * scale.y)
    let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
    self.spacing = max(spacing, diagonal / 500)
    // Steps that see each cell of the field, but no more of them than can be seen.
    let cell = min(
      size.width / Double(field.x.count - 1), size.height / Double(field.y.count - 1))
    let step = max(min(self.spacing / 8, cell), self.spacing / 64)
    tracer = StreamlineTracer(field: field, scale: scale, step: step)
    taken = PlaceGrid(corner: corner, size: size, cell: self.spacing)
  }

  /// Adds lines until there is no room for more.
  mutating func fill() {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else { return }
    func add(_ across: Double, _ up: Double, _ search: inout Self) {
      search.add(
        (search.corner.x + across) / search.scale.x, (search.corner.y + up) / search.scale.y,
        distance: search.spacing * 0.99)
    }
    add(size.width / 2, size.height / 2, &self)
    var done = 0
    // Neighbours first, as they are a spacing away; then what they do not reach.
    func spread(_ search: inout Self) {
      while done < search.lines.count {
        let line = search.lines[done]
        done += 1
        for (x, y) in search.besides(line) { search.add(x, y, distance: search.spacing * 0.99) }
      }
    }
    spread(&self)
    let (columns, rows) = (
      WholeNumber.above(size.width / spacing * 2, in: 1...2_000),
      WholeNumber.above(size.height / spacing * 2, in: 1...2_000)
    )
    for row in 0..<rows {
      for column in 0..<columns {
        add(
          (Double(column) + 0.5) / Double(columns) * size.width,
          (Double(row) + 0.5) / Double(rows) * size.height, &self)
        spread(&self)
      }
    }
  }

  /// Adds the line through a point unless another is nearer than a distance.
  mutating func add(_ x: Double, _ y: Double, distance: Double) {
    let (px, py) = (x * scale.x, y * scale.y)
    guard px.isFinite, py.isFinite, !taken.isNear(px, py, distance) else { return }
    let gap = distance > 0 ? spacing / 2 : tracer.step
    var own = PlaceGrid(corner: corner, size: size, cell: spacing)
    let (taken, step) = (taken, tracer.step)
    let longest = 20 * (size.width + size.height)
    let line = tracer.trace(x, y, longest: longest) { px, py, way in
      // A line may come near to itself only where it has just been.
      guard !taken.isNear(px, py, gap),
        !own.isNear(px, py, gap, besides: (way, 1.6 * gap + 2 * step))
      else { return false }
      // Not around its start, so that it can come back to it.
      if way.magnitude > 1.5 * gap + 2 * step { own.add(px, py, way) }
      return true
    }
    // What is hardly longer than its head only clutters.
    guard Double(line.x.count) * tracer.step > (distance > 0 ? 1.5 * spacing : 0),
      line.x.count > 1
    else { return }
    for (x, y) in zip(line.x, line.y) { self.taken.add(x * scale.x, y * scale.y, 0) }
    lines.append(line)
  }

  /// Points a spacing away on both sides of a line.
  private func besides(_ line: Streamline) -> [(x: Double, y: Double)] {
    let stride = max(WholeNumber.nearest(spacing / 2 / tracer.step, in: 1...64), 1)
    var points: [(x: Double, y: Double)] = []
    var index = 0
    while index + 1 < line.x.count {
      let dx = (line.x[index + 1] - line.x[index]) * scale.x
      let dy = (line.y[index + 1] - line.y[index]) * scale.y
      let length = (dx * dx + dy * dy).squareRoot()
      if length > 0 {
        let (across, up) = (-dy / length * spacing / scale.x, dx / length * spacing / scale.y)
        points.append((line.x[index] + across, line.y[index] + up))
        points.append((line.x[index] - across, line.y[index] - up))
      }
      index += stride
    }
    return points
  }
}

/// Places in cells as wide as the distance that is asked for.
private struct PlaceGrid {
  private let corner: (x: Double, y: Double)
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var places: [Int: [(x: Double, y: Double, way: Double)]] = [:]

  init(corner: (x: Double, y: Double), size: (width: Double, height: Double), cell: Double) {
    self.corner = corner
    self.cell = cell
    columns = WholeNumber.above(size.width / cell, in: 1...10_000)
    rows = WholeNumber.above(size.height / cell, in: 1...10_000)
  }

  private func index(_ x: Double, _ y: Double) -> (column: Int, row: Int) {
    (
      WholeNumber.below((x - corner.x) / cell, in: 0...columns - 1),
      WholeNumber.below((y - corner.y) / cell, in: 0...rows - 1)
    )
  }

  mutating func add(_ x: Double, _ y: Double, _ way: Double) {
    let (column, row) = index(x, y)
    places[row * columns + column, default: []].append((x, y, way))
  }

  /// Whether a place is nearer than a distance, up to the width of a cell; of those on a way, only
  /// one further along it than a length counts.
  func isNear(
    _ x: Double, _ y: Double, _ distance: Double, besides own: (way: Double, length: Double)? = nil
  ) -> Bool {
    guard distance > 0 else { return false }
    let (column, row) = index(x, y)
    for row in max(row - 1, 0)...min(row + 1, rows - 1) {
      for column in max(column - 1, 0)...min(column + 1, columns - 1) {
        for place in places[row * columns + column] ?? [] {
          let (dx, dy) = (place.x - x, place.y - y)
          guard dx * dx + dy * dy < distance * distance else { continue }
          if let own, (place.way - own.way).magnitude < own.length { continue }
          return true
        }
      }
    }
    return false
  }
}
