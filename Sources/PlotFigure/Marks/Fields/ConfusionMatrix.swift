public import PlotScene

/// How often each class was taken for each, as a table of counts or shares. scikit-learn:
/// `ConfusionMatrixDisplay`.
///
/// True classes are rows, the first on top; predicted ones are columns. A share of nothing, where a
/// class does not occur, is a missing cell.
public struct ConfusionMatrix: CompositeMark {
  /// The counts.
  public let counts: ConfusionCounts
  /// What the cells are shares of.
  public var normalization: ConfusionCounts.Normalization
  /// The colours.
  public var colormap: Colormap
  /// The values at the ends of the colours; nil for 0 to the largest, or 0 to 1 for shares.
  public var colorLimits: Limits?
  /// The texts in the cells; nil for none.
  public var cellLabels: CellLabels?
  /// The name in errors.
  public var label: RichText?

  /// A table of how often each class was taken for each.
  ///
  /// - Parameters:
  ///   - counts: the counts, with the names of the classes.
  ///   - normalization: what the cells are shares of.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; nil for 0 to the largest count, or 0 to 1
  ///     for shares.
  ///   - cellLabels: the texts in the cells, nil for none; counts, or whole per cent for shares, if
  ///     not given.
  ///   - label: the name in errors.
  public init(
    _ counts: ConfusionCounts, normalization: ConfusionCounts.Normalization = .none,
    colormap: Colormap = .blues, colorLimits: Limits? = nil,
    cellLabels: CellLabels? = .automatic, label: (any RichTextConvertible)? = nil
  ) {
    self.counts = counts
    self.normalization = normalization
    self.colormap = colormap
    self.colorLimits = colorLimits
    self.cellLabels = cellLabels
    self.label = label?.richText
  }

  /// A table of how often each class was taken for each.
  ///
  /// - Parameters:
  ///   - actual: the true classes.
  ///   - predicted: what each was taken for.
  ///   - classes: the classes in their order; nil for all that occur, in alphabetical order.
  ///   - normalization: what the cells are shares of.
  ///   - colormap: the colours.
  ///   - colorLimits: the values at the ends of the colours; nil for 0 to the largest count, or 0 to 1
  ///     for shares.
  ///   - cellLabels: the texts in the cells, nil for none; counts, or whole per cent for shares, if
  ///     not given.
  ///   - label: the name in errors.
  /// - Complexity: O(n).
  public init(
    actual: [String], predicted: [String], classes: [String]? = nil,
    normalization: ConfusionCounts.Normalization = .none, colormap: Colormap = .blues,
    colorLimits: Limits? = nil, cellLabels: CellLabels? = .automatic,
    label: (any RichTextConvertible)? = nil
  ) {
    self.init(
      ConfusionCounts(actual: actual, predicted: predicted, classes: classes),
      normalization: normalization, colormap: colormap, colorLimits: colorLimits,
      cellLabels: cellLabels, label: label)
    hasUnequalCounts = actual.count != predicted.count ? (actual.count, predicted.count) : nil
  }

  private var hasUnequalCounts: (Int, Int)?

  /// The table.
  public var body: [any Mark] {
    Heatmap(
      counts.shares(normalization), columns: counts.classes, rows: counts.classes,
      colormap: colormap,
      colorLimits: colorLimits ?? (normalization == .none ? Limits(lower: 0) : 0...1),
      cellLabels: normalization == .none
        ? cellLabels : cellLabels?.suited(to: .percent(places: 0)),
      label: label)
  }

  /// Checks that there is a prediction for each true class, and that the counts are a square table.
  public func validate() throws(PlotError) {
    if let (actual, predicted) = hasUnequalCounts {
      throw PlotError(
        problem: "there are \(actual) true classes and \(predicted) predicted ones; "
          + "they must have the same number")
    }
    for part in body { try part.validate() }
  }
}
