import CCairo
import PlotScene

/// A long line stroked in runs of few segments, which look as if drawn at once.
///
/// Runs meet in the middle of a segment, so every corner lies inside a run and is joined as usual;
/// there they overlap by a pixel, so that no seam shows. Dashes keep their phase.
struct StrokeRuns {
  /// The points in pixels.
  let points: [Point]
  let isClosed: Bool
  let pen: Pen

  private static let segmentsPerRun = 64
  private static let overlap = 1.0

  func draw(on context: OpaquePointer) {
    guard points.count > Self.segmentsPerRun else {
      move(points, on: context)
      if isClosed { cairo_close_path(context) }
      cairo_stroke(context)
      return
    }
    let line = opened
    // Inner ends must not stick out; round ones lie within the line anyway.
    let capsApart = pen.cap == .square && pen.dash.isEmpty && !isClosed
    if capsApart { pen.apply(.butt, to: context) }
    var distance = 0.0  // along the line, to `start`
    var start = line[0]
    var corner = 1  // the first corner of the run
    while corner < line.count {
      let end = min(corner + Self.segmentsPerRun, line.count - 1)
      var run = [start]
      run += line[corner..<end]
      let cut = end == line.count - 1 ? line[end] : middle(line[end - 1], line[end])
      run.append(cut)
      pen.startDashes(at: distance, on: context)
      move(run, on: context)
      cairo_stroke(context)
      guard end < line.count - 1 else { break }
      for (p, q) in zip(run, run.dropFirst()) { distance += length(p, q) }
      // Step back a little from the cut, along its segment.
      let half = length(line[end - 1], cut)
      let step = min(Self.overlap, half)
      start = half > 0 ? between(cut, line[end - 1], step / half) : cut
      distance -= step
      corner = end
    }
    if capsApart { drawCaps(of: line, on: context) }
  }

  /// A closed line begins and ends in the middle of its last segment, so that its first corner is a
  /// corner like any other; a dashed one where it is, or the dashes would move.
  private var opened: [Point] {
    guard isClosed, let first = points.first, let last = points.last else { return points }
    guard pen.dash.isEmpty else { return points + [first] }
    let cut = middle(last, first)
    let gap = length(cut, last)
    let back = gap > 0 ? between(cut, last, min(Self.overlap, gap) / gap) : cut
    return [back] + points + [cut]
  }

  private func drawCaps(of line: [Point], on context: OpaquePointer) {
    pen.apply(.square, to: context)
    for (end, next) in [(line[0], line[1]), (line[line.count - 1], line[line.count - 2])] {
      let distance = length(end, next)
      guard distance > 0 else { continue }
      move([end, between(end, next, min(Self.overlap, distance) / distance)], on: context)
      cairo_stroke(context)
    }
  }

  private func move(_ points: [Point], on context: OpaquePointer) {
    cairo_new_path(context)
    for point in points { cairo_line_to(context, point.x, point.y) }
  }

  private func middle(_ p: Point, _ q: Point) -> Point { between(p, q, 0.5) }

  private func between(_ p: Point, _ q: Point, _ t: Double) -> Point {
    Point(x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t)
  }

  private func length(_ p: Point, _ q: Point) -> Double {
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
