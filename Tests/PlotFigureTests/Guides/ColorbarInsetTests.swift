import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorbarInsetTests {
  /// Strip and texts stand on the ground, with the theme's padding around them, and no text on
  /// another or over the strip.
  @Test(arguments: ColorbarCase.all, Legend.Place.allCases)
  func standsOnItsGround(item: ColorbarCase, place: Legend.Place) throws {
    for extend in [Colorbar.Extend.none, .upper] {
      let inset = try #require(
        Colorbar.inside(place, label: "A label", extend: extend).inset(try item.mapping()))
      #expect(inset.place == place)
      let origin = Point(x: 30, y: 40)
      let ground = Rect(x: 30, y: 40, width: inset.size.width, height: inset.size.height)
      let (items, texts) = inset.placed(at: origin)
      let strip = inset.strip(at: origin)
      guard case .fill(let outline, let color, _)? = items.first else {
        Issue.record("no ground")
        return
      }
      #expect(outline == Path(ground, cornerRadius: 2) && color == Theme.standard.legend.background)
      let inner = ground.expanded(by: -4 + 1e-9)
      #expect(inner.contains(strip))
      for (index, text) in texts.enumerated() {
        #expect(inner.contains(text.ink), "\(text.line.text)")
        #expect(!text.ink.intersects(strip))
        for other in texts[..<index] { #expect(!text.overlaps(other)) }
      }
      // Nothing is moved by where it stands.
      let moved = inset.placed(at: .zero).texts.map { $0.ink.offset(x: 30, y: 40) }
      for (one, other) in zip(texts.map(\.ink), moved) {
        #expect(abs(one.minX - other.minX) < 1e-9 && abs(one.minY - other.minY) < 1e-9)
      }
    }
  }

  @Test(arguments: Legend.Place.allCases)
  func directionAndLength(place: Legend.Place) throws {
    let mapping = try ColorbarCase.all[0].mapping()
    let isUpright = place == .left || place == .right
    let whole = isUpright ? 180.0 : 240
    for (length, wanted) in [(nil, 0.4), (0.25, 0.25), (0.7, 0.7)] as [(Double?, Double)] {
      let strip = try #require(Colorbar.inside(place, length: length).inset(mapping))
        .strip(at: .zero)
      #expect(abs((isUpright ? strip.height : strip.width) - wanted * whole) < 1e-9)
      #expect((isUpright ? strip.width : strip.height) == 8)
    }
  }

  /// What asks for more room than there is gets what there is, and in a small frame the strip is
  /// long enough for numbers.
  @Test(arguments: [20.0, 60, 100, 300, 2000], [nil, 0.1, 1] as [Double?])
  func keepsInsideOfItsFrame(side: Double, length: Double?) throws {
    let frame = Size(width: side, height: side)
    let mapping = try ColorbarCase.all[0].mapping()
    for place in [Legend.Place.bottom, .right] {
      let inset = try #require(Colorbar.inside(place, length: length).inset(mapping, in: frame))
      let isUpright = place == .right
      let taken = isUpright ? inset.size.height : inset.size.width
      let strip = inset.strip(at: .zero)
      let stripLength = isUpright ? strip.height : strip.width
      if side > 80 { #expect(taken <= side - 10 + 1e-9) }
      if length == nil, side > 80 { #expect(stripLength >= 50) }
      #expect(stripLength >= 0 && stripLength <= side)
    }
  }
}
