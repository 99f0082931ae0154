import PlotScene
import Testing

@testable import PlotFigure

@Suite struct CalendarHeatmapTests {
  @Test func placesAreThoseOfPython() throws {
    let days = try BarsReference.read().calendar
    #expect(days.count > 3000)
    for day in days {
      let moment = Timestamp(year: day[0], month: day[1], day: day[2], hour: 13)
      let monday = CalendarPlace(moment)
      let sunday = CalendarPlace(moment, weekStart: .sunday)
      #expect([monday.year, monday.column, monday.row] == [day[0], day[3], day[4]])
      #expect([sunday.year, sunday.column, sunday.row] == [day[0], day[5], day[6]])
    }
  }

  @Test func theZoneTellsTheDay() {
    let moment = Timestamp(year: 2024, month: 12, day: 31, hour: 23)
    #expect(CalendarPlace(moment).year == 2024)
    #expect(CalendarPlace(moment, zone: .fixed(hours: 2)).year == 2025)
    #expect(CalendarPlace(moment, zone: .fixed(hours: 2)).column == 0)
  }

  private func image(_ items: [SceneItem]) -> [CellImage] {
    items.flatMap { item -> [CellImage] in
      switch item {
      case .image(let image): return [image]
      case .clip(_, let inner), .group(_, let inner): return image(inner)
      default: return []
      }
    }
  }

  @Test func everyDayHasItsCell() throws {
    let gray = Colormap(name: "gray", colors: [.black, .white])
    // Leap day and the day after, and the last day of the year, which is in column 52.
    let days = [(2, 29), (3, 1), (12, 31)].map {
      Timestamp(year: 2024, month: $0.0, day: $0.1)
    }
    let resolved = try figure {
      CalendarHeatmap(days: days, values: [0, 1, 2], colormap: gray)
    }.resolved()
    let image = try #require(image(resolved.panels[0].marks).first)
    #expect(image.columns == 53 && image.rows == 7)
    func level(_ column: Int, _ row: Int) -> UInt8 { image.pixels[(row * 53 + column) * 4] }
    let missing = gray.missing.bytes
    // 2024 begins on a Monday: 29 February is the 60th day, a Thursday.
    #expect(level(8, 3) == 0 && image.pixels[(3 * 53 + 8) * 4 + 3] == 255)
    #expect(level(8, 4) == 127 || level(8, 4) == 128)
    #expect(level(52, 1) == 255)
    #expect(
      Array(image.pixels[0..<4]) == [missing.red, missing.green, missing.blue, missing.alpha])
    // Cells are square.
    #expect(abs(image.frame.width / 53 - image.frame.height / 7) < 1e-6)
  }

  @Test func eachYearHasABlockWithItsMonths() throws {
    let days = [2023, 2024, 2025].map { Timestamp(year: $0, month: 6, day: 1) }
    let resolved = try Figure(size: .inches(10, 6)) {
      Axes { CalendarHeatmap(days: days, values: [0, 1, 2]) }
    }.resolved()
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    let images = image(resolved.panels[0].marks)
    #expect(images.map(\.columns) == [53, 53, 53])
    for (one, next) in zip(images, images.dropFirst()) {
      #expect(next.frame.minY > one.frame.maxY + 5)
    }
    let texts = resolved.texts.filter { $0.role == .mark }.map(\.line.text.string)
    #expect(texts.count { $0 == "Feb" } == 3 && texts.count { $0 == "2024" } == 1)
    #expect(texts.count { $0 == "Mon" } == 3)
  }

  @Test func weeksMayBeginOnSunday() throws {
    let resolved = try Figure(size: .inches(10, 3)) {
      Axes {
        CalendarHeatmap(
          days: [Timestamp(year: 2028, month: 1, day: 1)], values: [1], weekStart: .sunday)
      }
    }.resolved()
    // 2028 is a leap year that begins on a Saturday: 54 weeks.
    #expect(image(resolved.panels[0].marks).map(\.columns) == [54])
    let rows = resolved.texts.filter { ["Sun", "Mon", "Sat"].contains($0.line.text.string) }
      .sorted { $0.ink.minY < $1.ink.minY }.map(\.line.text.string)
    #expect(rows.first == "Sun" && rows.last == "Sat")
  }

  @Test func whatIsNoDayIsAnError() {
    let far = [1800, 2000].map { Timestamp(year: $0) }
    for mark in [
      CalendarHeatmap(days: [1, 2], values: [1, 2]), CalendarHeatmap(days: far, values: [1, 2]),
      CalendarHeatmap(days: far, values: [1]), CalendarHeatmap(days: far, values: ["a", "b"]),
    ] {
      #expect(throws: PlotError.self) { try figure { mark }.resolved() }
    }
  }
}
