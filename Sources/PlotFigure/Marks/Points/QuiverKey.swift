public import PlotScene

/// An entry in the legend that says how long an arrow is. matplotlib: `Axes.quiverkey`.
///
///     let wind = Quiver(x: x, y: y, u: u, v: v)
///     Axes {
///       wind
///       QuiverKey(wind, length: 10, label: "10 m/s")
///     }
///
/// A key that is longer than the frame is wide is left out.
///
/// Where arrows have a scale of their own choice, it follows from the width of their frame: a legend
/// that several axes share needs arrows of a given scale, `.page(pointsPerUnit:)`.
public struct QuiverKey: Mark {
  /// The arrows that it is a key to.
  public var quiver: Quiver
  /// The length of its arrow in the units of the vectors.
  public var length: Double
  /// What the length is, with its unit.
  public var label: RichText?

  /// A key to arrows.
  ///
  /// - Parameters:
  ///   - quiver: the arrows, with lengths on the page: those in the units of the axes are read from
  ///     them.
  ///   - length: the length of the key's arrow in the units of the vectors, above 0.
  ///   - label: what the length is, with its unit.
  public init(_ quiver: Quiver, length: Double, label: any RichTextConvertible) {
    self.quiver = quiver
    self.length = length
    self.label = label.richText
  }
}

extension QuiverKey {
  /// Checks the length, and that arrows have one length in all directions.
  public func validate() throws(PlotError) {
    try quiver.validate()
    guard length > 0, length.isFinite else {
      throw PlotError(problem: "the length is \(length); it must be above 0")
    }
    if case .data = quiver.scaling {
      throw PlotError(
        problem:
          "the arrows are in the units of the axes, which say how long they are; a key needs "
          + "arrows with .page(…)")
    }
  }

  /// Nothing.
  public func extent(in scales: ScaleSet) -> Extent { Extent() }

  /// Nothing: it stands in the legend.
  public func draw(in panel: Panel) -> [SceneItem] { [] }

  /// An arrow of the length, in the colour of texts unless the arrows were given one.
  public func legendKeys(in panel: Panel) -> [LegendKey] {
    guard let label, let points = quiver.pointsPerUnit(in: panel),
      length * points <= panel.frame.width
    else { return [] }
    return [
      Quiver.key(
        label, length: length * points, width: quiver.width,
        color: quiver.color == nil ? panel.style.text.color : quiver.keyColor(in: panel))
    ]
  }

  /// The key in words.
  public var altText: String { "\(nameInErrors) to arrows." }
}
