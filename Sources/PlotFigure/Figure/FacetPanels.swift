import PlotScene

/// The axes of a figure divided by categories: one for each category, or for each pair of them.
struct FacetPanels {
  /// The rows of the table in each panel, in reading order.
  let parts: [FacetRows]
  /// How many rows of panels there are.
  let rows: Int
  /// How many columns of panels there are.
  let columns: Int
  /// The text on the strip above each panel, and on that on its right.
  private let strips: [(top: String?, right: String?)]
  /// Why there are no panels; nil if there are.
  private let problem: String?

  private static let most = 1000

  /// A panel for each category, row by row.
  init(_ categories: FacetCategories, columns: Int?) {
    let groups = Self.groups(categories.ofRows, count: categories.names.count)
    let count = groups.count
    problem = Self.problem(count)
    parts =
      problem == nil
      ? zip(categories.names, groups).map { name, indices in
        FacetRows(names: [name], indices: indices, tableCount: categories.ofRows.count)
      } : []
    // Up to three stand side by side, more as square as can be.
    let usual =
      count <= 3 ? max(count, 1) : WholeNumber.above(Double(count).squareRoot(), in: 1...count)
    self.columns = columns.map { min($0, max(count, 1)) } ?? usual
    rows = self.columns < 1 ? 1 : max((count + self.columns - 1) / self.columns, 1)
    strips = categories.names.map { ($0, nil) }
  }

  /// A row of panels for each of some categories, and a column for each of others; one row or one
  /// column where there are none.
  init(rows: FacetCategories, columns: FacetCategories) {
    let given = [rows, columns].filter { !$0.ofRows.isEmpty }
    let count = given.first?.ofRows.count ?? 0
    let (down, across) = (max(rows.names.count, 1), max(columns.names.count, 1))
    let (places, overflow) = down.multipliedReportingOverflow(by: across)
    let wrong = Self.problem(given.isEmpty ? 0 : overflow ? .max : places)
    guard wrong == nil, given.allSatisfy({ $0.ofRows.count == count }) else {
      problem =
        wrong
        ?? "the rows of the facets have \(rows.ofRows.count) values and the columns "
        + "\(columns.ofRows.count); they must have the same number"
      (parts, strips, self.rows, self.columns) = ([], [], 1, 1)
      return
    }
    problem = nil
    (self.rows, self.columns) = (down, across)
    let groups = Self.groups(
      (0..<count).map { index in
        (rows.ofRows.isEmpty ? 0 : rows.ofRows[index]) * across
          + (columns.ofRows.isEmpty ? 0 : columns.ofRows[index])
      }, count: places)
    parts = groups.enumerated().map { place, indices in
      let names = [rows.names.dropFirst(place / across), columns.names.dropFirst(place % across)]
      return FacetRows(
        names: names.compactMap(\.first), indices: indices, tableCount: count)
    }
    strips = (0..<places).map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: across)
      return (
        top: row == 0 ? columns.names.dropFirst(column).first : nil,
        right: column == across - 1 ? rows.names.dropFirst(row).first : nil
      )
    }
  }

  private static func groups(_ ofRows: [Int], count: Int) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (row, group) in ofRows.enumerated() { groups[group].append(row) }
    return groups
  }

  private static func problem(_ count: Int) -> String? {
    count == 0
      ? "there are no categories; facets need at least one"
      : count > most
        ? "the categories need \(count) panels; there can be up to \(most)" : nil
  }

  /// The panels with their strips.
  ///
  /// - Parameters:
  ///   - like: axes without marks that say what all have in common.
  ///   - marks: what is drawn of some rows; not asked where there are none.
  func axes(
    like template: Axes, marks: (inout FacetRows) -> [any Mark]
  ) -> [Axes] {
    if let problem { return [template.with([FacetProblem(part: nil, problem: problem)])] }
    return zip(parts, strips).map { part, strip in
      var part = part
      var own = part.indices.isEmpty ? [] : marks(&part)
      if let count = part.wrongCount {
        own = [
          FacetProblem(
            part: part.name,
            problem: "a column has \(count) values and the categories have \(part.tableCount); "
              + "they must have the same number")
        ]
      }
      var axes = template.with(own)
      axes.strips = (strip.top.map { RichText($0) }, strip.right.map { RichText($0) })
      return axes
    }
  }
}

extension Axes {
  /// The axes with other marks.
  fileprivate func with(_ marks: [any Mark]) -> Axes {
    var axes = self
    axes.marks = marks
    return axes
  }
}

/// Stands where the rows of a facet cannot be told, so that the figure says so.
private struct FacetProblem: Mark {
  /// The name of the facet; nil for all of them.
  let part: String?
  let problem: String

  var nameInErrors: String { part.map { "facet \"\($0)\"" } ?? "facets" }
  func validate() throws(PlotError) { throw PlotError(problem: problem) }
  func extent(in scales: ScaleSet) -> Extent { Extent() }
  func draw(in panel: Panel) -> [SceneItem] { [] }
  var altText: String { "" }
}
