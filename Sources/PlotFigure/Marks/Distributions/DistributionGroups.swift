/// Samples that stand beside each other along one axis.
struct DistributionGroups: Sendable {
  /// Where they stand, one place for each, in the order in which they were first seen.
  let places: Channel
  /// The values of each as numbers; NaN is missing.
  let samples: [[Double]]
  /// All values as they were given.
  let values: MeasuredValues
  /// Which way the values go.
  let orientation: Orientation
  /// Whether values without a place are counted; where several marks show them, the first does.
  var countsUnplaced = true

  private let given: (x: Channel, y: Channel)?

  /// Groups of pairs of a place and a value. They are upright unless the names are along the
  /// vertical axis.
  init(x: Channel, y: Channel, orientation: Orientation?) {
    let suited: Orientation =
      y.kind == .categories && x.kind != .categories ? .horizontal : .vertical
    self.orientation = orientation ?? suited
    let (along, across) = self.orientation == .vertical ? (x, y) : (y, x)
    given = (x, y)
    values = MeasuredValues(across)
    let numbers = values.numbers
    switch along.kind {
    case .numbers:
      let (keys, samples) = Self.grouped(along.numbers.map { $0.isFinite ? $0 : nil }, numbers)
      (places, self.samples) = (Channel(keys), samples)
    case .categories:
      let (keys, samples) = Self.grouped(along.categories, numbers)
      (places, self.samples) = (Channel(keys), samples)
    case .times:
      let (keys, samples) = Self.grouped(along.times, numbers)
      (places, self.samples) = (Channel(keys), samples)
    }
  }

  /// Named groups.
  init(_ groups: some Sequence<(String, [Double])>, orientation: Orientation) {
    let groups = Array(groups)
    self.orientation = orientation
    let all = groups.flatMap(\.1)
    values = MeasuredValues(Channel(all))
    let names = groups.flatMap { group in group.1.map { _ in String?.some(group.0) } }
    let (keys, samples) = Self.grouped(names, all)
    // A group without values has its place all the same.
    var known: [String: Int] = [:]
    for (index, key) in keys.enumerated() { known[key] = index }
    var seen: Set<String> = []
    let order = groups.map(\.0).filter { seen.insert($0).inserted }
    places = Channel(order)
    self.samples = order.map { name in known[name].map { samples[$0] } ?? [] }
    given = nil
  }

  private static func grouped<Key: Hashable>(
    _ keys: [Key?], _ numbers: [Double]
  ) -> ([Key], [[Double]]) {
    var index: [Key: Int] = [:]
    var (order, samples): ([Key], [[Double]]) = ([], [])
    for (key, number) in zip(keys, numbers) {
      guard let key else { continue }
      if let known = index[key] {
        samples[known].append(number)
      } else {
        index[key] = order.count
        order.append(key)
        samples.append([number])
      }
    }
    return (order, samples)
  }

  /// The number of groups.
  var count: Int { samples.count }

  /// Checks that each place has its value, and that the values can be measured.
  func validate() throws(PlotError) {
    if let given { try requireSameCount(x: given.x, y: given.y) }
    try values.validate()
  }

  /// Whether names stand along the vertical axis.
  var hasNamesDown: Bool { orientation == .horizontal && places.kind == .categories }

  /// How far groups are apart along their axis: 1 for categories, else the least distance. One
  /// alone has 1, or a day.
  var spacing: Double {
    guard places.kind != .categories else { return 1 }
    let numbers = MeasuredValues(places).numbers.sorted()
    // Halves, so that the distance of ±1.7e308 does not overflow.
    let span = (numbers.last ?? 0) / 2 - (numbers.first ?? 0) / 2
    // Places that differ by rounding only are one place.
    let halves = zip(numbers, numbers.dropFirst()).map { $1 / 2 - $0 / 2 }
      .filter { $0 > 1e-12 * span }
    if let least = halves.min(), (2 * least).isFinite { return 2 * least }
    return places.kind == .times ? 86_400 : 1
  }

  /// What the groups need, from some parts of their distance before their places to some after.
  func extent(
    in scales: ScaleSet, values shown: [Double], from first: Double, to last: Double
  ) -> Extent {
    let isVertical = orientation == .vertical
    let (along, across) = isVertical ? (scales.x, scales.y) : (scales.y, scales.x)
    var place = AxisExtent(places, on: along)
    if places.kind == .numbers, let range = place.range {
      let ends = [range.lowerBound + first * spacing, range.upperBound + last * spacing]
      place.range = hull(range, Channel.range(of: ends, in: along.legalDomain))
    } else {
      place.reach = max(first.magnitude, last.magnitude) * spacing
    }
    let value = values.extent(of: shown, on: across)
    let unplaced =
      countsUnplaced
      ? across.unplaced(in: values.channel)
        + (given.map { along.unplaced(in: isVertical ? $0.x : $0.y) } ?? 0) : 0
    return isVertical
      ? Extent(x: place, y: value, unplaced: unplaced)
      : Extent(x: value, y: place, unplaced: unplaced)
  }

  /// The places of the groups on a page, as numbers of their axis.
  func centers(in panel: Panel) -> [Double] {
    panel.placeAxis(orientation).values(of: places)
  }
}
