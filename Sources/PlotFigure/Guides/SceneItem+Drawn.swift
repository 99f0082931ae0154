import PlotScene

extension [SceneItem] {
  /// The box around what is drawn inside a frame: lines without their width, the outlines of areas,
  /// the centres of markers. Nil if nothing is; texts do not count.
  ///
  /// - Complexity: O(n) in points and markers.
  func drawnRect(in frame: Rect) -> Rect? {
    var (low, high) = (
      Point(x: Double.infinity, y: .infinity), Point(x: -Double.infinity, y: -.infinity)
    )
    func add(_ point: Point) {
      low = Point(x: Swift.min(low.x, point.x), y: Swift.min(low.y, point.y))
      high = Point(x: Swift.max(high.x, point.x), y: Swift.max(high.y, point.y))
    }
    func add(_ path: Path, isClosed: Bool, _ clip: Rect) {
      path.forEachSegment(isClosed: isClosed) { start, end in
        guard let (first, last) = Polyline.clip(start, end, to: clip) else { return }
        add(first)
        add(last)
      }
    }
    func add(_ items: [SceneItem], _ clip: Rect) {
      for item in items {
        switch item {
        case .fill(let path, let color, _):
          if color.alpha > 0 { add(path, isClosed: true, clip) }
        case .stroke(let path, let stroke):
          if stroke.color.alpha > 0 { add(path, isClosed: false, clip) }
        case .markers(let batch):
          for center in batch.centers where clip.contains(center) { add(center) }
        case .image(let image):
          guard let part = image.frame.common(clip) else { continue }
          add(Point(x: part.minX, y: part.minY))
          add(Point(x: part.maxX, y: part.maxY))
        case .text: continue
        case .clip(let path, let inner):
          if let part = path.bounds.flatMap(clip.common) { add(inner, part) }
        case .group(_, let inner): add(inner, clip)
        }
      }
    }
    add(self, frame)
    return low.x <= high.x && low.y <= high.y ? Rect(corner: low, corner: high) : nil
  }
}
