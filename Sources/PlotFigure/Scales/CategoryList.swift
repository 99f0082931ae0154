/// Categories in their order along an axis.
public struct CategoryList: Hashable, Sendable {
  /// The names, each once.
  public let names: [String]
  private let positions: [String: Int]

  /// Categories in order; a name that comes again is left out.
  public init(_ names: some Sequence<String>) {
    var positions: [String: Int] = [:]
    var unique: [String] = []
    for name in names where positions[name] == nil {
      positions[name] = unique.count
      unique.append(name)
    }
    self.names = unique
    self.positions = positions
  }

  /// The place of a category, from 0; nil if it is not in the list.
  public func position(_ name: String) -> Double? { positions[name].map(Double.init) }

  /// The category at a place; nil between two and beyond the ends.
  public func name(at position: Double) -> String? {
    Int(exactly: position).flatMap { names.indices.contains($0) ? names[$0] : nil }
  }
}
