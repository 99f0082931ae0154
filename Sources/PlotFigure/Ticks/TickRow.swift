internal import PlotScene

/// Ticks beside each other with their labels, and how much room these leave each other.
///
/// All that choose ticks by their labels ask this: whether a row stands clear, and how dense it is.
struct TickRow {
  /// The values, ascending.
  let values: [Double]
  /// Where they lie, in points from the lower end of the axis.
  let places: [Double]
  /// What is written beside them; not written where they are too close anyway.
  let labels: TickLabels
  /// Whether neighbouring labels leave the gap that is asked for.
  let hasRoom: Bool
  /// How much room labels leave: 0 for the least gap or less to 1 for twice as much. The rating of
  /// overlap of Talbot, Lin & Hanrahan 2010, with the gap that is asked for in the place of 1.5 em.
  let legibility: Double

  /// - Parameters:
  ///   - values: ascending values within the limits of the request.
  ///   - numbers: what is written, a number for each value; nil for the values themselves.
  ///   - step: what they are whole multiples of; nil if there is no such number.
  init(
    _ values: [Double], writtenAs numbers: [Double]? = nil, step: Double? = nil,
    for request: TickRequest
  ) {
    self.values = values
    let places = values.map(request.mapping.position)
    self.places = places
    let gap = request.labelGap
    let isApart = zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 0 && $1 - $0 >= gap }
    guard isApart else {
      labels = TickLabels([])
      hasRoom = false
      legibility = 0
      return
    }
    labels = request.labels(for: numbers ?? values, step: step)
    let extents = labels.labels.map(request.labelExtent)
    var least = Double.infinity
    // A format may write fewer labels than there are values.
    for index in values.indices.dropFirst() where index < extents.count {
      let taken = (extents[index] + extents[index - 1]) / 2
      least = min(least, places[index] - places[index - 1] - taken)
    }
    hasRoom = least >= gap
    legibility = least > 0 ? max(0, min(1, 2 - 2 * gap / least)) : 0
  }

  /// Whether neighbouring labels have room and tell their ticks apart, unless nothing is written.
  var isClear: Bool {
    let texts = labels.labels
    return hasRoom && zip(texts, texts.dropFirst()).allSatisfy { $0 != $1 || $0.isEmpty }
  }

  /// How many ticks there are.
  var count: Int { values.count }

  /// The mean distance between neighbours, in points; infinite for a single tick.
  var meanGap: Double {
    guard let first = places.first, let last = places.last, count > 1 else { return .infinity }
    return (last - first) / Double(count - 1)
  }

  /// The ticks with shorter marks between them.
  func ticks(minor: [Double] = []) -> TickSet {
    let taken = Set(values)
    return TickSet(
      labelling: values, labels, minor: minor.filter { !taken.contains($0) }.sorted())
  }

  /// The ticks among others, which have no label.
  func ticks(among all: [Double], minor: [Double]) -> TickSet {
    var set = TickSet(labelling: values, labels, minor: minor)
    let labelled = Set(set.major.map(\.value))
    set.major += all.filter { !labelled.contains($0) }.map { Tick($0, label: RichText("")) }
    set.major.sort { $0.value < $1.value }
    return set
  }
}
