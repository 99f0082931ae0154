/// Checked points of a mixed regression, cell by cell: a cell is a combination of categories.
///
/// Cells are in the order of their codes. In a cell points are in ascending order of the first
/// column, then of the next ones, of value and of weight: the data's own order, so every sum is the
/// same however they were given. Points that weigh nothing are kept apart.
struct MixedSamples: Sendable {
  /// A combination of categories that some point has.
  struct Cell: Sendable {
    /// One code for each categorical column.
    let codes: [Int]
    /// The points of the cell.
    let range: Range<Int>
  }

  let cells: [Cell]
  /// The continuous columns, in the order of the cells.
  let columns: [[Double]]
  let values: [Double]
  /// The weight of each point, positive; nil where all weigh 1.
  let weights: [Double]?
  /// For each point its place in the data as given.
  let places: [Int]
  /// What was given.
  let given: RegressorTable.Values
  let givenValues: [Double]
  let givenWeights: [Double]?

  /// Checks points and orders them.
  init(
    _ x: RegressorTable.Values, y: [Double], weights: [Double]?, for name: String
  ) throws(RegressionError) {
    guard x.count == y.count else {
      throw RegressionError(
        .differentCounts, at: name, given: "x has \(x.count) rows and y has \(y.count) values",
        needed: "they must be as many")
    }
    guard !y.isEmpty else {
      throw RegressionError(
        .empty, at: name, given: "x and y are empty", needed: "at least one point is needed")
    }
    for (index, column) in x.numbers.enumerated() {
      try SortedSamples.checkFinite(column, named: "continuous column \(index) of x", for: name)
    }
    try SortedSamples.checkFinite(y, named: "y", for: name)
    if let weights { try SortedSamples.check(weights, count: y.count, for: name) }
    let weights = weights?.contains { $0 != 1 } ?? false ? weights : nil

    let cellNumbers = Self.cellNumbers(x)
    let places = Self.order(
      byCell: cellNumbers, of: y.indices.filter { (weights?[$0] ?? 1) > 0 }
    ).flatMap { Self.sorted($0, x.numbers, y, weights) }
    var cells: [Cell] = []
    var start = 0
    while start < places.count {
      let number = cellNumbers[places[start]]
      var end = start + 1
      while end < places.count, cellNumbers[places[end]] == number { end += 1 }
      cells.append(Cell(codes: x.codes.map { $0[places[start]] }, range: start..<end))
      start = end
    }
    self.cells = cells
    self.columns = x.numbers.map { column in places.map { column[$0] } }
    self.values = places.map { y[$0] }
    self.weights = weights.map { weights in places.map { weights[$0] } }
    self.places = places
    self.given = x
    self.givenValues = y
    self.givenWeights = weights
  }

  /// The weight of a point in the order of the cells.
  @inline(__always)
  func weight(_ index: Int) -> Double { weights?[index] ?? 1 }

  /// The number of points that weigh something.
  var count: Int { values.count }

  /// Numbers of the points, in the order in which they were given; 0 for those that weigh nothing.
  func inGivenOrder(_ numbers: [Double]) -> [Double] {
    var given = [Double](repeating: 0, count: givenValues.count)
    for (place, number) in zip(places, numbers) { given[place] = number }
    return given
  }

  /// Rows by their cells, in ascending order of the cells' numbers; in a cell in the order given.
  static func order(byCell numbers: [Int], of rows: [Int]) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: (numbers.max() ?? -1) + 1)
    for row in rows { groups[numbers[row]].append(row) }
    return groups.filter { !$0.isEmpty }
  }

  /// The points of a cell in the order of the samples.
  private static func sorted(
    _ rows: [Int], _ columns: [[Double]], _ y: [Double], _ weights: [Double]?
  ) -> [Int] {
    if columns.count == 1, rows.count > 1 {
      let order = SortingOrder(
        keys: rows.map { columns[0][$0] }, values: rows.map { y[$0] },
        weights: weights.map { weights in rows.map { weights[$0] } })
      return order.places.map { rows[Int($0)] }
    }
    return rows.sorted { i, j in
      for column in columns where column[i] != column[j] { return column[i] < column[j] }
      if y[i] != y[j] { return y[i] < y[j] }
      if let weights, weights[i] != weights[j] { return weights[i] < weights[j] }
      return i < j
    }
  }

  /// For each row a number that is the same for rows of the same codes, ascending with the codes.
  static func cellNumbers(_ x: RegressorTable.Values) -> [Int] {
    var numbers = [Int](repeating: 0, count: x.count)
    for codes in x.codes {
      let codes = ranks(codes)
      let levels = (codes.max() ?? 0) + 1
      // Ranks are below 2³¹, so a product is below 2⁶².
      numbers = ranks(zip(numbers, codes).map { $0 * levels + $1 })
    }
    return numbers
  }

  /// For each number its rank among the different ones.
  private static func ranks(_ numbers: [Int]) -> [Int] {
    var ranks: [Int: Int] = [:]
    for number in numbers { ranks[number] = 0 }
    for (rank, number) in ranks.keys.sorted().enumerated() { ranks[number] = rank }
    return numbers.map { ranks[$0] ?? 0 }
  }
}
