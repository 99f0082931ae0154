import PlotScene

/// The name of a facet on a strip along a side of its frame: above it, or on its right.
struct StripGuide {
  let side: Side
  /// How far it reaches from the frame.
  private(set) var depth: Double
  private let block: TextBlock
  private let theme: StripTheme

  /// - Parameter length: the length of the side.
  init(_ text: RichText, on side: Side, length: Double, typesetter: Typesetter) {
    theme = typesetter.theme.strip
    self.side = side
    block = typesetter.block(
      text, theme.text, maxWidth: max(length - 2 * theme.padding, 40))
    depth = block.height + 2 * theme.padding
  }

  /// Makes it as deep as another one.
  mutating func deepen(to depth: Double) { self.depth = max(self.depth, depth) }

  /// The strip along a frame.
  func placed(along frame: Rect) -> (items: [SceneItem], texts: [PlacedText]) {
    let strip =
      side == .top
      ? Rect(x: frame.minX, y: frame.minY - depth, width: frame.width, height: depth)
      : Rect(x: frame.maxX, y: frame.minY, width: depth, height: frame.height)
    var items: [SceneItem] = []
    if let background = theme.background { items.append(.fill(Path(strip), background)) }
    if let border = theme.border { items.append(.stroke(Path(strip), border.stroke)) }
    // Between capitals and baseline lies the middle of a line.
    let inset = (depth - block.capitalsHeight) / 2
    let texts =
      side == .top
      ? block.placed(
        left: strip.midX - block.width / 2, top: strip.minY + inset, align: .middle, as: .title)
      : block.placedDownwards(
        left: strip.minX + inset - block.fall, middle: strip.midY, as: .title)
    return (items, texts)
  }

  /// Characters that no font has.
  var missing: [Unicode.Scalar] { block.missing }
}
