import Foundation
import PlotFigure
import PlottingFoundation
import Testing

@Suite struct ZoneTests {
  /// Changes of clocks that are long past.
  @Test(
    arguments: [
      ("Europe/Berlin", "2020-03-29T00:59:59Z", 3600),
      ("Europe/Berlin", "2020-03-29T01:00:00Z", 7200),
      ("Europe/Berlin", "2020-10-25T01:00:00Z", 3600),
      ("America/New_York", "2020-03-08T07:00:00Z", -14_400),
      ("Australia/Lord_Howe", "2020-04-04T15:00:00Z", 37_800),
      ("Asia/Kolkata", "2020-01-01", 19_800),
      ("Pacific/Apia", "2011-12-30T09:59:59Z", -36_000),
      ("Pacific/Apia", "2011-12-30T10:00:00Z", 50_400),
    ] as [(String, String, Int)])
  func knowsChanges(name: String, text: String, offset: Int) throws {
    let zone = try #require(Zone(identifier: name))
    #expect(zone.name == name)
    #expect(zone.secondsFromUTC(at: try #require(Timestamp(text))) == offset)
  }

  /// Clock times become moments as Foundation's own calendar has it.
  @Test(arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran"])
  func agreesWithTheCalendar(name: String) throws {
    let zone = try #require(Zone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    for day in 0..<1200 {
      let moment = Timestamp(
        year: 2018, day: 1 + day, hour: day % 24, minute: 7 * day % 60, in: zone)
      let fields = moment.fields(in: zone)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute], from: Date(moment))
      #expect(parts.year == fields.year && parts.month == fields.month && parts.day == fields.day)
      #expect(parts.hour == fields.hour && parts.minute == fields.minute)
    }
  }

  @Test(arguments: ["", "Europe/Atlantis", "Berlin", "../etc/passwd"])
  func unknownNames(name: String) { #expect(Zone(identifier: name) == nil) }

  @Test func extremes() throws {
    let zone = try #require(Zone(identifier: "Europe/Berlin"))
    for seconds in [Int64.min, .max, 0, 1 << 60, -(1 << 60)] {
      let moment = Timestamp(seconds: seconds)
      #expect(zone.secondsFromUTC(at: moment).magnitude <= 93_600)
      _ = moment.fields(in: zone)
    }
  }
}
