import CCairo
import PlotScene

/// The drawing of one glyph in em (1 is the font size), y downwards.
struct GlyphOutline {
  /// The contours, each closed; empty for a space.
  var path: Path
  /// The tight box around them; nil if there are none.
  var bounds: Rect?

  init(_ path: Path) {
    self.path = path
    bounds = path.tightBounds
  }

  /// Reads a glyph from a face in font units; nothing if the glyph has no outline.
  init(_ glyph: UInt32, of face: FT_Face) {
    var path = Path()
    let flags = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP
    let unitsPerEm = Double(max(face.pointee.units_per_EM, 1))
    if FT_Load_Glyph(face, glyph, Int32(truncatingIfNeeded: flags)) == 0,
      let slot = face.pointee.glyph, slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
    {
      var reader = OutlineReader(scale: 1 / unitsPerEm)
      var callbacks = OutlineReader.callbacks
      _ = withUnsafeMutablePointer(to: &reader) {
        FT_Outline_Decompose(&slot.pointee.outline, &callbacks, $0)
      }
      path = reader.finished
    }
    self.init(path)
  }
}

/// Collects what FreeType tells about an outline.
private struct OutlineReader {
  private var path = Path()
  private var current = Point.zero
  private let scale: Double

  init(scale: Double) { self.scale = scale }

  /// The path with its last contour closed.
  var finished: Path {
    path.isEmpty ? path : Path(path.elements + [.close])
  }

  static let callbacks = FT_Outline_Funcs(
    move_to: { to, user in read(to, user) { $0.move(to: $1) } },
    line_to: { to, user in read(to, user) { $0.line(to: $1) } },
    conic_to: { control, to, user in
      guard let control else { return 0 }
      let vector = control.pointee
      return read(to, user) { $0.quadratic($0.point(vector), to: $1) }
    },
    cubic_to: { first, second, to, user in
      guard let first, let second else { return 0 }
      let (a, b) = (first.pointee, second.pointee)
      return read(to, user) { $0.cubic($0.point(a), $0.point(b), to: $1) }
    },
    shift: 0, delta: 0)

  /// Finds the reader behind a callback's pointer and hands it the end point.
  private static func read(
    _ to: UnsafePointer<FT_Vector>?, _ user: UnsafeMutableRawPointer?,
    _ body: (inout OutlineReader, Point) -> Void
  ) -> Int32 {
    guard let to, let user else { return 0 }
    let reader = user.assumingMemoryBound(to: OutlineReader.self)
    let point = reader.pointee.point(to.pointee)
    body(&reader.pointee, point)
    reader.pointee.current = point
    return 0
  }

  private func point(_ vector: FT_Vector) -> Point {
    Point(x: Double(vector.x) * scale, y: -Double(vector.y) * scale)
  }

  private mutating func move(to point: Point) {
    if !path.isEmpty { path.elements.append(.close) }
    path.elements.append(.move(point))
  }

  private mutating func line(to point: Point) { path.elements.append(.line(point)) }

  /// A quadratic curve is the cubic one whose control points lie two thirds of the way.
  private mutating func quadratic(_ control: Point, to end: Point) {
    func towards(_ p: Point) -> Point {
      Point(x: p.x + (control.x - p.x) * 2 / 3, y: p.y + (control.y - p.y) * 2 / 3)
    }
    path.elements.append(.curve(towards(current), towards(end), end))
  }

  private mutating func cubic(_ a: Point, _ b: Point, to end: Point) {
    path.elements.append(.curve(a, b, end))
  }
}

extension Path {
  /// The smallest rectangle around the path itself, curves at their extremes; nil if empty.
  var tightBounds: Rect? {
    var (minX, maxX) = (Double.infinity, -Double.infinity)
    var (minY, maxY) = (Double.infinity, -Double.infinity)
    var current = Point.zero
    func add(_ p: Point) {
      (minX, maxX) = (min(minX, p.x), max(maxX, p.x))
      (minY, maxY) = (min(minY, p.y), max(maxY, p.y))
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p):
        add(p)
        current = p
      case .curve(let a, let b, let p):
        for t in cubicExtremes(current.x, a.x, b.x, p.x) + cubicExtremes(current.y, a.y, b.y, p.y) {
          add(
            Point(
              x: cubicValue(current.x, a.x, b.x, p.x, t),
              y: cubicValue(current.y, a.y, b.y, p.y, t)))
        }
        add(p)
        current = p
      case .close: break
      }
    }
    guard minX <= maxX, minY <= maxY else { return nil }
    return Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }

  private func cubicValue(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ t: Double) -> Double
  {
    let u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  }

  /// Where in (0, 1) one coordinate of a cubic curve turns round.
  private func cubicExtremes(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> [Double] {
    let (low, high) = (min(a, d), max(a, d))
    // Controls within the ends' range cannot push the curve out of it.
    if b >= low, b <= high, c >= low, c <= high { return [] }
    let (p, q, r) = (d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a)
    var roots: [Double] = []
    if abs(p) < 1e-12 {
      if q != 0 { roots = [-r / q] }
    } else {
      let discriminant = q * q - 4 * p * r
      guard discriminant >= 0 else { return [] }
      let s = discriminant.squareRoot()
      roots = [(-q + s) / (2 * p), (-q - s) / (2 * p)]
    }
    return roots.filter { $0 > 0 && $0 < 1 }
  }
}
