import Foundation
import PlotScene
import Testing

@testable import PlotFigure

@Suite struct MeasureTests {
  /// What is known of these maps comes out.
  @Test func knowsEvenMaps() {
    for map in [Colormap.viridis, .magma, .cividis, .mako, .crest, .batlow] {
      #expect(map.uniformity.spread < 0.2, "\(map.name)")
    }
    #expect(Colormap.viridis.uniformity.spread < 0.05)
    #expect(Colormap.turbo.uniformity.spread > 0.3)
    #expect(Colormap.rdYlGn.legibility.least < Colormap.rdYlBu.legibility.least)
    #expect(Colormap.rdBu.legibility.gray < 1)
    #expect(Colormap.viridis.legibility.gray > 15)
    let flat = Colormap(name: "flat", colors: [.red])
    #expect(flat.uniformity == ColormapUniformity(steps: []))
    #expect(flat.legibility.least == 0)
  }

  /// The table of docs/colormaps.md, printed; the file must hold it as it is.
  @Test func theTableOfTheDocumentationIsTheMeasuredOne() throws {
    let text = Self.table
    print(text)
    let page = try String(
      contentsOf: Reference.url("../../../docs/colormaps.md").standardized, encoding: .utf8)
    #expect(page.contains(text))
  }

  static var table: String {
    var lines = [
      "| map | kind | length | spread | least | greatest | normal | protan | deutan | tritan | grey |",
      "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for map in Colormap.all {
      let (even, seen) = (map.uniformity, map.legibility)
      let numbers =
        [even.length.tenths] + [even.spread, even.least, even.greatest].map(\.hundredths)
        + [seen.normal, seen.protan, seen.deutan, seen.tritan, seen.gray].map(\.tenths)
      lines.append("| `\(map.name)` | \(map.kind) | \(numbers.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Double {
  fileprivate var tenths: String { "\((self * 10).rounded() / 10)" }
  fileprivate var hundredths: String { "\((self * 100).rounded() / 100)" }
}
