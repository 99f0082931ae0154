import PlotScene

extension Legend {
  /// What is wrong with its numbers; nil if nothing is.
  var problem: String? {
    if let columns, columns < 1 { return "the legend has \(columns) columns; it needs 1 or more" }
    for key in extra {
      for (name, length) in [("width", key.size.width), ("height", key.size.height)]
      where !(length >= 0 && length <= 10_000) {
        return "the legend's entry \"\(key.label)\" has a \(name) of \(length); "
          + "it must be 0 to 10000 points"
      }
    }
    return nil
  }

  /// What is wrong with it as the legend of several axes; nil if nothing is.
  var problemForSeveral: String? {
    switch placement {
    case .best, .outside, .hidden: nil
    case .inside, .direct:
      "a legend of several axes stands beside them; it needs .outside(…)"
    }
  }

  /// Whether it shows some entries only.
  var isChoosy: Bool { only != nil }

  /// The labels of ``only`` that no entry has, in their order.
  func strangers(among keys: [LegendKey]) -> [String] {
    let known = Set(keys.map(\.label.string))
    return (only ?? []).filter { !known.contains($0) }
  }

  /// What each of several legends shows of the entries of an axes: one with ``only`` what it names;
  /// the first one without, what is left. Each has its own extra entries besides.
  static func entries(of keys: [LegendKey], for legends: [Legend]) -> [[LegendKey]] {
    var rest = keys
    for legend in legends {
      guard let only = legend.only else { continue }
      rest.removeAll { only.contains($0.label.string) }
    }
    return legends.map { legend in
      var own: [LegendKey]
      if let only = legend.only {
        own = only.flatMap { label in keys.filter { $0.label.string == label } }
      } else {
        own = rest
        rest = []
      }
      own += legend.extra
      return legend.order == .reversed ? own.reversed() : own
    }
  }
}
