public import PlotScene

/// A mark made of other marks. It writes only ``body``.
///
///     struct Fit: CompositeMark {
///       let x, truth, prediction: [Double]
///       var body: [any Mark] {
///         Line(x: x, y: truth, label: "Truth")
///         Line(x: x, y: prediction, style: .dashed, label: "Pred")
///       }
///     }
public protocol CompositeMark: Mark {
  /// The marks it is made of, the first at the bottom.
  @MarkBuilder var body: [any Mark] { get }
}

extension CompositeMark {
  /// The marks it is made of, and those that they are made of.
  public var parts: [any Mark] { body.flatMap(\.parts) }

  /// Checks each part.
  public func validate() throws(PlotError) {
    for part in body {
      do { try part.validate() } catch { throw error.inside(part.nameInErrors) }
    }
  }

  /// What its parts must show.
  public func extent(in scales: ScaleSet) -> Extent {
    parts.reduce(Extent()) { $0.union($1.extent(in: scales)) }
  }

  /// Its parts on the page.
  public func draw(in panel: Panel) -> [SceneItem] { parts.flatMap { $0.draw(in: panel) } }

  /// Its parts in words.
  public var altText: String { parts.map(\.altText).joined(separator: " ") }
}
