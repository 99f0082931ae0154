import Testing

@testable import PlotFigure

@Suite struct ISO8601Tests {
  @Test(
    arguments: [
      ("2026-03-29", 1_774_742_400, 0), ("1970-01-01", 0, 0), ("0000-03-01", -62_162_035_200, 0),
      ("2026-03-29T02:30:00.123456789Z", 1_774_751_400, 123_456_789),
      ("2026-03-29T02:30:00.1234567891Z", 1_774_751_400, 123_456_789),
      ("2026-03-29T02:30", 1_774_751_400, 0), ("2026-03-29 02:30:15", 1_774_751_415, 0),
      ("2026-03-29t02:30:15,5z", 1_774_751_415, 500_000_000),
      ("2026-03-29T02:30+02:00", 1_774_744_200, 0), ("2026-03-29T02:30+0200", 1_774_744_200, 0),
      ("2026-03-29T02:30-05", 1_774_769_400, 0),
      ("2026-03-29T02:30\u{2212}05:30", 1_774_771_200, 0),
      ("-0001-01-01", -62_198_755_200, 0), ("+12026-03-29", 317_344_262_400, 0),
      ("2024-02-29", 1_709_164_800, 0),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ] as [(String, Int64, Int)])
  func reads(text: String, seconds: Int64, nanoseconds: Int) {
    #expect(Timestamp(text) == Timestamp(seconds: seconds, nanoseconds: nanoseconds))
  }

  @Test(
    arguments: [
      "", " ", "2026", "2026-03", "2026-3-29", "2026-13-01", "2026-00-10", "2026-02-29",
      "2100-02-29",
      "2026-04-31", "2026-03-00", "26-03-29", "12026-03-29", "20260329", "2026-03-29T",
      "2026-03-29 ",
      "2026-03-29T2:30", "2026-03-29T24:00", "2026-03-29T02", "2026-03-29T02:60",
      "2026-03-29T02:30:60",
      "2026-03-29T02:30:00.", "2026-03-29T02:30Z ", "2026-03-29T02:30ZZ", "2026-03-29T02:30+24:00",
      "2026-03-29T02:30+2", "2026-03-29T02:30+02:0", "2026-03-29T02:30+02:00:00", " 2026-03-29",
      "2026-03-29Z", "2026-W13-7", "2026-088", "٢٠٢٦-03-29", "2026-03-29T02:30:00.1٢Z",
      "+-2026-01-01",
      "2026-03-29\u{0}", "-", "+", "nan",
    ])
  func refuses(text: String) { #expect(Timestamp(text) == nil) }

  @Test(
    arguments: [
      "2026-03-29T02:30:00.25Z", "1970-01-01T00:00:00Z", "-0044-03-15T12:00:00Z",
      "+12026-03-29T00:00:00.000000001Z", "0000-01-01T00:00:00Z",
    ])
  func writesWhatItReads(text: String) { #expect(Timestamp(text)?.description == text) }

  /// Every moment there is can be read from its own description.
  @Test(
    arguments: [
      .first, .last, Timestamp(seconds: .min, nanoseconds: 1), Timestamp(seconds: .min + 86_399),
      Timestamp(seconds: .min + 86_400), Timestamp(seconds: .max),
      Timestamp(seconds: .max - 86_400),
      Timestamp(seconds: -9_223_372_036_854_720_000),
      Timestamp(seconds: -9_223_372_036_854_720_001, nanoseconds: 999_999_999),
      Timestamp(seconds: 9_223_372_036_854_720_000), Timestamp(seconds: -1, nanoseconds: 1),
      Timestamp(seconds: -62_167_219_200), Timestamp(seconds: -62_167_219_201),
      Timestamp(seconds: 253_402_300_800), Timestamp(seconds: 31_556_889_864_403_199),
    ] as [Timestamp])
  func readsItsOwnDescription(moment: Timestamp) {
    #expect(Timestamp(moment.description) == moment, "\(moment)")
  }

  @Test(
    arguments: [
      ("+999999999999-12-31", .last), ("-999999999999-01-01", .first),
      ("+292277026596-12-04T15:30:08Z", .last), ("-292277022657-01-27T08:29:51Z", .first),
      ("+1000000000000-01-01", nil), ("+99999999999999999999-01-01", nil),
    ] as [(String, Timestamp?)])
  func holdsWhatIsTooFarAway(text: String, moment: Timestamp?) {
    #expect(Timestamp(text)?.seconds == moment?.seconds)
  }

  /// A text without an offset is a time of the zone that is given; one with an offset is not.
  @Test func takesAZone() throws {
    let berlin = try ReferenceZones.zone("Europe/Berlin")
    let noon = Timestamp("2026-07-01T12:00:00", in: berlin)
    #expect(noon?.description == "2026-07-01T10:00:00Z")
    #expect(Timestamp("2026-07-01", in: berlin)?.description == "2026-06-30T22:00:00Z")
    #expect(Timestamp("2026-07-01T12:00Z", in: berlin)?.description == "2026-07-01T12:00:00Z")
  }
}
