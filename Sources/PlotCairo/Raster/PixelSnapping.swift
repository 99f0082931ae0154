import PlotScene

/// Moves level and upright lines onto whole pixels, so that ticks, spines, grid lines and bars are
/// sharp and lines of one width look equally wide. Everything slanted or curved stays where it is.
///
/// A point moves by at most half a pixel. What would vanish is not moved.
enum PixelSnapping {
  /// Longer paths are data, not furniture.
  private static let mostElements = 1_024

  /// The width at which a snapped line is drawn: whole pixels; below one pixel as it is, and so
  /// fainter.
  static func width(_ width: Double) -> Double { width < 1 ? width : width.rounded() }

  /// A path in pixels with all edges on pixel borders; nil if it has slanted parts, or an edge that
  /// would be lost.
  static func fill(_ path: Path) -> Path? {
    guard path.isRectilinear(atMost: mostElements) else { return nil }
    let snapped = path.mapped { Point(x: $0.x.rounded(), y: $0.y.rounded()) }
    return path.keepsItsEdges(in: snapped) ? snapped : nil
  }

  /// A path in pixels on which a line of a (snapped) width covers whole pixels; nil if it has
  /// slanted parts.
  static func stroke(_ path: Path, width: Double, cap: Stroke.Cap) -> Path? {
    guard path.isRectilinear(atMost: mostElements) else { return nil }
    let isOdd = width < 1 || width.truncatingRemainder(dividingBy: 2) == 1
    func center(_ v: Double) -> Double { isOdd ? v.rounded(.down) + 0.5 : v.rounded() }
    var snapped = path.mapped { Point(x: center($0.x), y: center($0.y)) }
    if cap == .butt { snapped.alignEnds(with: path) }
    return snapped
  }
}

extension Path {
  func mapped(_ transform: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(transform(p))
        case .line(let p): .line(transform(p))
        case .curve(let a, let b, let p): .curve(transform(a), transform(b), transform(p))
        case .close: .close
        }
      })
  }

  /// Whether all steps are level or upright lines.
  fileprivate func isRectilinear(atMost limit: Int) -> Bool {
    guard elements.count <= limit else { return false }
    var (start, current) = (Point.zero, Point.zero)
    for element in elements {
      switch element {
      case .move(let p): (start, current) = (p, p)
      case .line(let p):
        guard p.x == current.x || p.y == current.y else { return false }
        current = p
      case .curve: return false
      case .close:
        guard start.x == current.x || start.y == current.y else { return false }
        current = start
      }
    }
    return true
  }

  /// Whether no line with a length has lost it in `other`.
  fileprivate func keepsItsEdges(in other: Path) -> Bool {
    var (before, after) = (Point.zero, Point.zero)
    for (mine, its) in zip(elements, other.elements) {
      switch (mine, its) {
      case (.move(let p), .move(let q)): (before, after) = (p, q)
      case (.line(let p), .line(let q)):
        if p != before && q == after { return false }
        (before, after) = (p, q)
      default: break
      }
    }
    return true
  }

  /// Puts the blunt ends of open pieces on pixel borders, unless the line would lose its length.
  fileprivate mutating func alignEnds(with original: Path) {
    func aligned(_ end: Int, beside neighbour: Int) -> Point? {
      guard let p = original.elements[end].end, let q = original.elements[neighbour].end,
        let snapped = elements[end].end, let other = elements[neighbour].end, p != q
      else { return nil }
      let moved =
        p.y == q.y ? Point(x: p.x.rounded(), y: snapped.y) : Point(x: snapped.x, y: p.y.rounded())
      return moved == other ? nil : moved
    }
    for piece in openPieces where piece.count > 1 {
      let (first, last) = (piece.lowerBound, piece.upperBound - 1)
      let start = aligned(first, beside: first + 1)
      let end = aligned(last, beside: last - 1)
      if let start, let end, start == end { continue }
      if let start { elements[first] = .move(start) }
      if let end { elements[last] = .line(end) }
    }
  }

  /// The indices of the elements of each piece that is not closed.
  private var openPieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for (i, element) in elements.enumerated() {
      switch element {
      case .move:
        if i > start { pieces.append(start..<i) }
        start = i
      case .close: start = i + 1
      case .line, .curve: break
      }
    }
    if elements.count > start { pieces.append(start..<elements.count) }
    return pieces.filter { if case .move = elements[$0.lowerBound] { true } else { false } }
  }
}

extension Path.Element {
  /// Where the step ends; nil for closing.
  fileprivate var end: Point? {
    switch self {
    case .move(let p), .line(let p), .curve(_, _, let p): p
    case .close: nil
    }
  }
}
