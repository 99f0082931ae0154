import PlotFigure
import PlotScene
import Testing

@Suite struct FigureSizeTests {
  @Test(arguments: [
    (Length.inches(1), 72.0), (.millimetres(25.4), 72), (.centimetres(2.54), 72), (.points(72), 72),
    (.pixels(96), 72), (.pixels(300, dpi: 300), 72), (.pixels(200, dpi: 100), 144),
  ])
  func lengthsInAnyUnit(length: Length, points: Double) {
    #expect(abs(length.points - points) < 1e-12)
  }

  @Test(arguments: [
    (FigureSize.inches(1, 2), 72.0, 144.0), (.millimetres(25.4, 50.8), 72, 144),
    (.centimetres(2.54, 5.08), 72, 144), (.points(72, 144), 72, 144), (.pixels(96, 192), 72, 144),
    (.pixels(400, 800, dpi: 400), 72, 144),
    (FigureSize(width: .inches(1), height: .millimetres(50.8)), 72, 144),
    (.width(.inches(1), heightPerWidth: 2), 72, 144),
    (.journal(JournalWidth(.inches(1)), height: .inches(2)), 72, 144),
    (.journal(JournalWidth(.inches(1)), heightPerWidth: 2), 72, 144),
    (.slide, 960, 540), (.slide4to3, 720, 540),
  ])
  func sizesInAnyUnit(size: FigureSize, width: Double, height: Double) {
    #expect(abs(size.points.width - width) < 1e-12)
    #expect(abs(size.points.height - height) < 1e-12)
  }

  /// In millimetres, as published by the sources that the doc comments name.
  @Test(arguments: [
    (JournalWidth.natureOneColumn, 89.0), (.natureOneAndAHalfColumns, 120),
    (.natureTwoColumns, 183), (.scienceOneColumn, 57), (.scienceTwoColumns, 121),
    (.scienceThreeColumns, 184), (.ieeeOneColumn, 88.9), (.ieeeTwoColumns, 181.864),
    (.apsOneColumn, 86), (.apsTwoColumns, 178), (.elsevierOneColumn, 90),
    (.elsevierOneAndAHalfColumns, 140), (.elsevierTwoColumns, 190), (.neurips, 139.7),
    (.icmlOneColumn, 82.55), (.icmlTwoColumns, 171.45), (.latexArticle, 121.253),
  ])
  func journalsAreAsWideAsPublished(width: JournalWidth, millimetres: Double) {
    let size = FigureSize.journal(width).points
    #expect(abs(size.width * 25.4 / 72 - millimetres) < 0.001)
    // In a golden rectangle the whole is to the longer part as this is to the shorter.
    #expect(abs(size.width / size.height - (size.width + size.height) / size.width) < 1e-12)
  }

  /// ISO 216: every sheet of the A series is half of the one before, to the millimetre, and A0 is a
  /// square metre.
  @Test func sheetsOfTheASeriesAreHalvesOfEachOther() {
    let sheets = [Paper.a0, .a1, .a2, .a3, .a4, .a5].map { FigureSize.paper($0).points }
    let inch = 25.4 / 72
    #expect(abs((sheets[0].width * inch) * (sheets[0].height * inch) - 1e6) < 100)
    for (large, small) in zip(sheets, sheets.dropFirst()) {
      #expect(abs(small.height - large.width) < 1e-9)
      let half = (large.height * inch / 2 + 1e-9).rounded(.down)
      #expect(abs(small.width * inch - half) < 1e-9)
    }
  }

  @Test(arguments: Paper.allCases)
  func aSheetOnItsSideHasItsSidesExchanged(paper: Paper) {
    let upright = FigureSize.paper(paper).points
    let level = FigureSize.paper(paper, .landscape).points
    #expect(upright.height > upright.width)
    #expect(level == Size(width: upright.height, height: upright.width))
  }
}
