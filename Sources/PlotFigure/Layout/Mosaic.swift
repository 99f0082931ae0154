import PlotScene

/// A grid drawn in letters.
struct Mosaic {
  let rows: Int
  let columns: Int
  private let letters: [Character]
  private let places: [Character: GridSpan]

  /// Reads a picture of equally long lines, in which each letter fills a rectangle.
  init(_ picture: String) throws(PlotError) {
    let lines = picture.split { $0.isNewline || $0 == "/" }
      .map { line in line.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    guard let first = lines.first, lines.count <= 1000, first.count <= 1000 else {
      throw PlotError(
        problem: "the mosaic \"\(picture)\" has no letters, or over 1000 rows or columns")
    }
    if let other = lines.first(where: { $0.count != first.count }) {
      throw PlotError(
        problem: "the mosaic has the lines \(first) and \(other); "
          + "they must have the same number of letters")
    }
    var letters: [Character] = []
    var spans: [Character: GridSpan] = [:]
    var counts: [Character: Int] = [:]
    for (row, line) in lines.enumerated() {
      for (column, letter) in line.enumerated() where letter != "." {
        counts[letter, default: 0] += 1
        guard let known = spans[letter] else {
          letters.append(letter)
          spans[letter] = GridSpan(rows: row..<row + 1, columns: column..<column + 1)
          continue
        }
        spans[letter] = GridSpan(
          rows: known.rows.lowerBound..<row + 1,
          columns: min(known.columns.lowerBound, column)..<max(known.columns.upperBound, column + 1)
        )
      }
    }
    // Of a rectangle as many letters are there as it has places.
    if let letter = letters.first(where: {
      guard let span = spans[$0] else { return false }
      return counts[$0] != span.rows.count * span.columns.count
    }) {
      throw PlotError(
        problem: "the letter \(letter) of the mosaic fills no rectangle; each letter must")
    }
    self.letters = letters
    places = spans
    rows = lines.count
    columns = first.count
  }

  /// The places of cells: those of their letters, or of the next letter that nobody asks for.
  func spans(of cells: [Cell]) throws(PlotError) -> [GridSpan] {
    var named: Set<Character> = []
    for cell in cells {
      guard case .named(let letter) = cell.place else { continue }
      guard places[letter] != nil else {
        throw PlotError(
          problem: "a cell is to stand at the letter \(letter); the mosaic has "
            + letters.map { String($0) }.joined(separator: ", "))
      }
      guard named.insert(letter).inserted else {
        throw PlotError(problem: "two cells are to stand at the letter \(letter) of the mosaic")
      }
    }
    var free = letters.filter { !named.contains($0) }[...]
    var spans: [GridSpan] = []
    for cell in cells {
      let letter: Character?
      switch cell.place {
      case .named(let own): letter = own
      case .next: letter = free.popFirst()
      case .at(let row, let column):
        throw PlotError(
          problem: "a cell is to stand at row \(row), column \(column); "
            + "in a mosaic cells stand at letters")
      }
      guard let span = letter.flatMap({ places[$0] }) else {
        throw PlotError(
          problem: "the mosaic has \(letters.count) letters and the figure \(cells.count) axes; "
            + "it needs a letter for each")
      }
      guard cell.rows == 1, cell.columns == 1 else {
        throw PlotError(
          problem: "a cell spans \(cell.rows) × \(cell.columns) places; "
            + "in a mosaic the letters say that")
      }
      spans.append(span)
    }
    return spans
  }
}
