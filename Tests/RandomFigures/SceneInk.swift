package import PlotScene

/// Where a scene has ink that is no text.
package struct SceneInk {
  /// An upright box around each item, as far as clips let it show.
  package private(set) var boxes: [Rect] = []

  /// - Parameter skipped: groups that are left out, by their names.
  package init(_ items: [SceneItem], skipping skipped: Set<String> = []) {
    for item in items { add(item, within: nil, skipped) }
  }

  private mutating func add(_ item: SceneItem, within clip: Rect?, _ skipped: Set<String>) {
    switch item {
    case .text: break
    case .fill(let path, _, _): add(path.bounds, clip)
    case .stroke(let path, let stroke):
      add(path.bounds?.expanded(by: stroke.width / 2), clip)
    case .markers(let batch):
      let outline = batch.shape.outline.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
      for (index, center) in batch.centers.enumerated() {
        let size = batch.sizes[index]
        let box = Rect(
          x: center.x + outline.x * size, y: center.y + outline.y * size,
          width: outline.width * size, height: outline.height * size)
        add(box.expanded(by: (batch.edge?[index].width ?? 0) / 2), clip)
      }
    case .image(let image): add(image.frame, clip)
    case .clip(let path, let items):
      guard let own = path.bounds else { return }
      guard let inner = clip.map({ Self.common($0, own) }) ?? own else { return }
      for item in items { add(item, within: inner, skipped) }
    case .group(let name, let items):
      guard !skipped.contains(name) else { return }
      for item in items { add(item, within: clip, skipped) }
    }
  }

  private mutating func add(_ box: Rect?, _ clip: Rect?) {
    guard let box else { return }
    guard let clip else { return boxes.append(box) }
    if let shown = Self.common(box, clip) { boxes.append(shown) }
  }

  private static func common(_ a: Rect, _ b: Rect) -> Rect? {
    let (left, right) = (max(a.minX, b.minX), min(a.maxX, b.maxX))
    let (top, bottom) = (max(a.minY, b.minY), min(a.maxY, b.maxY))
    guard left <= right, top <= bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
