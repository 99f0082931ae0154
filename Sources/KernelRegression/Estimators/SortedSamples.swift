/// Training points that have been checked, in ascending order of key and then of value.
///
/// The order is the data's own, so every sum over it is the same however the data were given.
struct SortedSamples: Sendable {
  /// The keys, ascending; all finite.
  let keys: [Double]
  /// The value of each key; all finite.
  let values: [Double]
  /// For each sorted point its place in the data as given; nil where they were given sorted.
  private let places: [Int]?

  /// Checks and sorts points.
  ///
  /// - Parameter location: The estimator's name, for the error's text.
  init(
    x: some Collection<Double>, y: some Collection<Double>, for location: String
  ) throws(RegressionError) {
    let keys = Array(x)
    let values = Array(y)
    guard keys.count == values.count else {
      throw RegressionError(
        .differentCounts, at: location,
        given: "x has \(countText(keys)) and y has \(values.count)",
        needed: "they must have the same number")
    }
    guard !keys.isEmpty else {
      throw RegressionError(
        .empty, at: location, given: "x and y are empty", needed: "at least one point is needed")
    }
    try Self.checkFinite(keys, named: "x", for: location)
    try Self.checkFinite(values, named: "y", for: location)

    func isSorted(_ i: Int, _ j: Int) -> Bool {
      keys[i] < keys[j] || (keys[i] == keys[j] && values[i] <= values[j])
    }
    if keys.indices.dropFirst().allSatisfy({ i in isSorted(i - 1, i) }) {
      self.keys = keys
      self.values = values
      self.places = nil
    } else {
      let sorted = keys.indices
        .map { i in (key: keys[i], value: values[i], place: i) }
        .sorted { ($0.key, $0.value) < ($1.key, $1.value) }
      self.keys = sorted.map(\.key)
      self.values = sorted.map(\.value)
      self.places = sorted.map(\.place)
    }
  }

  /// The smallest and the largest key.
  var domain: ClosedRange<Double> { (keys.first ?? 0)...(keys.last ?? 0) }

  /// Numbers of the sorted points, put into the order in which the data were given.
  func inGivenOrder(_ sorted: [Double]) -> [Double] {
    guard let places else { return sorted }
    var given = sorted
    for (place, number) in zip(places, sorted) { given[place] = number }
    return given
  }

  private static func checkFinite(
    _ numbers: [Double], named name: String, for location: String
  ) throws(RegressionError) {
    guard let index = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    throw RegressionError(
      .missingValue, at: location, given: "\(name)[\(index)] is \(numbers[index])",
      needed: "every \(name) must be finite")
  }
}

private func countText(_ numbers: [Double]) -> String {
  numbers.count == 1 ? "1 value" : "\(numbers.count) values"
}
