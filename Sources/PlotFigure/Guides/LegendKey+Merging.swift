import PlotScene

extension LegendKey {
  /// The entries of several axes as those of one legend, in order of appearance.
  ///
  /// Within an axes, entries of one label are one, their pictures over each other: a line and its
  /// band. Of several axes, entries of one label are one if they look the same; otherwise they
  /// stay apart, as they say different things.
  ///
  /// - Parameter groups: the entries of each axes, in drawing order.
  static func merged(_ groups: [[LegendKey]]) -> [LegendKey] {
    var merged: [LegendKey] = []
    var seen: Set<LegendKey> = []
    for group in groups {
      for key in overlaid(group) where seen.insert(key).inserted { merged.append(key) }
    }
    return merged
  }

  private static func overlaid(_ keys: [LegendKey]) -> [LegendKey] {
    var rows: [LegendKey] = []
    var places: [RichText: Int] = [:]
    for key in keys {
      if let place = places[key.label] {
        // What is drawn twice in one place would only look bolder.
        if rows[place] != key { rows[place] = rows[place].overlaid(with: key) }
      } else {
        places[key.label] = rows.count
        rows.append(key)
      }
    }
    return rows
  }
}
