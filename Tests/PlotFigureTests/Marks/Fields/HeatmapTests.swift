import PlotScene
import Testing

@testable import PlotFigure

@Suite struct HeatmapTests {
  struct Table: Decodable {
    struct Means: Decodable {
      let columns: Int
      let table: [Double?]
      let down: [Double]
      let across: [Double]
      let means: [Double?]
    }
    struct Colors: Decodable {
      let colormap: String
      let limits: [Double]
      let values: [[Double]]
      let pixels: [Int]
    }
    let means: [Means]
    let colors: [Colors]
  }

  @Test func meansAreThoseOfNumpy() throws {
    let reference: Table = try Reference.json("heatmap")
    var largest = 0.0
    var count = 0
    for item in reference.means {
      func bins(_ edges: [Double]) -> CellBins {
        CellBins(start: 0, end: 1, sources: zip(edges, edges.dropFirst()).map { $0...$1 })
      }
      let own = CellMeans(
        item.table.map { $0 ?? .nan }, columns: item.columns, across: bins(item.across),
        down: bins(item.down))
      #expect(own.values.count == item.means.count)
      for (a, b) in zip(own.values, item.means) {
        count += 1
        guard let b else {
          #expect(a.isNaN)
          continue
        }
        largest = max(largest, abs(a - b))
      }
    }
    print("means of cells: largest error \(largest) in \(count)")
    #expect(largest < 1e-12)
  }

  @Test func colorsAreThoseOfMatplotlib() throws {
    let reference: Table = try Reference.json("heatmap")
    for item in reference.colors {
      let colormaps: [Colormap] = [.viridis, .reds, .coolwarm]
      let colormap = try #require(colormaps.first { $0.name == item.colormap })
      let resolved = try figure {
        Heatmap(
          item.values, colormap: colormap,
          colorLimits: Limits(lower: item.limits[0], upper: item.limits[1]))
      }.resolved()
      let image = try #require(cells(in: resolved.panels[0].marks))
      #expect(image.columns == 6 && image.rows == 4)
      for (own, other) in zip(image.pixels, item.pixels) {
        // matplotlib has 256 steps of colour and we have 1024: neighbours differ by up to 3.
        #expect(abs(Int(own) - other) <= 3, "\(item.colormap)")
      }
    }
  }

  @Test(arguments: [
    (Heatmap.Origin.upper, Limits.automatic, [0, 1, 2, 3]),
    (.lower, .automatic, [2, 3, 0, 1]),
    (.upper, .reversed, [2, 3, 0, 1]),
  ])
  func rowsStandWhereTheOriginPutsThem(
    origin: Heatmap.Origin, limits: Limits, order: [Int]
  ) throws {
    let gray = Colormap(name: "gray", colors: [.black, .white])
    let resolved = try Figure {
      Axes(yLimits: limits) {
        Heatmap([[0, 1], [2, 3]], colormap: gray, colorLimits: 0...3, origin: origin)
      }
    }.resolved()
    let image = try #require(cells(in: resolved.panels[0].marks))
    let levels = stride(from: 0, to: 16, by: 4).map { Int(image.pixels[$0]) / 85 }
    #expect(levels == order)
  }

  @Test func limitsInsideATableCutIt() throws {
    let table = (0..<10).map { row in (0..<10).map { Double(row * 10 + $0) } }
    let resolved = try Figure {
      Axes(xLimits: 2.5...5.5, yLimits: 0.5...3.5) { Heatmap(table) }
    }.resolved()
    let panel = resolved.panels[0]
    let image = try #require(cells(in: panel.marks))
    #expect(image.columns == 3 && image.rows == 3)
    #expect(abs(image.frame.minX - panel.frame.minX) < 1e-6)
    #expect(abs(image.frame.maxY - panel.frame.maxY) < 1e-6)
  }

  @Test func cellsSmallerThanADotAreAveraged() throws {
    let table = (0..<2000).map { row in (0..<2000).map { Double((row + $0) % 2) } }
    let resolved = try figure(size: .inches(2, 2)) { Heatmap(table, colorLimits: 0...1) }
      .resolved()
    let image = try #require(cells(in: resolved.panels[0].marks))
    #expect(image.columns <= 401 && image.rows <= 401)
    // A fine chequerboard of 0 and 1 is ½ everywhere but for the cells that a dot cuts.
    let middle = Colormap.viridis.color(at: 0.5).bytes
    let center = (image.rows / 2 * image.columns + image.columns / 2) * 4
    #expect(abs(Int(image.pixels[center + 1]) - Int(middle.green)) <= 12)
  }

  private func cells(in items: [SceneItem]) -> CellImage? {
    for item in items {
      switch item {
      case .image(let image): return image
      case .clip(_, let items), .group(_, let items):
        if let found = cells(in: items) { return found }
      default: continue
      }
    }
    return nil
  }
}
