import PlotScene

extension XMLBuffer {
  /// Appends the attributes that fill with a colour.
  mutating func write(fill color: Color) {
    attribute("fill", Self.opaque(color))
    if color.alpha < 1 { attribute("fill-opacity", color.alpha) }
  }

  /// Appends the attributes of a stroke, as far as they are not the document's defaults.
  mutating func write(stroke: Stroke) {
    attribute("stroke", Self.opaque(stroke.color))
    if stroke.color.alpha < 1 { attribute("stroke-opacity", stroke.color.alpha) }
    if stroke.width != 1 { attribute("stroke-width", stroke.width) }
    if stroke.cap != .butt { attribute("stroke-linecap", stroke.cap.rawValue) }
    if stroke.join != .round { attribute("stroke-linejoin", stroke.join.rawValue) }
    if !stroke.dash.isEmpty {
      let lengths = stroke.dash.map { FixedDecimal.string($0, places: 3) }
      attribute("stroke-dasharray", lengths.joined(separator: " "))
    }
  }

  /// Appends a path as a `d` attribute.
  mutating func write(pathData path: Path, perUnit: Int64 = 1000) {
    write(" d=\"")
    write(SVGPathData.text(path, perUnit: perUnit))
    write("\"")
  }

  private static func opaque(_ color: Color) -> String { color.opacity(1).description }
}
