import PlotScene
import Testing

@testable import PlotFigure

@Suite struct ColorTests {
  @Test(arguments: [
    ("#fff", "#ffffff"), ("#1f77b4", "#1f77b4"), ("#1F77B4", "#1f77b4"), ("#1f77b480", "#1f77b480"),
    ("#f008", "#ff000088"), ("#000000", "#000000"), ("#abcd", "#aabbccdd"), ("red", "#ff0000"),
    ("RebeccaPurple", "#663399"), ("hsl(120 100% 25%)", "#008000"), ("Transparent", "#00000000"),
    ("oklch(62.8% 0.2577 29.23)", "#ff0000"), ("hsl(120 -20% 50%)", "#808080"),
    ("rgb(255 99 71 / 50%)", "#ff634780"),
  ])
  func readsCSS(text: String, expected: String) {
    #expect(Color(text)?.description == expected)
  }

  @Test func readsWhatColoraideReads() throws {
    let reference = try ColorReference.all.get()
    var largest = 0.0
    for read in reference.read {
      let color = try #require(Color(read.text), "\(read.text)")
      let error = color.error(read.rgba)
      #expect(error < 1e-6, "\(read.text): \(color)")
      largest = max(largest, error)
    }
    print("CSS: \(reference.read.count) texts read, largest error \(largest)")
    #expect(reference.read.count > 50)
  }

  @Test func refusesWhatCSSDoesNotAllow() throws {
    let more = [
      "#fffffffff", "1f77b4", "#-ff", "#ｆｆｆ", "#1f77b\u{301}4", "rgb(１ 2 3)", "re\u{301}d", "RED\0",
      " red", "rgb", "(1 2 3)", ")(", "rgb(\u{212a} 2 3)",
      String(repeating: "#", count: 100_000),
      "rgb(" + String(repeating: "1 ", count: 100_000) + ")",
    ]
    for text in try ColorReference.all.get().refused + more {
      #expect(Color(text) == nil, "\(text.prefix(30))")
    }
  }

  @Test func namesAreThoseOfCSS() throws {
    let expected = try ColorReference.all.get().named
    #expect(expected.count == 148)
    #expect(Color.named.mapValues(\.description) == expected)
    for (name, hex) in expected { #expect(Color(name)?.description == hex) }
    #expect(Color.clear.description == "#00000000")
    print("CSS: \(expected.count) names, all equal to matplotlib's CSS4_COLORS")
  }
}

@Suite struct ColorSpaceTests {
  @Test func hueSaturationAndLightnessAreThoseOfColorsys() throws {
    var largest = 0.0
    for point in try ColorReference.all.get().points {
      let (hsl, hsv) = (point.color.hsl, point.color.hsv)
      largest = max(
        largest, turned(hsl.hue, point.hsl[0]) / 360, abs(hsl.saturation - point.hsl[1]),
        abs(hsl.lightness - point.hsl[2]), turned(hsv.hue, point.hsv[0]) / 360,
        abs(hsv.saturation - point.hsv[1]), abs(hsv.value - point.hsv[2]),
        Color(hue: hsl.hue, saturation: hsl.saturation, lightness: hsl.lightness).error(point.rgb),
        Color(hue: hsv.hue, saturation: hsv.saturation, value: hsv.value).error(point.rgb))
    }
    print("HSL and HSV against colorsys, and back: largest error \(largest)")
    #expect(largest < 1e-12)
  }

  @Test func okLabIsThatOfCSS() throws {
    var (there, back) = (0.0, 0.0)
    for point in try ColorReference.all.get().points {
      let (lab, lch) = (point.color.oklab, point.color.oklch)
      there = max(
        there, abs(lab.lightness - point.oklab[0]), abs(lab.a - point.oklab[1]),
        abs(lab.b - point.oklab[2]), abs(lch.chroma - point.oklch[1]))
      if lch.chroma > 0.01 { there = max(there, turned(lch.hue, point.oklch[2]) / 360) }
      back = max(
        back, Color(lightness: lab.lightness, a: lab.a, b: lab.b).error(point.rgb),
        Color(lightness: lch.lightness, chroma: lch.chroma, hue: lch.hue).error(point.rgb))
    }
    print("OKLab and OKLCH against coloraide: largest error \(there), there and back \(back)")
    #expect(there < 1e-9)
    #expect(back < 1e-9)
  }

