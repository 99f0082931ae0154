import Testing

@testable import PlotFigure

@Suite struct ZoneTests {
  /// Times of the clock around changes mean the moments that Python's zoneinfo gives them, and those
  /// shown twice have both.
  @Test func clockTimesAreThoseOfZoneinfo() throws {
    var (count, twice, never) = (0, 0, 0)
    for entry in try ReferenceZones.all() {
      let zone = entry.zone
      for time in entry.times {
        let (local, first, second) = (time[0], time[1], time[2])
        #expect(zone.moment(ofLocal: local) == first, "\(zone) \(local)")
        let all = zone.moments(ofLocal: local)
        count += 1
        if first == second {
          #expect(all == [first], "\(zone) \(local)")
        } else if zone.local(at: first) == local {
          twice += 1
          #expect(all == [first, second], "\(zone) \(local)")
        } else {
          never += 1
          #expect(all.isEmpty, "\(zone) \(local)")
          let start = zone.startMoment(ofLocal: local)
          #expect(zone.local(at: start) > local && zone.local(at: start - 1) < local)
        }
      }
      for change in entry.changes.dropFirst() {
        #expect(zone.change(after: change[0] - 40_000, by: change[0] + 30_000) == change[0])
        #expect(zone.local(at: change[0]) == change[0] + change[1])
      }
    }
    print("zones: \(count) clock times as zoneinfo has them, \(twice) shown twice, \(never) never")
    #expect(count > 2000 && twice > 100 && never > 100)
  }

  /// The rule in Berlin: 02:30 is left out on 29 March 2026 and comes twice on 25 October.
  @Test func gapsAndOverlaps() throws {
    let berlin = try ReferenceZones.zone("Europe/Berlin")
    func utc(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> String {
      Timestamp(year: 2026, month: month, day: day, hour: hour, minute: minute, in: berlin)
        .description
    }
    #expect(utc(3, 29, 1, 59) == "2026-03-29T00:59:00Z")
    #expect(utc(3, 29, 2, 30) == "2026-03-29T01:30:00Z")
    #expect(utc(3, 29, 3, 0) == "2026-03-29T01:00:00Z")
    #expect(utc(10, 25, 1, 59) == "2026-10-24T23:59:00Z")
    #expect(utc(10, 25, 2, 30) == "2026-10-25T00:30:00Z")
    #expect(utc(10, 25, 3, 0) == "2026-10-25T02:00:00Z")
  }

  @Test func fixedZones() {
    #expect(Zone.utc.name == "UTC")
    #expect(Zone.fixed(hours: 5, minutes: 30).name == "UTC+05:30")
    #expect(Zone.fixed(hours: -3, minutes: 30).secondsFromUTC(at: .epoch) == -12_600)
    #expect(Zone.fixed(seconds: 3208).name == "UTC+00:53:28")
    #expect(Zone.fixed(hours: .max).secondsFromUTC(at: .epoch) == 93_600)
    #expect(Zone.fixed(hours: .min, minutes: 59).secondsFromUTC(at: .epoch) == -93_600)
  }

  /// Zones that make no sense still give some moment, and soon.
  @Test(arguments: hostileZones)
  func nonsenseIsHeld(zone: Zone) {
    for local in [0, 1, -1, Int64.max, .min, .max - 50_000, .min + 50_000, 1 << 40] {
      _ = zone.moment(ofLocal: local)
      _ = zone.startMoment(ofLocal: local)
      _ = Timestamp(seconds: local).fields(in: zone)
    }
    #expect(zone.secondsFromUTC(at: .epoch).magnitude <= 93_600)
  }
}

/// Zones whose functions return nonsense.
let hostileZones: [Zone] = [
  Zone(name: "max") { _ in .max }, Zone(name: "min") { _ in .min },
  Zone(name: "itself") { Int($0 % 100_000) },
  Zone(name: "hash") { Int(truncatingIfNeeded: $0 &* 6_364_136_223_846_793_005 >> 20) },
  Zone(name: "flicker") { $0 % 2 == 0 ? 93_600 : -93_600 },
  Zone(name: "back") { 0 &- Int(truncatingIfNeeded: $0) },
]
