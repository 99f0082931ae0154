import Foundation
import PlotFigure
import PlottingFoundation
import Testing

@Suite struct DateTests {
  @Test(
    arguments: [
      0, 1_774_751_400.25, -1e9, 978_307_200, 253_402_300_799, -62_135_596_800, 4e9 + 0.5,
    ])
  func datesAndMoments(seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    let moment = Timestamp(date)
    #expect(moment == Timestamp(secondsSince1970: seconds))
    #expect(moment.map { Date($0) } == date)
    #expect(date.plotTime == moment && date.plotValue == seconds)
  }

  /// Foundation's own parser of ISO 8601 reads the same moments.
  @Test(
    arguments: [
      "2026-03-29T02:30:00Z", "1969-12-31T23:59:59Z", "2000-02-29T12:00:00+05:30",
      "1600-02-29T00:00:00Z", "9999-12-31T23:59:59-08:00",
    ])
  func readsAsFoundationDoes(text: String) throws {
    #expect(Timestamp(try Date(text, strategy: .iso8601)) == Timestamp(text))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e19, -1e300])
  func datesThatAreNone(seconds: Double) {
    let date = Date(timeIntervalSinceReferenceDate: seconds)
    #expect(Timestamp(date) == nil && date.plotTime == nil && date.plotValue.isNaN)
  }

  @Test func datesMakeATimeChannel() {
    let channel = Channel([Date(timeIntervalSince1970: 5), nil])
    #expect(channel.kind == .times)
    #expect(channel.times == [Timestamp(seconds: 5), nil])
  }

  @Test func extremes() {
    for moment in [Timestamp(seconds: .max), Timestamp(seconds: .min)] {
      #expect(Date(moment).timeIntervalSince1970.isFinite)
    }
  }
}
