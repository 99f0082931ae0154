extension Scale {
  /// The scale that is used for some data.
  func adapted(to data: ScaleData) -> Scale { adapt?(data) ?? self }

  /// The numbers that data have on the scale, those of categories and times as well; nil if there
  /// are none.
  func range(of data: AxisExtent) -> ClosedRange<Double>? {
    // All categories of a list are shown, also those without data.
    if case .categories(let list) = kind, !list.names.isEmpty {
      return hull(data.range, (-data.reach)...(Double(list.names.count - 1) + data.reach))
    }
    return data.channels.filter { $0.kind != .numbers }.reduce(data.range) { range, channel in
      let own = Channel.range(of: values(of: channel), in: legalDomain).map {
        ($0.lowerBound - data.reach)...($0.upperBound + data.reach)
      }
      return hull(range, own)
    }
  }

  /// Whether numbers lie as they are, and stand for themselves.
  var isLinear: Bool {
    if case .numbers = kind { transform == nil && classes == nil } else { false }
  }

  /// Whether its numbers are moments.
  var standsForTimes: Bool {
    if case .times = kind { true } else { false }
  }

  /// Whether its numbers are places in a list, between which there is nothing.
  var standsForNames: Bool {
    if case .categories = kind { true } else { false }
  }
}
