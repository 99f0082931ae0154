package import PlotFigure
import PlotScene

/// What is promised of every layout, checked on a figure: nothing cut off, nothing over anything
/// else, frames in line.
package struct LayoutPromise {
  /// What is not as promised, in words; empty if all is.
  package private(set) var broken: [String] = []

  private let resolved: ResolvedFigure
  private let random: RandomFigure
  private let texts: [TextLine: PlacedText]
  /// For rounding.
  private static let slack = 0.01

  package init(_ random: RandomFigure, _ resolved: ResolvedFigure) {
    self.random = random
    self.resolved = resolved
    texts = Dictionary(resolved.texts.map { ($0.line, $0) }) { first, _ in first }
    checkPage()
    checkTexts()
    checkFrames()
    checkGuides()
    checkColorbars()
  }

  /// Whether a figure says that it is too small for its texts.
  package static func isTooSmall(_ resolved: ResolvedFigure) -> Bool {
    resolved.diagnostics.contains { $0.kind == .tooSmall }
  }

  private mutating func check(_ isKept: Bool, _ what: @autoclosure () -> String) {
    if !isKept { broken.append(what()) }
  }

  /// All ink is on the page.
  private mutating func checkPage() {
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    for text in resolved.texts {
      check(page.contains(text.ink), "“\(text.line.text.string)” reaches over the page")
    }
    for box in SceneInk(resolved.scene.items).boxes {
      check(
        page.expanded(by: Self.slack).contains(box),
        "ink in \(Self.words(box)) reaches over the page")
    }
  }

  /// No two texts overlap.
  private mutating func checkTexts() {
    var open: [PlacedText] = []
    for text in resolved.texts.sorted(by: { $0.ink.minX < $1.ink.minX }) {
      open.removeAll { $0.ink.maxX <= text.ink.minX }
      for other in open where text.overlaps(other) {
        let (a, b) = (text.line.text.string, other.line.text.string)
        broken.append("“\(a)” (\(text.role)) and “\(b)” (\(other.role)) overlap")
      }
      open.append(text)
    }
  }

  /// Frames that begin in one column begin at one place, and so on.
  private mutating func checkFrames() {
    struct Edge: Hashable {
      let grid: Int
      let side: Side
      let track: Int
    }
    var edges: [Edge: Double] = [:]
    for (index, (place, panel)) in zip(random.places, resolved.panels).enumerated() {
      let frame = panel.frame
      for other in resolved.panels[..<index] {
        check(!frame.intersects(other.frame), "frames overlap")
      }
      check(frame.width > 0 && frame.height > 0, "a frame is empty")
      guard place.isFree else { continue }
      let found: [(Side, Int, Double)] = [
        (.left, place.columns.lowerBound, frame.minX),
        (.right, place.columns.upperBound, frame.maxX),
        (.top, place.rows.lowerBound, frame.minY), (.bottom, place.rows.upperBound, frame.maxY),
      ]
      for (side, track, value) in found {
        let edge = Edge(grid: place.grid, side: side, track: track)
        check(
          abs((edges[edge] ?? value) - value) <= Self.slack,
          "frame \(index + 1) is not in line at \(side)")
        edges[edge] = edges[edge] ?? value
      }
    }
  }

  /// What belongs to one axes is not over the frame of another, and outside of its own unless it
  /// belongs inside.
  private mutating func checkGuides() {
    let frames = resolved.panels.map { $0.frame.expanded(by: -Self.slack) }
    for (index, axes) in random.figure.axes.enumerated() {
      let name = "axes \(index + 1)"
      let items = resolved.scene.items.flatMap { item -> [SceneItem] in
        if case .group(name, let items) = item { items } else { [] }
      }
      let boxes = SceneInk(items, skipping: ["marks"]).boxes
      let lines = Self.lines(items).compactMap { texts[$0] }
      for (other, frame) in frames.enumerated() where other != index {
        check(!boxes.contains(where: frame.intersects), "a guide of \(name) is over \(other + 1)")
        for text in lines where text.ink.intersects(frame) {
          broken.append("“\(text.line.text.string)” of \(name) is over axes \(other + 1)")
        }
      }
      let panel = resolved.panels[index]
      let isCrossed = [axes.x, axes.y, axes.top?.axis, axes.right?.axis]
        .contains { $0?.spine == .crossing(at: 0) }
      let bars = panel.colorbars.map(\.frame).filter(frames[index].intersects)
      for text in lines where text.ink.intersects(frames[index]) {
        let isNumber = text.role == .tickLabel || text.role == .note
        let belongs =
          panel.legends.contains { $0.contains(text.ink) } && text.role == .legend
          || isCrossed && isNumber
          || !bars.isEmpty && frames[index].contains(text.ink)
        check(belongs, "“\(text.line.text.string)” of \(name) is over its own frame")
      }
      for legend in panel.legends where !frames[index].contains(legend) {
        check(!legend.intersects(frames[index]), "a legend of \(name) is over the frame's edge")
      }
    }
    let own = Self.lines(
      resolved.scene.items.flatMap { item -> [SceneItem] in
        if case .group("figure", let items) = item { items } else { [] }
      }
    ).compactMap { texts[$0] }
    for (index, frame) in frames.enumerated() {
      for text in own where text.ink.intersects(frame) {
        broken.append("“\(text.line.text.string)” of the figure is over axes \(index + 1)")
      }
    }
    let legends = resolved.panels.flatMap(\.legends) + [resolved.legend].compactMap { $0 }
    let strips =
      resolved.panels.flatMap(\.colorbars).map(\.frame) + resolved.colorbars.map(\.frame)
    for (index, legend) in legends.enumerated() {
      for text in resolved.texts where text.role != .legend && text.ink.intersects(legend) {
        broken.append("a legend is over “\(text.line.text.string)”")
      }
      check(!legends[..<index].contains(where: legend.intersects), "two legends overlap")
      check(!strips.contains(where: legend.intersects), "a legend is over a colorbar")
    }
    for (index, strip) in strips.enumerated() {
      for text in resolved.texts where text.ink.intersects(strip) {
        broken.append("a colorbar is over “\(text.line.text.string)”")
      }
      check(!strips[..<index].contains(where: strip.intersects), "two colorbars overlap")
    }
  }

  /// A colorbar of which nobody said how long it is, is as long as its frame.
  private mutating func checkColorbars() {
    for (axes, panel) in zip(random.figure.axes, resolved.panels) {
      let beside = axes.colorbars.compactMap { colorbar -> (Side, Double?)? in
        if case .outside(let side) = colorbar.placement { (side, colorbar.length) } else { nil }
      }
      guard beside.count == axes.colorbars.count else { continue }
      for ((side, length), bar) in zip(beside, panel.colorbars) where length == nil {
        let isLevel = side == .top || side == .bottom
        let (first, last) =
          isLevel
          ? (bar.frame.minX - panel.frame.minX, bar.frame.maxX - panel.frame.maxX)
          : (bar.frame.minY - panel.frame.minY, bar.frame.maxY - panel.frame.maxY)
        check(max(abs(first), abs(last)) <= Self.slack, "a colorbar is not as long as its frame")
      }
    }
  }

  private static func lines(_ items: [SceneItem]) -> [TextLine] {
    items.flatMap { item -> [TextLine] in
      switch item {
      case .text(let line): [line]
      case .group(_, let items), .clip(_, let items): lines(items)
      default: []
      }
    }
  }

  private static func words(_ box: Rect) -> String {
    "\(box.minX)…\(box.maxX) × \(box.minY)…\(box.maxY)"
  }
}
