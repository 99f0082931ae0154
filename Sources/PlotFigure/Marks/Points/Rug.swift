public import PlotScene

/// A short stroke at each value along one side of the frame: where data are, on an axis.
/// seaborn: `rugplot`; ggplot2: `geom_rug`.
///
/// Translucent strokes grow denser where values are close. A missing value (NaN or nil) has none;
/// neither has one that is infinite or that its scale has no place for, with a diagnostic.
///
///     Scatter(x: x, y: y)
///     Rug(x, on: .bottom)
///     Rug(y, on: .left)
public struct Rug: Mark {
  /// The values along the side.
  public var values: Channel
  /// The side of the frame that the strokes stand on.
  public var side: Side
  /// How far they reach into the frame, in points.
  public var length: Double
  /// The colour; nil for the next of the theme's cycle.
  public var color: Color?
  /// The opacity of each stroke, 0…1.
  public var alpha: Double
  /// The width of each stroke in points.
  public var lineWidth: Double
  /// The name in the legend; nil for no entry.
  public var label: RichText?

  /// Strokes at values.
  ///
  /// - Parameters:
  ///   - values: n values: of the horizontal axis at the bottom and at the top, of the vertical one
  ///     on the left and on the right.
  ///   - side: the side of the frame that the strokes stand on.
  ///   - length: how far they reach into the frame, in points.
  ///   - color: the colour; nil for the next of the theme's cycle.
  ///   - alpha: the opacity of each stroke, 0…1.
  ///   - lineWidth: the width of each stroke in points.
  ///   - label: the name in the legend.
  /// - Complexity: O(n) to draw.
  public init(
    _ values: some Sequence<some Plottable>, on side: Side = .bottom, length: Double = 6,
    color: Color? = nil, alpha: Double = 0.6, lineWidth: Double = 0.6,
    label: (any RichTextConvertible)? = nil
  ) {
    self.values = Channel(values)
    self.side = side
    self.length = length
    self.color = color
    self.alpha = alpha
    self.lineWidth = lineWidth
    self.label = label?.richText
  }
}

extension Rug {
  /// Checks that the style's numbers make sense.
  public func validate() throws(PlotError) {
    try requireLength(length, "the length")
    try requireLength(lineWidth, "the line width")
    try requireFraction(alpha, "alpha")
  }

  /// The range of the finite values, along the axis of the side.
  public func extent(in scales: ScaleSet) -> Extent {
    let scale = isAcross ? scales.x : scales.y
    let values = AxisExtent(values, on: scale)
    let unplaced = scale.unplaced(in: self.values)
    return isAcross ? Extent(x: values, unplaced: unplaced) : Extent(y: values, unplaced: unplaced)
  }

  /// Strokes without a colour of their own take the next one.
  public var takesCycleColor: Bool { color == nil }

  /// The strokes inside the limits, as markers, so that each of them counts where they overlap.
  public func draw(in panel: Panel) -> [SceneItem] {
    let (axis, frame) = (isAcross ? panel.x : panel.y, panel.frame)
    let centers = axis.values(of: values).compactMap { value -> Point? in
      let place = axis.position(value)
      let center =
        switch side {
        case .bottom: Point(x: place, y: frame.maxY - length / 2)
        case .top: Point(x: place, y: frame.minY + length / 2)
        case .left: Point(x: frame.minX + length / 2, y: place)
        case .right: Point(x: frame.maxX - length / 2, y: place)
        }
      let foot = isAcross ? Point(x: place, y: frame.midY) : Point(x: frame.midX, y: place)
      return center.isFinite && panel.contains(foot) ? center : nil
    }
    guard !centers.isEmpty, length > 0 else { return [] }
    return panel.clipped([
      .markers(
        MarkerBatch(
          isAcross ? .verticalLine : .horizontalLine, at: centers, sizes: .uniform(length),
          fill: nil, edge: .uniform(stroke(in: panel))))
    ])
  }

  /// Three strokes.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label else { return [] }
    let stroke = stroke(in: panel)
    let shape: MarkerShape = isAcross ? .verticalLine : .horizontalLine
    let isAcross = isAcross
    return [
      LegendKey(label, color: stroke.color) { rect in
        let places = [-0.25, 0, 0.35].map { part in
          isAcross
            ? rect.center.offset(x: part * rect.width, y: 0)
            : rect.center.offset(x: 0, y: part * rect.height)
        }
        return [
          .markers(
            MarkerBatch(
              shape, at: places, sizes: .uniform(isAcross ? rect.height : rect.width / 2),
              fill: nil, edge: .uniform(stroke)))
        ]
      }
    ]
  }

  /// The strokes in words.
  public var altText: String {
    "\(nameInErrors) of \(values.count) strokes on the \(side.rawValue) side."
  }

  private var isAcross: Bool { side == .bottom || side == .top }

  private func stroke(in panel: Panel) -> Stroke {
    let own = color ?? panel.cycleColor
    return Stroke(own.opacity(own.alpha * alpha), width: lineWidth)
  }
}
