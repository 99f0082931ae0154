/// Where between two points a step goes from one value to the next. matplotlib: `where` of
/// `Axes.step`.
public enum StepPlacement: String, Hashable, Sendable, CaseIterable {
  /// At the earlier point: a value holds from the point before to its own.
  case pre
  /// Half way between the two, in the units of the axis.
  case mid
  /// At the later point: a value holds from its own point to the next.
  case post

  /// The corners of steps through points.
  ///
  /// - Complexity: O(n).
  func corners(_ places: [Double], _ values: [Double]) -> (places: [Double], values: [Double]) {
    let count = min(places.count, values.count)
    guard count > 0 else { return ([], []) }
    var corners = (places: [places[0]], values: [values[0]])
    corners.places.reserveCapacity(2 * count + 2)
    corners.values.reserveCapacity(2 * count + 2)
    for index in 0..<count - 1 {
      let change =
        switch self {
        case .pre: places[index]
        case .post: places[index + 1]
        case .mid: places[index] / 2 + places[index + 1] / 2
        }
      corners.places += [change, change]
      corners.values += [values[index], values[index + 1]]
    }
    corners.places.append(places[count - 1])
    corners.values.append(values[count - 1])
    return corners
  }
}
