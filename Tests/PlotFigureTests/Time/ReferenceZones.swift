import Testing

@testable import PlotFigure

/// Zones as Python's zoneinfo knows them, from 1900 to 2035.
enum ReferenceZones {
  /// A zone of the file.
  struct Entry: Decodable {
    let name: String
    /// Seconds since 1970, and the offset from then on.
    let changes: [[Int64]]
    /// A time of the clock, and the moment it means with fold=0 and fold=1.
    let times: [[Int64]]

    var zone: Zone {
      let changes = changes
      return Zone(name: name) { seconds in
        let index = changes.partitioningIndex { $0[0] > seconds }
        return Int(changes[max(index - 1, 0)][1])
      }
    }
  }

  private struct File: Decodable { let zones: [Entry] }

  static func all() throws -> [Entry] { try (Reference.json("zones") as File).zones }

  static func zone(_ name: String) throws -> Zone {
    name == "UTC" ? .utc : try #require(try all().first { $0.name == name }).zone
  }
}

extension Array {
  /// The first index at which a condition holds that holds for all after it.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
