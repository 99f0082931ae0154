/// Training points that have been checked, in ascending order of key, then of value, then of weight.
///
/// The order is the data's own, so every sum over it is the same however the data were given.
/// Points that weigh nothing are kept apart: they take no part in any sum.
struct SortedSamples: Sendable {
  /// The keys, ascending; all finite; at least one.
  let keys: [Double]
  /// The value of each key; all finite.
  let values: [Double]
  /// The weight of each point, positive, times a power of two such that sums and products of them do
  /// not overflow; nil where all weigh 1.
  let weights: [Double]?
  /// The number of points as given, with those that weigh nothing.
  let givenCount: Int
  /// For each sorted point its place in the data as given; nil where they were given sorted.
  private let places: [Int32]?
  /// The weights as they were given, in sorted order, where the power of two is not 1.
  private let unscaledWeights: [Double]?
  /// The points that weigh nothing, with their places in the data as given.
  private let weightless: [(place: Int, key: Double, value: Double)]

  /// Checks and sorts points.
  ///
  /// - Parameters:
  ///   - weights: As many weights, at least 0 and one above; nil for 1 each.
  ///   - location: The estimator's name, for the error's text.
  init(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]? = nil,
    for location: String
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
    guard keys.count <= Self.countLimit else {
      throw RegressionError(
        .tooLarge, at: location, given: "x has \(keys.count) values",
        needed: "at most \(Self.countLimit) points can be fitted")
    }
    try Self.checkFinite(keys, named: "x", for: location)
    try Self.checkFinite(values, named: "y", for: location)
    if let weights { try Self.check(weights, count: keys.count, for: location) }
    self.givenCount = keys.count

    let hasWeights = weights?.contains { $0 != 1 } ?? false
    let weights = hasWeights ? weights : nil
    let isWeightless = weights?.contains(0) ?? false
    let sortedWeights: [Double]?
    if !isWeightless, Self.areSorted(keys: keys, values: values, weights: weights) {
      self.keys = keys
      self.values = values
      sortedWeights = weights
      self.places = nil
      self.weightless = []
    } else {
      let hasWeight = { (index: Int) in (weights?[index] ?? 1) > 0 }
      self.weightless =
        isWeightless
        ? keys.indices.filter { !hasWeight($0) }.map { ($0, keys[$0], values[$0]) } : []
      let order = SortingOrder(keys: keys, values: values, weights: weights)
      self.keys = order.keys
      self.values = order.arranged(values)
      sortedWeights = weights.map(order.arranged)
      self.places = order.places
    }
    let scaled = sortedWeights.flatMap(Self.scaled)
    self.weights = scaled ?? sortedWeights
    self.unscaledWeights = scaled == nil ? nil : sortedWeights
  }

  /// Weights times a power of two that makes the largest about 1; nil where they are no problem.
  private static func scaled(_ weights: [Double]) -> [Double]? {
    let largest = WeightRange(weights).largest
    guard largest > 0x1p300 || largest < 0x1p-300 else { return nil }
    let half = Double(
      sign: .plus, exponent: -Int(largest.exponent) / 2, significand: 1)
    // Twice, since the power itself may be out of range; what vanishes is still above 0.
    return weights.map { weight in max(weight * half * half, .leastNonzeroMagnitude) }
  }

  /// Whether keys ascend, of equal keys the values, and of equal values the weights.
  private static func areSorted(keys: [Double], values: [Double], weights: [Double]?) -> Bool {
    let isAscending = keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in
        var index = 1
        while index < keys.count,
          keys[index - 1] < keys[index]
            || (keys[index - 1] == keys[index] && values[index - 1] <= values[index])
        {
          index += 1
        }
        return index >= keys.count
      }
    }
    guard isAscending, let weights else { return isAscending }
    return keys.indices.dropFirst().allSatisfy { index in
      weights[index - 1] <= weights[index] || keys[index - 1] != keys[index]
        || values[index - 1] != values[index]
    }
  }

  /// The most points that can be fitted.
  static let countLimit = Int(Int32.max)

  /// The number of points that weigh something.
  var count: Int { keys.count }

  /// The smallest and the largest key.
  var domain: ClosedRange<Double> { (keys.first ?? 0)...(keys.last ?? 0) }

  /// The weight of a sorted point.
  @inline(__always)
  func weight(_ index: Int) -> Double { weights?[index] ?? 1 }

  /// Numbers of the sorted points, put into the order in which the data were given.
  ///
  /// - Parameter missing: The number for a point that weighs nothing.
  func inGivenOrder(_ sorted: [Double], missing: Double = 0) -> [Double] {
    guard let places else { return sorted }
    return [Double](unsafeUninitializedCapacity: givenCount) { output, count in
      if places.count < givenCount { output.initialize(repeating: missing) }
      let given = Places(output)
      let stretch = 65_536
      Parallel.forEach((places.count + stretch - 1) / stretch) { piece in
        places.withUnsafeBufferPointer { places in
          for index in piece * stretch..<min((piece + 1) * stretch, places.count) {
            given.buffer[Int(places[index])] = sorted[index]
          }
        }
      }
      count = givenCount
    }
  }

  /// Numbers of the points as given, put into the order of the sorted points.
  func inSortedOrder(_ given: [Double]) -> [Double] {
    guard let places else { return given }
    return places.map { given[Int($0)] }
  }

  /// The keys in the order in which they were given.
  var givenKeys: [Double] {
    var given = inGivenOrder(keys)
    for point in weightless { given[point.place] = point.key }
    return given
  }

  /// The values in the order in which they were given.
  var givenValues: [Double] {
    var given = inGivenOrder(values)
    for point in weightless { given[point.place] = point.value }
    return given
  }

  /// The weights in the order in which they were given; nil where all weigh 1.
  var givenWeights: [Double]? { (unscaledWeights ?? weights).map { inGivenOrder($0) } }

  static func checkFinite(
    _ numbers: [Double], named name: String, for location: String
  ) throws(RegressionError) {
    let stretch = 131_072
    let isFinite = Parallel.map((numbers.count + stretch - 1) / stretch) { piece in
      numbers.withUnsafeBufferPointer { numbers in
        var bits: UInt64 = 0
        for index in piece * stretch..<min((piece + 1) * stretch, numbers.count) {
          // Sets the sign bit where all bits of the exponent are set.
          bits |= (numbers[index].bitPattern & 0x7ff0_0000_0000_0000) &+ 0x0010_0000_0000_0000
        }
        return bits >> 63 == 0
      }
    }
    if isFinite.allSatisfy(\.self) { return }
    guard let index = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    throw RegressionError(
      .missingValue, at: location, given: "\(name)[\(index)] is \(numbers[index])",
      needed: "every \(name) must be finite")
  }

  static func check(
    _ weights: [Double], count: Int, for location: String
  ) throws(RegressionError) {
    guard weights.count == count else {
      throw RegressionError(
        .differentCounts, at: location,
        given:
          "x has \(count == 1 ? "1 value" : "\(count) values") and weights has \(weights.count)",
        needed: "they must have the same number")
    }
    if let index = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw RegressionError(
        .weight, at: location, given: "weights[\(index)] is \(weights[index])",
        needed: "every weight must be finite and at least 0")
    }
    guard weights.contains(where: { $0 > 0 }) else {
      throw RegressionError(
        .weight, at: location, given: "every weight is 0", needed: "one must be above 0")
    }
  }
}

private func countText(_ numbers: [Double]) -> String {
  numbers.count == 1 ? "1 value" : "\(numbers.count) values"
}
