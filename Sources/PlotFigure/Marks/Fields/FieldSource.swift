import PlotScene

/// The data of contours: a table over columns and rows, or scattered points.
struct FieldSource: Sendable {
  let x: Channel
  let y: Channel
  let z: Channel
  /// The lengths of the rows of a table; nil for scattered points.
  let rowLengths: [Int]?
  private let maskLengths: [Int]?
  private let cutsCorners: Bool

  init(scattered x: Channel, _ y: Channel, _ z: Channel) {
    self.x = x
    self.y = y
    self.z = z
    rowLengths = nil
    maskLengths = nil
    cutsCorners = false
  }

  init(
    _ x: Channel?, _ y: Channel?, _ rows: [[Double]], mask: [[Bool]]?, cutsCorners: Bool
  ) {
    self.x = x ?? Channel(indices: rows.first?.count ?? 0)
    self.y = y ?? Channel(indices: rows.count)
    rowLengths = rows.map(\.count)
    maskLengths = mask?.map(\.count)
    self.cutsCorners = cutsCorners
    if let mask, rowLengths == maskLengths {
      z = Channel(zip(rows, mask).flatMap { zip($0, $1).map { $1 ? .nan : $0 } })
    } else {
      z = Channel(rows.flatMap { $0 })
    }
  }

  /// The range of the numbers that are not missing; nil if all are.
  var range: ClosedRange<Double>? { z.range(in: Scale.finite) }

  /// The least number above 0; nil if there is none.
  var leastPositive: Double? {
    z.range(in: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude)?.lowerBound
  }

  /// Whether there is something between the numbers for contours to lie in.
  var hasCells: Bool {
    guard let rowLengths else { return x.count > 2 }
    return rowLengths.count > 1 && (rowLengths.first ?? 0) > 1
  }

  func validate() throws(PlotError) {
    guard let rowLengths else {
      for (channel, name) in [(y, "y"), (z, "z")] where channel.count != x.count {
        throw PlotError(
          problem: "x has \(x.count) values and \(name) has \(channel.count); "
            + "they must have the same number")
      }
      return
    }
    let columns = rowLengths.first ?? 0
    if let row = rowLengths.firstIndex(where: { $0 != columns }) {
      throw PlotError(
        problem: "row \(row) has \(rowLengths[row]) values and row 0 has \(columns); "
          + "all rows must have the same number")
    }
    if let maskLengths, maskLengths != rowLengths {
      throw PlotError(
        problem:
          "the mask has \(maskLengths.count) rows of \(maskLengths.first ?? 0) cells and the "
          + "table \(rowLengths.count) of \(columns); they must have the same shape")
    }
    for (channel, count, name, what) in [
      (x, columns, "x", "columns"), (y, rowLengths.count, "y", "rows"),
    ] {
      guard channel.count == count else {
        throw PlotError(
          problem: "\(name) has \(channel.count) values for \(count) \(what); "
            + "there must be one for each")
      }
      guard channel.kind != .categories else { continue }
      let numbers = Scale.linear.values(of: channel)
      let steps = zip(numbers, numbers.dropFirst())
      guard steps.allSatisfy({ $0 < $1 }) || steps.allSatisfy({ $0 > $1 }) else {
        throw PlotError(
          problem: "\(name) goes up and down or has missing values; it must ascend or descend")
      }
    }
  }

  func extent(in scales: ScaleSet, color: AxisExtent) -> Extent {
    func ends(_ channel: Channel, _ scale: Scale) -> AxisExtent {
      var extent = AxisExtent(channel, on: scale)
      if rowLengths != nil, channel.kind != .categories {
        let ends = Channel.range(of: scale.values(of: channel), in: scale.legalDomain)
        extent.stickyEdges = ends.map { [$0.lowerBound, $0.upperBound] } ?? []
      }
      return extent
    }
    return Extent(
      x: ends(x, scales.x), y: ends(y, scales.y), color: color,
      unplaced: scales.x.unplaced(in: x) + scales.y.unplaced(in: y)
        + z.count(outside: Scale.finite))
  }

  /// The field over the axes of a panel; what has no place there is missing.
  func field(in panel: Panel) -> ScalarField {
    func placed(_ channel: Channel, _ axis: AxisMapping) -> [Double] {
      axis.values(of: channel).map { axis.scale.hasPlace(for: $0) ? $0 : .nan }
    }
    let (x, y) = (placed(x, panel.x), placed(y, panel.y))
    let numbers = z.numbers
    guard rowLengths != nil else {
      let hasAll = zip(zip(x, y), numbers).map {
        $0.0.isFinite && $0.1.isFinite && $1.isFinite
      }
      let known = zip(x, hasAll).map { $1 ? $0 : .nan }
      return ScalarField(Triangulation(x: known, y: y), values: numbers)
    }
    guard x.contains(where: \.isNaN) || y.contains(where: \.isNaN) else {
      return ScalarField(x: x, y: y, values: numbers, cutsCorners: cutsCorners)
    }
    let kept = y.indices.flatMap { row in
      x.indices.map { column in
        x[column].isNaN || y[row].isNaN ? .nan : numbers[row * x.count + column]
      }
    }
    return ScalarField(x: x, y: y, values: kept, cutsCorners: cutsCorners)
  }

  var words: String {
    guard let rowLengths else { return "over \(x.count) points" }
    return "over \(rowLengths.count) rows and \(rowLengths.first ?? 0) columns"
  }
}

extension Panel {
  /// A line through places in the data on the page, without those that come closer to the one before
  /// than can be seen.
  func reduced(_ places: [SIMD2<Double>]) -> [Point] {
    let least = 0.2 / resolution
    var points: [Point] = []
    points.reserveCapacity(places.count)
    for (index, place) in places.enumerated() {
      // Far outside of the page only the direction counts, and that as long as it is a number.
      let point = Point(
        x: x.heldPosition(place.x, reach: 1e7), y: y.heldPosition(place.y, reach: 1e7))
      guard point.isFinite else { continue }
      if let last = points.last, index < places.count - 1,
        max((point.x - last.x).magnitude, (point.y - last.y).magnitude) < least
      {
        continue
      }
      points.append(point)
    }
    return points
  }
}
