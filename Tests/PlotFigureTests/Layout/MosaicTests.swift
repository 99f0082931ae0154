import Foundation
import PlotScene
import Testing

@testable import PlotFigure

/// Mosaics stand where those of matplotlib do, and the same pictures are refused.
@Suite struct MosaicTests {
  struct Table: Decodable {
    let cases: [Case]
  }

  struct Case: Decodable, CustomTestStringConvertible {
    struct Place: Decodable {
      let letter: String
      let rows: [Int]
      let columns: [Int]
      let box: [Double]

      var span: GridSpan { GridSpan(rows: rows[0]..<rows[1], columns: columns[0]..<columns[1]) }
    }

    let picture: String
    let taken: Bool
    let widths: [Double]
    let heights: [Double]
    let cells: [Place]

    var testDescription: String { picture.replacing("\n", with: "/") }
  }

  static let cases = (try? Reference.json("mosaics") as Table)?.cases ?? []

  @Test func theTableIsThere() {
    #expect(Self.cases.count > 100)
    #expect(Self.cases.contains { $0.taken } && Self.cases.contains { !$0.taken })
  }

  @Test(arguments: cases)
  func lettersStandWhereTheyDoInMatplotlib(_ item: Case) throws {
    guard item.taken else {
      #expect(throws: PlotError.self) { try Mosaic(item.picture) }
      return
    }
    let mosaic = try Mosaic(item.picture)
    #expect(mosaic.rows == item.heights.count)
    #expect(mosaic.columns == item.widths.count)
    let cells = item.cells.map { _ in Cell(.grid(Grid {})) }
    #expect(try mosaic.spans(of: cells) == item.cells.map(\.span))
    // Named, they may come in any order.
    let named = item.cells.reversed().map {
      Cell(.grid(Grid {}), place: .named(Character($0.letter)))
    }
    #expect(try mosaic.spans(of: named) == item.cells.reversed().map(\.span))
    // Without any room between them, frames have the boxes that matplotlib gives them.
    let size = Size(width: 4000, height: 3000)
    let geometry = GridGeometry(
      item.cells.map { GridGeometry.Cell(span: $0.span, protrusion: .zero, heightPerWidth: nil) },
      columns: item.widths.map { .ratio($0) }, rows: item.heights.map { .ratio($0) }, in: size,
      gap: 0)
    for (frame, cell) in zip(geometry.frames, item.cells) {
      let box = [frame.x / 4000, frame.y / 3000, frame.width / 4000, frame.height / 3000]
      for (own, theirs) in zip(box, cell.box) { #expect(abs(own - theirs) < 1e-9) }
    }
  }

  @Test func linesAreEndedBySlashesOrNewLines() throws {
    let cells = [Cell(.grid(Grid {})), Cell(.grid(Grid {}))]
    let spans = try Mosaic("AB\nA.").spans(of: cells)
    for picture in ["AB/A.", "\nAB\nA.\n", "  AB  \n  A.  ", "A B\r\nA .", "/AB//A./"] {
      #expect(try Mosaic(picture).spans(of: cells) == spans, "\(picture)")
    }
  }

  static let errors: [(picture: String, says: String)] = [
    ("", "no letters"), (" \n ", "no letters"), ("AB\nA", "lines AB and A"),
    ("AB\nBA", "letter A of the mosaic fills no rectangle"),
    ("AAB\nCBB", "letter B of the mosaic fills no rectangle"),
    (String(repeating: "A", count: 1001), "over 1000"),
    (String(repeating: "A\n", count: 1001), "over 1000"),
  ]

  @Test(arguments: errors)
  func picturesThatMakeNoSense(picture: String, says: String) {
    let figure = Figure(layout: .mosaic(picture)) { Axes { Line(y: [0, 1]) } }
    let error = #expect(throws: PlotError.self) { try figure.resolved() }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  static let cells: [(cells: [Cell], says: String)] = [
    ([axes.at("Z")], "the letter Z; the mosaic has A, B"),
    ([axes.at("A"), axes.at("A")], "two cells are to stand at the letter A"),
    ([axes.at(row: 0, column: 0)], "in a mosaic cells stand at letters"),
    ([axes.cell, axes.cell, axes.cell], "the mosaic has 2 letters and the figure 3 axes"),
    ([axes.at("A"), axes.cell, axes.cell], "the mosaic has 2 letters and the figure 3 axes"),
    ([axes.spanning(columns: 2)], "in a mosaic the letters say that"),
    ([Empty().cell], "no axes"),
  ]

  static let axes = Axes { Line(y: [0, 1]) }

  @Test(arguments: cells)
  func cellsThatHaveNoPlace(cells: [Cell], says: String) {
    let error = #expect(throws: PlotError.self) {
      try Figure(layout: .mosaic("AB")) { cells }.resolved()
    }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  @Test func lettersWithoutACellAreLeftFree() throws {
    let resolved = try Figure(layout: .mosaic("AB/AC")) {
      Self.axes.at("C")
      Self.axes.at("B")
    }.resolved()
    #expect(resolved.panels.count == 2)
    #expect(resolved.panels[0].frame.minY > resolved.panels[1].frame.maxY)
    #expect(resolved.panels[0].frame.minX > resolved.size.width / 3)
  }
}
