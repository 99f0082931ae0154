public import PlotScene

/// What a table of pairs shows.
public enum PairPart: String, Hashable, Sendable, CaseIterable {
  /// Points.
  case scatter
  /// Pearson's correlation, as a number for all rows and for each group.
  case correlation
  /// Nothing.
  case none
}

/// What stands on the diagonal of a table of pairs.
public enum PairDiagonal: String, Hashable, Sendable, CaseIterable {
  /// The distribution in bins, those of groups over each other.
  case histogram
  /// The estimated density, that of each group by itself.
  case density
}

extension Grid {
  /// A table of all pairs of variables: points below the diagonal, the distribution of each variable on
  /// it: like ``Figure/pairs(_:by:diagonal:upper:bins:size:title:theme:)``, to stand among other axes.
  public static func pairs(
    _ variables: [(name: String, values: [Double])], by groups: [String] = [],
    diagonal: PairDiagonal = .histogram, upper: PairPart = .scatter, bins: BinRule = .auto
  ) -> Grid {
    let rows = PairRows(groups: groups)
    let last = variables.count - 1
    return Grid(
      layout: .grid(
        columns: max(variables.count, 1), shareX: .byColumn, shareY: .byRow, gap: .points(8)),
      legend: groups.isEmpty ? .hidden : .outside(.right)
    ) {
      for (row, y) in variables.enumerated() {
        for (column, x) in variables.enumerated() {
          if row < column, upper == .none {
            Empty()
          } else {
            // The distribution has a scale of its own, which says nothing beside the shared one.
            Axes(
              x: Axis(label: row == last ? x.name : nil),
              y: Axis(label: column == 0 ? y.name : nil),
              right: row == column ? .own(Axis(limits: 0..., placement: .hidden)) : nil
            ) {
              // Shared axes show what they name also where no points do.
              Unseen(
                x: Channel(x.values), y: Channel(y.values),
                groups: groups.isEmpty ? nil : groups.count)
              if row == column {
                rows.distribution(of: x.values, as: diagonal, bins: bins)
              } else if row > column || upper == .scatter {
                rows.points(x.values, y.values, isNamed: row == 1 && column == 0)
              } else {
                rows.correlations(x.values, y.values)
              }
            }
          }
        }
      }
    }
  }
}

extension Figure {
  /// A table of all pairs of variables: points below the diagonal, the distribution of each variable on
  /// it. seaborn: `pairplot`; GGally: `ggpairs`.
  ///
  ///     Figure.pairs([("Length", length), ("Depth", depth)], by: species)
  ///
  /// A row with a missing value (NaN) is left out of the panels that need it. Panels of a column share
  /// x, those of a row y; the scale of the distributions is not shown.
  ///
  /// - Parameters:
  ///   - variables: a name and n values for each.
  ///   - groups: the group of each of the n rows, which have a colour each; empty for one group.
  ///   - diagonal: what stands on the diagonal.
  ///   - upper: what is shown above the diagonal.
  ///   - bins: the bins of histograms, the same for all groups.
  ///   - size: the page; if not given, it follows from the number of variables.
  ///   - title: the text above all panels.
  ///   - theme: the look.
  public static func pairs(
    _ variables: [(name: String, values: [Double])], by groups: [String] = [],
    diagonal: PairDiagonal = .histogram, upper: PairPart = .scatter, bins: BinRule = .auto,
    size: FigureSize? = nil, title: (any RichTextConvertible)? = nil, theme: Theme = .standard
  ) -> Figure {
    let side = 1.35 * Double(max(variables.count, 1)) + 0.5
    return Figure(
      size: size ?? .inches(groups.isEmpty ? side : side + 0.9, side), title: title, theme: theme
    ) {
      Grid.pairs(variables, by: groups, diagonal: diagonal, upper: upper, bins: bins)
    }
  }
}

/// Values that axes must have room for, and that something else shows.
private struct Unseen: Mark {
  let x: Channel
  let y: Channel
  /// How many rows have a group; nil for no groups.
  let groups: Int?

  var nameInErrors: String { "pairs" }

  func validate() throws(PlotError) {
    try requireSameCount(x: x, y: y)
    if let groups, groups != x.count {
      throw PlotError(
        problem: "there are \(x.count) rows and \(groups) groups; they must have the same number")
    }
  }

  func extent(in scales: ScaleSet) -> Extent {
    Extent(x: AxisExtent(x, on: scales.x), y: AxisExtent(y, on: scales.y))
  }
  func draw(in panel: Panel) -> [SceneItem] { [] }
  var altText: String { "" }
}

/// The rows of a table by their groups, as marks of its panels.
private struct PairRows {
  /// A name and the numbers of the rows; without groups one without a name, which has all rows.
  private let groups: [(name: String?, rows: [Int])]

  init(groups: [String]) {
    guard !groups.isEmpty else {
      self.groups = []
      return
    }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, group) in groups.enumerated() {
      if rows[group] == nil { order.append(group) }
      rows[group, default: []].append(row)
    }
    self.groups = order.map { ($0, rows[$0] ?? []) }
  }

  /// The values of each group. A column that is too short or too long is left as it is: its panels say
  /// so.
  private func parts(_ values: [Double]) -> [(name: String?, values: [Double])] {
    let count = groups.reduce(0) { $0 + $1.rows.count }
    guard !groups.isEmpty, values.count == count else { return [(nil, values)] }
    return groups.map { group in (group.name, group.rows.map { values[$0] }) }
  }

  func points(_ x: [Double], _ y: [Double], isNamed: Bool) -> [any Mark] {
    let isDense = x.count > 300
    let (xs, ys) = (parts(x), parts(y))
    guard xs.count == ys.count else { return [Scatter(x: x, y: y)] }
    return zip(xs, ys).map { x, y in
      Scatter(
        x: x.values, y: y.values, alpha: isDense ? 0.4 : 0.65, size: isDense ? 2 : 3.2,
        label: isNamed ? x.name : nil)
    }
  }

  func distribution(
    of values: [Double], as diagonal: PairDiagonal, bins: BinRule
  ) -> [any Mark] {
    let parts = parts(values)
    switch diagonal {
    case .density:
      return parts.map { Density($0.values, filled: true, alpha: 1).onAxis(.right) }
    case .histogram:
      // Bins of their own would make groups look more different than they are.
      let edges = (try? bins.edges(for: values)).map(BinRule.edges) ?? bins
      return parts.map {
        Histogram($0.values, bins: edges, alpha: parts.count > 1 ? 0.55 : 1).onAxis(.right)
      }
    }
  }

  func correlations(_ x: [Double], _ y: [Double]) -> [any Mark] {
    let (xs, ys) = (parts(x), parts(y))
    guard x.count == y.count, xs.count == ys.count else { return [Scatter(x: x, y: y)] }
    var lines = RichText(runs: [RichText.Run("r = \(Self.number(x, y))", style: .bold)])
    if xs.count > 1 {
      for (x, y) in zip(xs, ys) {
        lines = lines + RichText("\n\(x.name ?? ""): \(Self.number(x.values, y.values))")
      }
    }
    return [Text(lines, at: .center)]
  }

  private static func number(_ x: [Double], _ y: [Double]) -> String {
    let value = Correlation.pearson(x, y)
    guard value.isFinite else { return "–" }
    let labels = TickFormat.fixed(places: 2).labels(TickFormat.Request(values: [value])).labels
    return labels.first?.string ?? "–"
  }
}
