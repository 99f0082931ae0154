/// A tick at each category.
enum CategoryTicks {
  /// The most ticks an axis has.
  private static let most = 1000

  /// A tick at each category that is shown, or at every second, third, … one, counted from the first
  /// of the list, where there are more than 1,000.
  static func ticks(_ list: CategoryList, for request: TickRequest) -> TickSet {
    let shown = list.names.indices.filter { request.shows(Double($0)) }
    let every = max(1, (shown.count + most - 1) / most)
    let values = shown.filter { $0 % every == 0 }.map(Double.init)
    return TickSet(labelling: values, request.labels(for: values))
  }
}