  @Test func coloursOutsideSRGBAreMappedAsCSSDoes() throws {
    let wide = try ColorReference.all.get().wide
    var (largest, mapped) = (0.0, 0)
    for item in wide {
      let color = Color(
        lightness: item.oklch[0], chroma: item.oklch[1], hue: item.oklch[2])
      let (lightness, chroma, _) = color.oklch
      if abs(chroma - item.oklch[1]) > 1e-6 || abs(lightness - item.oklch[0]) > 1e-6 { mapped += 1 }
      largest = max(largest, color.error(item.rgb))
    }
    print("OKLCH: \(mapped) of \(wide.count) outside sRGB, largest error \(largest)")
    #expect(mapped > 100)
    #expect(largest < 1e-3)  // the search ends within 0.0001 of the chroma
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308])
  func bearsAnyNumber(value: Double) {
    for color in [
      Color(hue: value, saturation: value, lightness: value),
      Color(hue: value, saturation: value, value: value),
      Color(lightness: value, a: value, b: value), Color(lightness: 0.5, a: value, b: value),
      Color(lightness: value, chroma: value, hue: value),
      Color(lightness: 0.5, chroma: value, hue: value),
    ] {
      #expect([color.red, color.green, color.blue].allSatisfy { (0...1).contains($0) })
    }
  }

  @Test func mixesInOKLab() {
    let middle = Color.blue.mixedInOKLab(with: .yellow, by: 0.5)
    let (start, end) = (Color.blue.oklab, Color.yellow.oklab)
    #expect(abs(middle.oklab.lightness - (start.lightness + end.lightness) / 2) < 1e-9)
    #expect(Color.red.mixedInOKLab(with: .blue, by: 0) == .red)
    #expect(Color.red.mixedInOKLab(with: .blue, by: 7) == .blue)
    #expect(Color.red.mixedInOKLab(with: .blue, by: .nan) == .red)
    #expect(Color.red.mixedInOKLab(with: .clear, by: 0.25).alpha == 0.75)
  }

  /// How far two angles are apart.
  private func turned(_ one: Double, _ other: Double) -> Double {
    let difference = abs(one - other)
    return min(difference, 360 - difference)
  }
}

@Suite struct ColorVisionTests {
  @Test func appearanceIsThatOfColourScience() throws {
    var largest = 0.0
    for point in try ColorReference.all.get().points {
      let place = ColorAppearance(point.color).place
      for (one, other) in zip([place.x, place.y, place.z], point.cam02ucs) {
        largest = max(largest, abs(one - other))
      }
    }
    print("CAM02-UCS against colour-science: largest error \(largest)")
    #expect(largest < 0.02)  // its sRGB has matrices of four digits
  }

  @Test(arguments: ColorVision.deficiencies)
  func simulatesAsColourScienceDoes(vision: ColorVision) throws {
    var largest = 0.0
    for point in try ColorReference.all.get().points {
      let expected = try #require(point.seen[vision.rawValue])
      largest = max(largest, vision.seen(point.color).error(expected))
    }
    print("\(vision) against colour-science: largest error \(largest)")
    #expect(largest < 1e-6)
  }

  @Test func greyHasTheLuminance() {
    for color in [Color.red, .lime, .blue, .tomato, .white] {
      let seen = ColorVision.gray.seen(color)
      #expect(abs(seen.red - seen.blue) < 1e-12)
      #expect(abs(Sight.lightness(seen) - Sight.lightness(color)) < 0.01)
    }
    #expect(ColorVision.normal.seen(.tomato) == .tomato)
  }
}
