extension Scale {
  /// Even steps with a given value in the middle, as for differences: of a diverging colormap it
  /// has the middle colour, and equal distances to either side have equally strong ones.
  ///
  /// matplotlib: `CenteredNorm`.
  ///
  /// The ends lie as far from the centre as the farthest of the data. If one end is given, the
  /// other is as far away on the other side; if both are given, they are taken as they are.
  ///
  /// - Parameter center: the value in the middle, a finite number. Limits that are given must lie
  ///   on either side of it.
  public static func centered(at center: Double = 0) -> Scale {
    settling("centered", around: center) { plain, data in
      var scale = plain
      let given = [data.lower, data.upper].compactMap { $0 }
      let seen = data.range.map { [$0.lowerBound, $0.upperBound] } ?? []
      let reach = (given.isEmpty ? seen : given).map { ($0 / 2 - center / 2).magnitude * 2 }.max()
      scale.limits = reach.map { around(center, reach: $0) }
      return scale
    }
  }
}
