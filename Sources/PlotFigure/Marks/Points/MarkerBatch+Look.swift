import PlotScene

extension MarkerBatch {
  /// Markers of one size and colour; open shapes are stroked in it.
  init(_ shape: MarkerShape, at centers: [Point], size: Double, color: Color, edge: Stroke?) {
    let ownEdge = shape.isOpen ? edge ?? Stroke(color, width: max(size * 0.2, 0.8)) : edge
    self.init(
      shape, at: centers, sizes: .uniform(size), fill: shape.isOpen ? nil : .uniform(color),
      edge: ownEdge.map { .uniform($0) })
  }
}
