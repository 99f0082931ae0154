public import PlotScene

extension LegendKey {
  /// A piece of a line, with a marker in its middle if wanted.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - stroke: the line.
  ///   - marker: the marker, in the line's colour; nil for none.
  ///   - markerSize: the marker's diameter in points.
  public static func line(
    _ label: any RichTextConvertible, _ stroke: Stroke, marker: MarkerShape? = nil,
    markerSize: Double = 5
  ) -> LegendKey {
    let line = LegendKey(
      label, color: stroke.color, size: Size(width: 0, height: stroke.width)
    ) { rect in
      let ends = (Point(x: rect.minX, y: rect.midY), Point(x: rect.maxX, y: rect.midY))
      return [.stroke(Path(from: ends.0, to: ends.1), stroke)]
    }
    guard let marker else { return line }
    return line.overlaid(with: .marker(label, marker, size: markerSize, color: stroke.color))
  }

  /// A marker in the middle.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - shape: the shape.
  ///   - size: the diameter in points, of the circle of equal area.
  ///   - color: the colour; that of its strokes for an open shape.
  ///   - edge: the line around; nil for none.
  public static func marker(
    _ label: any RichTextConvertible, _ shape: MarkerShape = .circle, size: Double = 5,
    color: Color, edge: Stroke? = nil
  ) -> LegendKey {
    let bounds = shape.outline.bounds?.size ?? .zero
    let reach = edge?.width ?? 0
    return LegendKey(
      label, color: color,
      size: Size(width: bounds.width * size + reach, height: bounds.height * size + reach)
    ) { rect in
      [.markers(MarkerBatch(shape, at: [rect.center], size: size, color: color, edge: edge))]
    }
  }

  /// A filled rectangle, for areas and bars.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - fill: the colour inside; nil for none.
  ///   - edge: the line around; nil for none.
  public static func patch(
    _ label: any RichTextConvertible, fill: Color?, edge: Stroke? = nil
  ) -> LegendKey {
    LegendKey(label, color: edge?.color ?? fill?.opacity(1)) { rect in
      box(edge.map { rect.expanded(by: -$0.width / 2) } ?? rect, fill: fill, edge: edge)
    }
  }

  /// A square of a colour.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - color: the colour.
  ///   - edge: the line around; nil for none.
  public static func swatch(
    _ label: any RichTextConvertible, _ color: Color, edge: Stroke? = nil
  ) -> LegendKey {
    LegendKey(label, color: color) { rect in
      let side = min(rect.width, rect.height) * 1.2
      return box(
        Rect(center: rect.center, size: Size(width: side, height: side)), fill: color, edge: edge)
    }
  }

  /// An upright error bar with caps, with a marker in its middle if wanted.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - stroke: the bar and its caps.
  ///   - capSize: the length of each cap in points.
  ///   - marker: the marker, in the bar's colour; nil for none.
  ///   - markerSize: the marker's diameter in points.
  public static func errorBar(
    _ label: any RichTextConvertible, _ stroke: Stroke, capSize: Double = 5,
    marker: MarkerShape? = nil, markerSize: Double = 5
  ) -> LegendKey {
    // Beyond a marker the bar shows by half a marker on either side.
    let height = max(10, marker == nil ? 0 : 2 * markerSize)
    let bar = LegendKey(
      label, color: stroke.color, size: Size(width: capSize, height: height + stroke.width)
    ) { rect in
      let (x, top, bottom) = (rect.midX, rect.midY - height / 2, rect.midY + height / 2)
      var path = Path(from: Point(x: x, y: top), to: Point(x: x, y: bottom))
      for y in [top, bottom] where capSize > 0 {
        path.append(
          Path(from: Point(x: x - capSize / 2, y: y), to: Point(x: x + capSize / 2, y: y)))
      }
      return [.stroke(path, stroke)]
    }
    guard let marker else { return bar }
    return bar.overlaid(with: .marker(label, marker, size: markerSize, color: stroke.color))
  }

  /// Markers of several sizes, an entry for each.
  ///
  /// - Parameters:
  ///   - diameters: a label and a diameter in points for each entry.
  ///   - shape: the shape.
  ///   - color: the colour.
  ///   - edge: the line around each; nil for none.
  public static func sizes(
    _ diameters: [(label: any RichTextConvertible, diameter: Double)],
    shape: MarkerShape = .circle, color: Color, edge: Stroke? = nil
  ) -> [LegendKey] {
    diameters.map { .marker($0.label, shape, size: $0.diameter, color: color, edge: edge) }
  }

  /// Squares of several colours, an entry for each.
  ///
  /// - Parameters:
  ///   - colors: a label and a colour for each entry.
  ///   - edge: the line around each; nil for none.
  public static func colors(
    _ colors: [(label: any RichTextConvertible, color: Color)], edge: Stroke? = nil
  ) -> [LegendKey] {
    colors.map { .swatch($0.label, $0.color, edge: edge) }
  }

  private static func box(_ rect: Rect, fill: Color?, edge: Stroke?) -> [SceneItem] {
    (fill.map { [.fill(Path(rect), $0)] } ?? []) + (edge.map { [.stroke(Path(rect), $0)] } ?? [])
  }
}
