import PlotScene

extension SVGDocument {
  /// Writes a cell image: as rectangles, or as a picture if there are too many or if they are
  /// translucent.
  mutating func write(_ image: CellImage) throws(RenderError) {
    guard gate.shows(image.frame), let cells = VisibleCells(image, on: gate.page) else { return }
    if let flat = FlatCells(cells) {
      open("g")
      // Smoothed, the outer edge would be stronger where two rectangles overlap.
      body.attribute("shape-rendering", "crispEdges")
      beginContent()
      for run in flat.runs { write(run) }
      endContent(of: "g")
    } else {
      try write(CellPicture(cells))
    }
  }

  private mutating func write(_ run: FlatCells.Run) {
    guard let path = gate.fill(Path(run.rect)) else { return }
    open("path")
    body.write(fill: run.color)
    body.write(pathData: path)
    closeEmpty()
  }

  private mutating func write(_ picture: CellPicture) throws(RenderError) {
    open("image")
    body.attribute("x", picture.frame.x)
    body.attribute("y", picture.frame.y)
    body.attribute("width", picture.frame.width)
    body.attribute("height", picture.frame.height)
    body.attribute("preserveAspectRatio", "none")
    // The second word is for readers that do not know the first.
    body.attribute("style", "image-rendering:crisp-edges;image-rendering:pixelated")
    body.write(" xlink:href=\"data:image/png;base64,")
    body.write(Base64.text(try picture.png()))
    body.write("\"")
    closeEmpty()
  }
}
