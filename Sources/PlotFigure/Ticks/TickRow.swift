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
  /// Whether neighbouring labels differ, and leave the gap that is asked for.
  let isClear: Bool
  /// The least free distance between neighbouring labels, in points; infinite for a single one.
  let clearance: Double

  /// - Parameters:
  ///   - values: ascending values within the limits of the request.
  ///   - step: what they are whole multiples of; nil if there is no such number.
  init(_ values: [Double], step: Double? = nil, for request: TickRequest) {
    self.values = values
    let mapping = request.mapping
    places = values.map(mapping.position)
    let gap = request.labelGap
    let isApart = zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 0 && $1 - $0 >= gap }
    guard isApart else {
      labels = TickLabels([])
      isClear = false
      clearance = -.infinity
      return
    }
    labels = request.labels(for: values, step: step)
    let texts = labels.labels
    let extents = texts.map(request.labelExtent)
    var clearance = Double.infinity
    for index in values.indices.dropFirst() {
      let taken = (extents[index] + extents[index - 1]) / 2
      clearance = min(clearance, places[index] - places[index - 1] - taken)
    }
    self.clearance = clearance
    isClear = clearance >= gap && zip(texts, texts.dropFirst()).allSatisfy { $0 != $1 }
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
}
