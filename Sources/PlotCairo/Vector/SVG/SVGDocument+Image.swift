import PlotScene

extension SVGDocument {
  mutating func write(_ image: CellImage) throws(RenderError) {
  }
}
