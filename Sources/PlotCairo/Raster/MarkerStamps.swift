import CCairo
import PlotScene

/// The coverage of a batch's markers at every eighth of a pixel, each drawn when first needed.
///
/// A marker lies at most a sixteenth of a pixel from its true place.
final class MarkerStamps {
  /// One marker's coverage at one place within a pixel.
  struct Stamp {
    /// Pixels in a row of the coverage.
    var width: Int
    /// Rows of the coverage.
    var height: Int
    /// From the pixel of the centre to the first one covered.
    var left: Int
    var top: Int
    /// The coverage by the fill, row by row, 0…1; empty for none.
    var fill: [Float]
    /// The coverage by the edge; empty for none.
    var edge: [Float]
  }

  static let phases = 8
  /// Markers that reach farther, in pixels, are drawn one by one: their stamps would be large, and
  /// filling them is what takes the time.
  private static let farthest = 48.0
  private static let mostSizes = 16

  private let shape: MarkerShape
  private let sizes: [Double]
  private let pen: Pen?
  private let hasFill: Bool
  private let scale: Double
  private let reach: [Double]
  private var stamps: [Stamp?]

  /// Stamps for a batch; nil if its markers have too many sizes, are too large, or have edges of
  /// several widths.
  init?(_ batch: MarkerBatch, gate: PageGate, scale: Double) {
    var sizes: [Double] = []
    for value in batch.sizes.values {
      guard let size = gate.bounded(markerSize: value), !sizes.contains(size) else { continue }
      guard sizes.count < Self.mostSizes else { return nil }
      sizes.append(size)
    }
    var pen: Pen?
    if let edges = batch.edge {
      // An invisible edge still has a width: opacity may differ from marker to marker.
      var first = edges[0]
      guard edges.values.allSatisfy({ $0.hasShape(of: first) }), first.dash.isEmpty else {
        return nil
      }
      first.color = Color(gray: 0)
      pen = gate.bounded(first, along: batch.shape.outline).map { Pen($0, scale: scale) }
    }
    guard let box = batch.shape.outline.tightBounds else { return nil }
    let far = max(-box.minX, box.maxX, -box.minY, box.maxY)
    let halfEdge = (pen?.width ?? 0) * (pen?.join == .miter ? 5 : 0.75)
    reach = sizes.map { $0 * scale * far + halfEdge + 1 }
    guard reach.allSatisfy({ $0 <= Self.farthest }) else { return nil }
    shape = batch.shape
    self.sizes = sizes
    self.pen = pen
    self.scale = scale
    hasFill = batch.fill != nil && !batch.shape.isOpen
    stamps = Array(repeating: nil, count: sizes.count * Self.phases * Self.phases)
  }

  /// How far the largest stamp reaches from the pixel of its centre.
  var farthestReach: Int { WholeNumber.above(reach.max() ?? 0, in: 0...64) + 1 }

  /// The number of a size among those of the batch; nil if it draws nothing.
  func index(ofSize size: Double) -> Int? { sizes.firstIndex(of: size) }

  /// The stamp of a size at a phase, counted in eighths from the left and the top of a pixel.
  func stamp(size: Int, x: Int, y: Int) throws(RenderError) -> Stamp {
    let index = (size * Self.phases + y) * Self.phases + x
    if let made = stamps[index] { return made }
    let stamp = try makeStamp(size: size, x: x, y: y)
    stamps[index] = stamp
    return stamp
  }

  private func makeStamp(size: Int, x: Int, y: Int) throws(RenderError) -> Stamp {
    let reach = WholeNumber.above(self.reach[size], in: 1...64)
    let side = 2 * reach + 1
    let (dx, dy) = (
      Double(reach) + Double(x) / Double(Self.phases),
      Double(reach) + Double(y) / Double(Self.phases)
    )
    let outline = shape.outline.scaled(by: sizes[size] * scale, movedTo: Point(x: dx, y: dy))
    var stamp = Stamp(
      width: side, height: side, left: -reach, top: -reach, fill: [], edge: [])
    let area = PixelRect(x: 0..<side, y: 0..<side)
    if hasFill {
      let mask = try CoverageMask(area)
      mask.fill(outline)
      stamp.fill = try mask.coverage()
    }
    if let pen {
      let mask = try CoverageMask(area)
      mask.stroke(outline, pen)
      stamp.edge = try mask.coverage()
    }
    return stamp.trimmed
  }
}

extension MarkerStamps.Stamp {
  /// The stamp without the empty rows and columns around it.
  fileprivate var trimmed: Self {
    func isEmpty(_ index: Int) -> Bool {
      (fill.isEmpty || fill[index] == 0) && (edge.isEmpty || edge[index] == 0)
    }
    let rows = (0..<height).filter { y in !(0..<width).allSatisfy { isEmpty(y * width + $0) } }
    let columns = (0..<width).filter { x in !(0..<height).allSatisfy { isEmpty($0 * width + x) } }
    guard let top = rows.first, let bottom = rows.last, let left = columns.first,
      let right = columns.last
    else { return Self(width: 0, height: 0, left: 0, top: 0, fill: [], edge: []) }
    func cut(_ coverage: [Float]) -> [Float] {
      coverage.isEmpty
        ? [] : (top...bottom).flatMap { y in coverage[(y * width + left)...(y * width + right)] }
    }
    return Self(
      width: right - left + 1, height: bottom - top + 1, left: self.left + left,
      top: self.top + top, fill: cut(fill), edge: cut(edge))
  }
}

extension Stroke {
  /// Whether two strokes differ in their colour at most.
  fileprivate func hasShape(of other: Stroke) -> Bool {
    width == other.width && cap == other.cap && join == other.join && dash == other.dash
  }
}
