import Foundation
import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColormapTests {
  static let all = Colormap.all

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
    #expect(Self.all.count == 72)
    #expect(Set(Self.all.map(\.name)).count == 72)
    print("colour maps: \(Self.all.count)")
  }

  @Test(arguments: all)
  func agreesWithThePublishedTable(map: Colormap) throws {
    let expected = try #require(Self.tables[map.name])
    #expect(expected.count == 768)
    var largest = 0
    for index in 0..<256 {
      let (red, green, blue, alpha) = map.color(at: Double(index) / 255).bytes
      for (part, byte) in [red, green, blue].enumerated() {
        largest = max(largest, abs(Int(byte) - Int(expected[index * 3 + part])))
      }
      #expect(alpha == 255)
    }
    print("\(map.name): largest difference from the published table \(largest)/255")
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
    #expect(Colormap.named(map.name) == map)
    #expect(Colormap.named(map.name + "_r") == map.reversed)
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

  @Test(arguments: [
    ("viridis", 256), ("Set2", 8), ("tol-bright_r", 7), ("nothing", 0), ("", 0), ("_r", 0),
    ("viridis_r_r", 0), (String(repeating: "_r", count: 20_000), 0),
  ])
  func namesOfMaps(name: String, colors: Int) {
    #expect(Colormap.named(name)?.colors.count ?? 0 == colors)
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
    #expect(Colormap(name: "one", colors: [.red]).samples(2) == [.red, .red])
  }

  @Test func stops() {
    let map = Colormap(
      name: "stops", stops: [(1, .white), (0.2, .red), (.nan, .lime), (0.6, .blue), (7, .lime)])
    #expect(map.positions == [0.2, 0.6, 1])
    #expect(map.color(at: 0) == .red)
    #expect(map.color(at: 0.2) == .red)
    #expect(map.color(at: 0.4).error([0.5, 0, 0.5, 1]) < 1e-12)
    #expect(map.color(at: 1) == .white)
    #expect(map.reversed.color(at: 0.6).error([0.5, 0, 0.5, 1]) < 1e-12)
    let edge = Colormap(name: "edge", stops: [(0, .red), (0.5, .red), (0.5, .blue), (1, .blue)])
    #expect(edge.color(at: 0.4999).description == "#ff0000")
    #expect(edge.color(at: 0.5) == .blue)
    #expect(Colormap(name: "none", stops: [(.infinity, .red)]).color(at: 0.3) == .black)
    let held = Colormap(name: "held", stops: [(0, .red), (0.3, .blue)], blending: .none)
    #expect([0.0, 0.29, 0.31, 1].map { held.color(at: $0) } == [.red, .red, .blue, .blue])
    #expect(
      [0.0, 0.69, 0.71, 1].map { held.reversed.color(at: $0) } == [.blue, .blue, .red, .red])
  }

  @Test func blendsInOKLab() {
    let map = Colormap(name: "ok", colors: [.blue, .yellow], blending: .okLab)
    #expect(map.color(at: 0.5) == Color.blue.mixedInOKLab(with: .yellow, by: 0.5))
    #expect(map.color(at: 0) == .blue)
    #expect(map.color(at: 1) == .yellow)
    #expect(
      map.uniformity.spread < Colormap(name: "s", colors: [.blue, .yellow]).uniformity.spread)
  }

  @Test(arguments: [Colormap.viridis, .coolwarm, .viridis.discrete(5), .romaO])
  func slices(map: Colormap) {
    let part = map.sliced(0.1...0.7)
    for place in [0.0, 0.123, 0.47, 0.77, 1] {
      let (one, other) = (part.color(at: place), map.color(at: 0.1 + 0.6 * place))
      #expect(abs(one.red - other.red) + abs(one.green - other.green) < 1e-9, "\(place)")
    }
    #expect(map.sliced(-1...2).color(at: 0.3).description == map.color(at: 0.3).description)
    #expect(map.sliced(0.5...0.5).colors == [map.color(at: 0.5)])
    #expect(map.sliced(5...7).colors == [map.color(at: 1)])
  }

  @Test func bands() {
    let map = Colormap.gray.discrete(4)
    #expect(map.colors == Colormap.gray.samples(4))
    #expect([0.0, 0.24].allSatisfy { map.color(at: $0) == .black })
    #expect(map.color(at: 0.26) == map.color(at: 0.49))
    #expect(map.color(at: 1) == .white)
    #expect(map.reversed.color(at: 0.1) == .white)
    #expect(Colormap.gray.discrete(0).colors == [Color(gray: 0.5)])
    #expect(Colormap.gray.discrete(.max).colors.count == 65_536)
  }

  @Test func extremes() {
    let map = Colormap.gray.with(under: .blue, over: .red, missing: .lime)
    #expect([-1e-9, -.infinity].allSatisfy { map.color(at: $0) == .blue })
    #expect([1.01, .infinity].allSatisfy { map.color(at: $0) == .red })
    #expect([0.0, 1].map { map.color(at: $0) } == [.black, .white])
    #expect(map.color(at: .nan) == .lime)
    #expect((map.reversed.under, map.reversed.over) == (.red, .blue))
    #expect(map.with(over: .pink).under == .blue)
    #expect(map.sliced(0.2...0.4).over == .red)
    #expect(map.color(ofClass: -1, of: 3) == .blue)
    #expect(map.color(ofClass: 3, of: 3) == .red)
  }

  @Test func classesOfQualitativeMaps() {
    let map = Colormap(.set2)
    #expect(map.kind == .qualitative)
    #expect(map.samples(3) == Array(Palette.set2.colors.prefix(3)))
    #expect(map.color(ofClass: 9, of: 12) == Palette.set2.colors[1])
    #expect(map.color(ofClass: .min, of: 12) == Palette.set2.colors[0])
    #expect(map.color(ofClass: 3, of: 0) == Palette.set2.colors[0])
    #expect(map.color(at: 1) == Palette.set2.colors[7])
  }
}
