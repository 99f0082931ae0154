extension Scale {
  /// Names of categories, one unit apart; the first is at 0.
  ///
  /// Texts have this scale if no other is given. Numbers on it are places: 0.5 is halfway between
  /// the first category and the second. On a vertical axis the first category is at the bottom;
  /// ``Limits/reversed`` puts it on top. Axes that share an axis have the categories of all of them.
  /// A missing name has no place and is left out; so is a name that is not among those given, which
  /// a diagnostic says. Of more than 1,000 categories every second, third, … one has a tick.
  ///
  /// matplotlib: `matplotlib.category`; ggplot2: `scale_x_discrete`.
  ///
  /// - Parameters:
  ///   - order: their order; ``CategoryOrder/firstSeen`` if not given.
  ///   - placement: whether they stand in bands or at points.
  public static func categories(
    _ order: CategoryOrder = .firstSeen, placement: CategoryPlacement = .band
  ) -> Scale {
    var scale = Scale.categories(CategoryList(order.given), order, placement)
    scale.adapt = { data in
      let seen = data.channels.lazy.flatMap(\.categories).compactMap { $0 }
      let list =
        switch order {
        case .firstSeen: CategoryList(seen)
        case .sorted: CategoryList(Set(seen).sorted())
        case .given(let names): CategoryList(names)
        }
      var scale = Scale.categories(list, order, placement)
      // Numbers between and beside the bands are shown, too.
      if let bands = scale.limits { scale.limits = hull(bands, data.range) }
      return scale
    }
    return scale
  }

  private static func categories(
    _ list: CategoryList, _ order: CategoryOrder, _ placement: CategoryPlacement
  ) -> Scale {
    let count = list.names.count
    let last = Double(max(count - 1, 0))
    let bands = -0.5...(last + 0.5)
    var scale = Scale(
      name: order == .firstSeen && placement == .band
        ? "categories" : "categories(\(order), placement: \(placement))",
      emptyLimits: bands, ticks: { CategoryTicks.ticks(list, for: $0) }, format: .categories)
    scale.kind = .categories(list)
    scale.limits = placement == .band ? bands : nil
    scale.classes = count == 0 ? nil : (0...count).map { Double($0) - 0.5 }
    return scale
  }
}

extension CategoryOrder {
  fileprivate var given: [String] { if case .given(let names) = self { names } else { [] } }
}
