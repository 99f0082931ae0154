import PlotScene

/// A guide that covers what lies under it, and the texts that belong to it.
struct GuideBox {
  /// What it is, for a remark.
  let name: String
  let rect: Rect
  let texts: [PlacedText]
}

extension Diagnostic {
  /// Guides that lie over texts of others, or over each other.
  static func ofBoxes(_ boxes: [GuideBox], _ texts: [PlacedText]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, box) in boxes.enumerated() {
      // What only touches does not cover.
      let inner = box.rect.expanded(by: -0.05)
      guard inner.width > 0, inner.height > 0 else { continue }
      if let text = texts.first(where: { $0.ink.intersects(inner) && !box.texts.contains($0) }) {
        found.append(
          Diagnostic(.tooSmall, message: "\(box.name) lies over \"\(text.line.text.string)\""))
      }
      if let other = boxes[..<index].first(where: { $0.rect.intersects(inner) }) {
        found.append(Diagnostic(.tooSmall, message: "\(box.name) lies over \(other.name)"))
      }
    }
    return found
  }
}
