/// The degree of a local polynomial as a type, so that its sums are compiled for each.
protocol LocalDegree: Sendable {
  /// The degree.
  static var value: Int { get }
}

/// The degrees that there are.
enum LocalDegrees {
  enum Constant: LocalDegree { static var value: Int { 0 } }
  enum Linear: LocalDegree { static var value: Int { 1 } }
  enum Quadratic: LocalDegree { static var value: Int { 2 } }
  enum Cubic: LocalDegree { static var value: Int { 3 } }
}
