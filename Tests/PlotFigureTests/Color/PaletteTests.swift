import PlotScene
import Testing

@testable import PlotFigure

@Suite struct PaletteTests {
  @Test(arguments: [(0, 0), (7, 7), (8, 0), (17, 1), (-1, 7), (-8, 0)])
  func goesRound(index: Int, same: Int) {
    #expect(Palette.default[index] == Palette.default.colors[same])
  }

  @Test(arguments: [Int.max, Int.min])
  func bearsAnyIndex(index: Int) {
    #expect(Palette.default.colors.contains(Palette.default[index]))
    #expect(Palette(name: "none", colors: [])[index] == .black)
  }

  /// The least distances, in OKLab, that any two colours may have to any reader, and the least
  /// differences of lightness L* among the first five printed in grey.
  @Test(arguments: [
    (Palette.default, 0.085, 0.1, 7.0), (Palette.defaultDark, 0.07, 0.078, 5.9),
  ])
  func isSafeForAllReaders(palette: Palette, all: Double, firstFive: Double, grey: Double) {
    #expect(palette.colors.count == 8)
    for sight in Sight.allCases {
      let least = sight.leastDistance(palette.colors)
      let leastOfFive = sight.leastDistance(Array(palette.colors.prefix(5)))
      print("\(palette.name), \(sight): \(least.rounded3), of five \(leastOfFive.rounded3)")
      #expect(least >= all)
      #expect(leastOfFive >= firstFive)
    }
    let lightness = palette.colors.prefix(5).map(Sight.lightness).sorted()
    let steps = zip(lightness.dropFirst(), lightness).map { $0 - $1 }
    print("\(palette.name), grey: least step of L* \((steps.min() ?? 0).rounded3)")
    #expect(steps.allSatisfy { $0 >= grey })
  }

  /// The least distances in CAM02-UCS of all eight colours to any reader, of the first five in a
  /// copy in grey, and of all eight there.
  @Test(arguments: [(Palette.default, 11.4, 7.7, 3.7), (Palette.defaultDark, 8.5, 6.1, 2.5)])
  func isSafeInCAM02(palette: Palette, all: Double, fiveInGrey: Double, allInGrey: Double) {
    for vision in ColorVision.allCases {
      let least = palette.leastDistance(seenBy: vision)
      let five = palette.leastDistance(seenBy: vision, first: 5)
      print("\(palette.name), \(vision): ΔE′ of all \(least.rounded3), of five \(five.rounded3)")
      #expect(least >= (vision == .gray ? allInGrey : all))
      #expect(five >= (vision == .gray ? fiveInGrey : all))
    }
  }

  @Test func publishedPalettesAreAsPublished() throws {
    struct Published: Decodable { var palettes: [String: [String]] }
    let published: Published = try Reference.json("palettes")
    for (name, colors) in published.palettes {
      #expect(Palette.named(name)?.colors.map(\.description) == colors, "\(name)")
    }
    #expect(
      Set(Palette.all.map(\.name)).subtracting(published.palettes.keys)
        == ["default", "default-dark", "grays"])
    #expect(Palette.all.allSatisfy { !$0.source.isEmpty })
    #expect(Palette.named("no such") == nil)
    print("palettes: \(Palette.all.count), \(published.palettes.count) equal to published ones")
  }

  @Test func distancesOfFewColors() {
    #expect(Palette.default.leastDistance(seenBy: .normal, first: 1) == .infinity)
    #expect(Palette.default.leastDistance(seenBy: .normal, first: -3) == .infinity)
    #expect(Palette(name: "two", colors: [.red, .red]).leastDistance(seenBy: .gray) == 0)
    let white = Palette(name: "ends", colors: [.black, .white])
    // Under the light of these conditions white has a tinge.
    #expect(abs(white.leastDistance(seenBy: .normal) - 100) < 0.05)
  }

  /// Against white and against the dark grey of a screen, each colour stands out on its own.
  @Test(arguments: [
    (Palette.default, Color.white, 2.3), (Palette.defaultDark, Color(hex: 0x1e1e22), 4.0),
  ])
  func standsOutFromItsBackground(palette: Palette, background: Color, least: Double) {
    for color in palette.colors {
      #expect(Sight.contrast(color, background) >= least, "\(color)")
    }
  }

  /// The measure itself: what is known of other palettes comes out.
  @Test func theMeasureKnowsTableau() {
    let tableau = Array(Palette.tableau10.colors.prefix(4))
    #expect(Sight.protan.leastDistance(tableau) < 0.01)  // green and red
    #expect(Sight.full.leastDistance(tableau) > 0.15)
    #expect(abs(Sight.contrast(.black, .white) - 21) < 1e-9)
    #expect(abs(Sight.lightness(.white) - 100) < 0.01)
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
