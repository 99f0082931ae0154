import PlotScene
import Testing

@Suite struct MonospacedMeasuringTests {
  @Test func `Every character is 0.6 em wide, a raised one 0.42 em`() {
    let text = RichText("m").superscript("2")
    let metrics = MonospacedMeasuring().metrics(of: text, font: Font(["any"], size: 10))
    #expect(abs(metrics.advance - 10.2) < 1e-12)
    #expect(metrics.ink == Rect(x: 0, y: -7, width: metrics.advance, height: 9))
    #expect(metrics.ascent == 9)
    #expect(metrics.descent == 2.5)
    #expect(metrics.missing.isEmpty)
  }

  @Test func `An empty text has a height but no ink`() {
    let metrics = MonospacedMeasuring().metrics(of: "", font: Font([], size: 10))
    #expect(metrics.advance == 0)
    #expect(metrics.ink == nil)
    #expect(metrics.ascent == 9)
  }

  @Test(arguments: [(-5, 100), (100, 100), (400, 400), (950, 900), (Int.max, 900)])
  func `Weights are held to 100…900`(given: Int, held: Int) {
    #expect(Font.Weight(given).value == held)
  }

  @Test func `Weights are ordered`() {
    #expect(Font.Weight.regular < .medium)
    #expect(Font.Weight.semibold < .bold)
    #expect(!(Font.Weight.bold < .bold))
  }
}
