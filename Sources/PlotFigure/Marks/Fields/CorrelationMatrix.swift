public import PlotScene

/// How closely each two of several variables go together, as coloured cells from −1 to 1. seaborn:
/// `heatmap(df.corr())`; R: `corrplot`.
///
/// Of each two variables the pairs with a missing number are left out; where nothing is left, or one
/// of the two is constant, the cell is missing.
public struct CorrelationMatrix: CompositeMark {
  /// Which cells are shown of a table that is the same on both sides of its diagonal.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// All.
    case full
    /// The diagonal and what is below it.
    case lower
    /// The diagonal and what is above it.
    case upper
  }

  /// The values of each variable.
  public let variables: [[Double]]
  /// The names of the variables.
  public let names: [String]
  /// Which correlation.
  public var method: Correlation.Method {
    didSet { correlations = Correlation.matrix(variables, method: method) }
  }
  /// Which cells are shown.
  public var part: Part
  /// The colours, the middle one for 0.
  public var colormap: Colormap
  /// The texts in the cells; nil for none.
  public var cellLabels: CellLabels?
  /// The name in errors.
  public var label: RichText?

  private var correlations: [[Double]]

  /// The correlations of variables.
  ///
  /// - Parameters:
  ///   - variables: for each variable its n values.
  ///   - names: the names of the variables, each once.
  ///   - method: which correlation.
  ///   - part: which cells are shown.
  ///   - colormap: the colours from −1 to 1, the middle one for 0.
  ///   - cellLabels: the texts in the cells, with two decimals if not given; nil for none.
  ///   - label: the name in errors.
  /// - Complexity: O(variables² · n).
  public init(
    _ variables: [[Double]], names: [String], method: Correlation.Method = .pearson,
    part: Part = .full, colormap: Colormap = .vik,
    cellLabels: CellLabels? = CellLabels(.fixed(places: 2)),
    label: (any RichTextConvertible)? = nil
  ) {
    self.variables = variables
    self.names = names
    self.method = method
    self.part = part
    self.colormap = colormap
    self.cellLabels = cellLabels
    self.label = label?.richText
    correlations = Correlation.matrix(variables, method: method)
  }

  /// The table.
  public var body: [any Mark] {
    let hidden = variables.indices.map { row in
      variables.indices.map { part == .lower ? $0 > row : part == .upper && $0 < row }
    }
    Heatmap(
      correlations, columns: names, rows: names, mask: hidden, colormap: colormap,
      colorLimits: -1...1, cellLabels: cellLabels, label: label)
  }

  /// Checks that all variables have as many values, and that each has a name.
  public func validate() throws(PlotError) {
    if let first = variables.first,
      let other = variables.firstIndex(where: { $0.count != first.count })
    {
      throw PlotError(
        problem: "variable \(other) has \(variables[other].count) values and variable 0 has "
          + "\(first.count); they must have the same number")
    }
    for part in body { try part.validate() }
  }
}
