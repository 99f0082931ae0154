/// How much each cell counts for a query of given categories.
struct CellWeights: Sendable {
  /// The cells that count, with the logarithms of their weights; the largest is 0.
  let cells: [(index: Int, logarithm: Double)]
  /// Whether no point has the query's categories.
  let isEmpty: Bool

  /// The weights of cells for a query's codes.
  ///
  /// - Parameter excluded: A cell to leave out, whose only point is left out.
  init(_ samples: MixedSamples, _ table: RegressorTable, codes: [Int], without excluded: Int? = nil)
  {
    var counting: [(index: Int, weight: CategoryWeight)] = []
    var isEmpty = true
    for (index, cell) in samples.cells.enumerated() where index != excluded {
      var weight = CategoryWeight.equal
      for (column, categorical) in table.categorical.enumerated() {
        weight = weight + categorical.weight(of: cell.codes[column], at: codes[column])
      }
      counting.append((index, weight))
      if cell.codes == codes { isEmpty = false }
    }
    let vanishing = counting.map(\.weight.vanishing).min() ?? 0
    counting.removeAll { $0.weight.vanishing > vanishing }
    let largest = counting.map(\.weight.logarithm).max() ?? 0
    self.cells = counting.map { ($0.index, $0.weight.logarithm - largest) }
    self.isEmpty = isEmpty
  }
}
