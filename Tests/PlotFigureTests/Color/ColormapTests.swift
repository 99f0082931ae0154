import Foundation
import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColormapTests {
  static let all: [Colormap] = [
    .viridis, .plasma, .inferno, .magma, .cividis, .turbo, .twilight, .coolwarm, .gray,
    .blues, .buGn, .gnBu, .greens, .greys, .orRd, .oranges, .puBu, .purples, .reds, .ylGn, .ylGnBu,
    .ylOrBr, .ylOrRd, .brBG, .prGn, .piYG, .puOr, .rdBu, .rdGy, .rdYlBu, .spectral,
  ]

  struct Tables: Decodable {
    var maps: [String: String]
  }

  static let tables: [String: [UInt8]] = {
    let data = (try? Data(contentsOf: Reference.url("colormaps.json"))) ?? Data()
    let tables = (try? JSONDecoder().decode(Tables.self, from: data))?.maps ?? [:]
    return tables.mapValues { text in
      let digits = text.compactMap(\.hexDigitValue)
      return stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] * 16 + digits[$0 + 1])
      }
    }
  }()

  @Test func theTablesNameAllMaps() {
    #expect(Set(Self.tables.keys) == Set(Self.all.map(\.name)))
    #expect(Self.all.count == 31)
  }

  @Test(arguments: all)
  func agreesWithMatplotlib(map: Colormap) throws {
    let expected = try #require(Self.tables[map.name])
    let table = map.table()
    #expect(table.count == 1024)
    var largest = 0
    for index in 0..<256 {
      for part in 0..<3 {
        largest = max(
          largest, abs(Int(table[index * 4 + part]) - Int(expected[index * 3 + part])))
      }
      #expect(table[index * 4 + 3] == 255)
    }
    #expect(largest <= 1)
    if map.colors.count == 256 { #expect(largest == 0) }
  }

  @Test(arguments: all)
  func saysWhereItIsFrom(map: Colormap) {
    #expect(!map.source.isEmpty)
    let ends = (map.color(at: 0), map.color(at: 1))
    func distance(_ one: Color, _ other: Color) -> Double {
      abs(one.red - other.red) + abs(one.green - other.green) + abs(one.blue - other.blue)
    }
    #expect((distance(ends.0, ends.1) < 0.05) == (map.kind == .cyclic))
  }

  @Test(arguments: [
    (-1.0, 0x000000 as UInt32), (0, 0x000000), (0.25, 0x800000), (0.5, 0xff0000), (1, 0xffffff),
    (2, 0xffffff), (.infinity, 0xffffff), (-.infinity, 0x000000), (0.75, 0xff8080),
  ])
  func runsBetweenItsColors(fraction: Double, expected: UInt32) {
    let map = Colormap(name: "test", colors: [.black, .red, .white])
    #expect(map.color(at: fraction).description == Color(hex: expected).description)
  }

  @Test func numbersThatAreMissing() {
    #expect(Colormap.viridis.color(at: .nan) == .clear)
    var map = Colormap.viridis
    map.missing = .gray
    #expect(map.color(at: .nan) == .gray)
    #expect(map.reversed.color(at: .nan) == .gray)
  }

  @Test func reverses() {
    let map = Colormap.viridis.reversed
    #expect(map.name == "viridis_r")
    #expect(map.color(at: 0.2) == Colormap.viridis.color(at: 0.8))
    #expect(map.reversed == .viridis)
  }

  @Test(arguments: [(0, 0), (-3, 0), (1, 1), (2, 2), (7, 7), (Int.max, 65_536)])
  func samples(count: Int, expected: Int) {
    let samples = Colormap.gray.samples(count)
    #expect(samples.count == expected)
    if expected > 1 { #expect((samples.first, samples.last) == (.black, .white)) }
  }

  @Test func fewColors() {
    #expect(Colormap(name: "one", colors: [.red]).color(at: 0.7) == .red)
    #expect(Colormap(name: "none", colors: []).color(at: 0.7) == .black)
    #expect(Colormap(name: "one", colors: [.red]).table(2) == [255, 0, 0, 255, 255, 0, 0, 255])
  }
}
