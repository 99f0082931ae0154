import PlotScene

/// Categories in an order, and which of them each value of a channel is.
struct CategoryLooks {
  /// The names in their order.
  let names: [String]
  /// For each value the number of its category; nil if it is missing or not among those given.
  let numbers: [Int?]

  /// The categories of a channel; none of one of another kind.
  init(_ channel: Channel, order: CategoryOrder) {
    let seen = channel.categories.lazy.compactMap { $0 }
    let list =
      switch order {
      case .firstSeen: CategoryList(seen)
      case .sorted: CategoryList(Set(seen).sorted())
      case .given(let names): CategoryList(names)
      }
    names = list.names
    numbers = channel.categories.map { name in
      name.flatMap(list.position).map { WholeNumber.nearest($0, in: 0...Int.max >> 11) }
    }
  }
}
