/// The categories of a column of a table, and which of them each row has.
struct FacetCategories {
  /// The names, in the order of panels.
  let names: [String]
  /// The number of the category of each row.
  let ofRows: [Int]

  /// The categories of some values: texts in their order of appearance, numbers and moments in
  /// ascending order, and last the rows whose value is missing.
  ///
  /// - Complexity: O(n + k log k) for n values of k categories.
  init<Values: Sequence>(_ values: Values) where Values.Element: Plottable {
    let channel = Channel(values)
    switch channel.kind {
    case .categories: self.init(channel.categories) { keys in (keys, keys) }
    case .numbers:
      // 0 and −0 are one number.
      self.init(channel.numbers.map { $0.isNaN ? nil : $0 + 0 }) { keys in
        let sorted = keys.sorted()
        return (sorted, sorted.map(Self.name))
      }
    case .times:
      self.init(channel.times) { keys in
        let sorted = keys.sorted()
        return (sorted, Self.names(of: sorted))
      }
    }
  }

  private init<Key: Hashable>(
    _ values: [Key?], inOrder: ([Key]) -> (keys: [Key], names: [String])
  ) {
    var seen: Set<Key> = []
    let (keys, names) = inOrder(values.compactMap { $0 }.filter { seen.insert($0).inserted })
    let numbers = Dictionary(zip(keys, keys.indices)) { first, _ in first }
    let isMissing = values.contains { $0 == nil }
    self.names = names + (isMissing ? [FacetRows.missing] : [])
    ofRows = values.map { value in value.flatMap { numbers[$0] } ?? keys.count }
  }

  private static func name(_ number: Double) -> String {
    guard let digits = DecimalDigits(number), number == 0 || number.magnitude >= 1e-4,
      number.magnitude < 1e15
    else { return "\(number)" }
    return digits.string(places: max(digits.places, 0))
  }

  /// Days without a time of day, where all are such.
  private static func names(of moments: [Timestamp]) -> [String] {
    let names = moments.map(\.description)
    let midnight = "T00:00:00Z"
    return names.allSatisfy { $0.hasSuffix(midnight) }
      ? names.map { String($0.dropLast(midnight.count)) } : names
  }
}
