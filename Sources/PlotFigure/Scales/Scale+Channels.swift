extension Scale {
  /// The numbers that the values of a channel have on this scale, in the data's order; NaN for what
  /// is missing, and for categories that the scale does not know.
  ///
  /// - Complexity: O(n); numbers come back as they are, without a copy.
  public func values(of channel: Channel) -> [Double] {
    switch channel.kind {
    case .numbers: return channel.numbers
    case .categories:
      guard case .categories(let list) = kind else {
        return Array(repeating: .nan, count: channel.count)
      }
      return channel.categories.map { $0.flatMap(list.position) ?? .nan }
    case .times:
      let origin =
        if case .times(let reference) = kind { reference.origin } else { Timestamp.epoch }
      return channel.times.map { $0?.seconds(since: origin) ?? .nan }
    }
  }

  /// The names of the categories in their order; nil if the numbers stand for something else.
  public var categories: [String]? {
    if case .categories(let list) = kind { list.names } else { nil }
  }

  /// How many numbers of a channel are there but have no place: infinite, outside the domain, or in
  /// a stretch that is left out.
  ///
  /// - Complexity: O(n).
  public func unplaced(in channel: Channel) -> Int {
    let outside = channel.count(outside: legalDomain)
    return gaps.isEmpty ? outside : outside + channel.numbers.count(where: leavesOut)
  }

  /// How many names belong to categories that the scale does not know, or how many moments lie
  /// beyond its domain. Numbers are counted by marks.
  func strangers(_ kind: Channel.Kind, in channels: [Channel]) -> Int {
    channels.lazy.filter { $0.kind == kind }.reduce(0) { count, channel in
      let missing = channel.categories.count { $0 == nil } + channel.times.count { $0 == nil }
      return count + values(of: channel).count { !legalDomain.contains($0) } - missing
    }
  }

  /// The scale that suits some data where the user names none: ``linear``, or that of categories or
  /// times.
  static func suited(to channels: [Channel]) -> Scale {
    let kinds = channels.lazy.map(\.kind)
    if kinds.contains(.categories) { return .categories() }
    return kinds.contains(.times) ? .time() : .linear
  }

  /// Why the scale has no place for some data; nil if it has.
  func mismatch(with channels: [Channel]) -> String? {
    let kinds = Set(channels.filter { $0.count > 0 }.map(\.kind))
    if kinds.isSuperset(of: [.categories, .times]) {
      return "some data are categories and others times; an axis has one or the other"
    }
    switch kind {
    case .numbers where kinds.contains(.categories):
      return "the data are categories and the scale is \(name); categories need a scale of "
        + "categories, which they have if none is given"
    case .categories where kinds.contains(.times):
      return
        "the data are times and the scale is \(name); give them as text to make them categories"
    case .times where kinds.contains(.categories):
      return "the data are categories and the scale is \(name); it needs times"
    default: return nil
    }
  }
}
