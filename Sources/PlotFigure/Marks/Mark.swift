public import PlotScene

/// Something drawn in an axes: a line, points, a heatmap.
///
/// A mark is a value that holds data and style. It says what each scale must show, and draws itself
/// into a panel by asking it where values lie on the page. It never sees ticks or limits, and
/// nothing else needs to know it: a new mark is one new file.
public protocol Mark: Sendable {
  /// The name in the legend and in errors; nil for none.
  var label: RichText? { get }

  /// Checks that the data fit together.
  ///
  /// - Throws: a ``PlotError`` whose problem says what was given and what is needed. Where in the
  ///   figure it is, is added by the figure.
  func validate() throws(PlotError)

  /// What each scale must show.
  func extent(in scales: ScaleSet) -> Extent

  /// What the mark would have its axes look like where the user does not say.
  var wishes: AxesWishes { get }

  /// How the mark shows data by colour; nil if it does not.
  var colorEncoding: ColorEncoding? { get }

  /// Whether the mark takes the next colour of the theme's cycle.
  var takesCycleColor: Bool { get }

  /// The mark on the page.
  func draw(in panel: Panel) -> [SceneItem]

  /// Its entries in the legend: one for a label, several where data are shown by size or colour;
  /// empty for none.
  func legendKeys(in panel: Panel) -> [LegendKey]

  /// Where on the page a label that stands beside the frame belongs: the end of a line. Nil for
  /// what has no such place.
  func labelAnchor(in panel: Panel) -> Point?

  /// How far it reaches beyond the frame, in points, with the texts that stand at its data. Axes whose
  /// ends are open are widened until that is nothing; what remains has room outside. Nil for a mark
  /// that has no such texts.
  func overhang(in panel: Panel) -> Insets?

  /// The mark in words, for readers who cannot see the figure.
  var altText: String { get }

  /// The marks that are really drawn: itself, or the parts of a composite.
  var parts: [any Mark] { get }

  /// The sides whose second axis the mark is shown on; see ``onAxis(_:)``.
  var secondAxes: Set<Side> { get }

  /// The kind and the label, as in `Line "fit"`.
  var nameInErrors: String { get }
}

extension Mark {
  /// No name.
  public var label: RichText? { nil }
  /// Nothing to check.
  public func validate() throws(PlotError) {}
  /// No wishes.
  public var wishes: AxesWishes { AxesWishes() }
  /// No data shown by colour.
  public var colorEncoding: ColorEncoding? { nil }
  /// Takes no colour of the cycle.
  public var takesCycleColor: Bool { false }
  /// No entry.
  public func legendKeys(in panel: Panel) -> [LegendKey] { [] }
  /// No such place.
  public func labelAnchor(in panel: Panel) -> Point? { nil }
  /// No texts.
  public func overhang(in panel: Panel) -> Insets? { nil }
  /// The mark itself.
  public var parts: [any Mark] { [self] }

  /// Shown on the axes at the bottom and on the left.
  public var secondAxes: Set<Side> { [] }

  /// The kind and the label, as in `Line "fit"`.
  public var nameInErrors: String {
    let kind = String(describing: type(of: self))
    return label.map { "\(kind) \"\($0.string)\"" } ?? kind
  }
}
