import PlotScene
import Testing

@testable import PlotFigure

/// The ticks of 600 time axes beside those of matplotlib: 200 spans from microseconds to centuries in
/// three zones, many of them over a change of the clocks.
@Suite struct MatplotlibDatesTests {
  /// An axis of matplotlib's, moments in microseconds since 1970.
  struct Case: Decodable, Sendable {
    let zone: String
    let from: Int64
    let to: Int64
    let unit: String
    let count: Int
    let ticks: [Int64]
    let labels: [String]
    let note: String
    let gap: Double?
  }

  private struct File: Decodable { let cases: [Case] }

  /// Ours for the same ends, on an axis as long, with letters as wide.
  private struct Axis {
    let zone: Zone
    let moments: [Timestamp]
    let labels: [String]
    let note: String
    let gap: Double

    init(_ theirs: Case) throws {
      zone = try ReferenceZones.zone(theirs.zone)
      let ends = [theirs.from, theirs.to].map(Axis.moment)
      let scale = Scale.time(zone: zone).adapted(to: ScaleData(channels: [Channel(ends)]))
      let reference = scale.kind.timeReference
      let limits = scale.values(of: Channel(ends))
      let request = timeRequest(scale, limits[0]...limits[1])
      let set = Ticks.automatic.resolve(request)
      moments = set.major.map { reference.moment(at: $0.value) }
      labels = set.major.map { flat($0.label) }
      note = set.note.map(flat) ?? ""
      gap = request.leastGap(set.major.map(\.value), TickLabels(set.major.map(\.label))) - 6
    }

    static func moment(_ micros: Int64) -> Timestamp {
      let (seconds, rest) = micros.floored(by: 1_000_000)
      return Timestamp(seconds: seconds, nanoseconds: Int(rest) * 1000)
    }
  }

  @Test func sameOrBetter() throws {
    let cases = (try Reference.json("dates") as File).cases
    var kinds: [String: Int] = [:]
    for theirs in cases {
      let ours = try Axis(theirs)
      let theirTicks = theirs.ticks.map(Axis.moment)
      print(theirs.zone, theirs.unit, theirs.count, theirs.gap ?? 0, "\n  ", theirs.labels.joined(separator: " | "), "(", theirs.note, ")\n  ", ours.labels.joined(separator: " | "), "(", ours.note, ")", ours.moments == theirTicks)
      kinds["\(ours.moments == theirTicks)", default: 0] += 1
    }
    print(kinds)
    #expect(cases.count == 600)
  }
}
