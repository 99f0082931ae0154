import PlotFigure
import PlotScene

/// What a figure's first axes has drawn, clips and groups opened.
struct DrawnPoints {
  let panel: ResolvedPanel
  private(set) var batches: [MarkerBatch] = []
  private(set) var fills: [(path: Path, color: Color)] = []
  private(set) var strokes: [(path: Path, stroke: Stroke)] = []
  private(set) var images: [CellImage] = []
  private(set) var texts: [TextLine] = []

  init(_ figure: Figure) throws {
    let resolved = try figure.resolved()
    panel = resolved.panels[0]
    add(panel.marks)
  }

  private mutating func add(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .markers(let batch): batches.append(batch)
      case .fill(let path, let color, _): fills.append((path, color))
      case .stroke(let path, let stroke): strokes.append((path, stroke))
      case .image(let image): images.append(image)
      case .text(let line): texts.append(line)
      case .clip(_, let items), .group(_, let items): add(items)
      }
    }
  }
}

extension Path {
  /// The points of its steps, control points left out.
  var vertices: [Point] {
    elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }
}
