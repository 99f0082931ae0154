import PlotScene

/// What makes two markers look alike, but for their paint.
struct SVGMarker: Hashable {
  let shape: MarkerShape
  let size: Double
}

extension SVGDocument {
  /// Writes markers as one group, with what all share said once.
  mutating func write(_ batch: MarkerBatch) {
    let drawn = DrawnMarkers(batch, on: gate)
    guard !drawn.indices.isEmpty else { return }
    open("g")
    if let fill = drawn.fill?.uniform { body.write(fill: fill) }
    if let edge = drawn.edge?.uniform { body.write(stroke: edge) }
    beginContent()
    let symbol = symbol(of: batch)
    for i in drawn.indices { write(i, of: batch, drawn, symbol: symbol) }
    endContent(of: "g")
  }

  /// The shape's definition, where all markers have one size; circles need none.
  private mutating func symbol(of batch: MarkerBatch) -> String? {
    guard batch.shape != .circle, let size = batch.sizes.uniform,
      let size = gate.bounded(markerSize: size)
    else { return nil }
    let marker = SVGMarker(shape: batch.shape, size: size)
    if let known = markers[marker] { return known }
    let id = identifiers.next("m")
    markers[marker] = id
    definitions.write("    <path id=\"\(id)\"")
    definitions.write(pathData: batch.shape.outline.scaled(by: size))
    definitions.write("/>\n")
    return id
  }

  private mutating func write(
    _ index: Int, of batch: MarkerBatch, _ drawn: DrawnMarkers, symbol: String?
  ) {
    guard let size = gate.bounded(markerSize: batch.sizes[index]) else { return }
    let center = batch.centers[index]
    if let symbol {
      open("use")
      body.attribute("xlink:href", "#" + symbol)
      body.attribute("x", center.x)
      body.attribute("y", center.y)
    } else if drawn.isCircle {
      open("circle")
      body.attribute("cx", center.x)
      body.attribute("cy", center.y)
      body.attribute("r", size / 2)
    } else {
      open("path")
      body.write(pathData: batch.shape.outline.scaled(by: size, movedTo: center))
    }
    if let fill = drawn.fill, fill.uniform == nil {
      body.write(fill: fill[index])
    }
    if let edge = drawn.edge, edge.uniform == nil, let edge = gate.bounded(edge[index]) {
      body.write(stroke: edge)
    }
    closeEmpty()
  }
}
