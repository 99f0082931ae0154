extension Scale {
  /// Places by a function of the user and the way back.
  ///
  /// matplotlib: `Axes.set_xscale("function", functions=(forward, inverse))`.
  ///
  /// A function that falls is as good as one that rises: values increase along the axis in either
  /// case. Values outside the legal domain, and those that the function makes NaN or infinite, have
  /// no place. The pair is tried at 128 places between the limits of the axis when the figure is
  /// resolved; one that is no number there, that does not rise or fall all the way, or whose inverse
  /// does not lead back is an error, whose message says where. Ticks are round numbers, well spread.
  ///
  /// - Parameters:
  ///   - name: what the scale is called in messages. Two pairs must not have the same name.
  ///   - legalDomain: the values that have a place.
  ///   - forward: from a value to its place, strictly monotone on the legal domain.
  ///   - inverse: from a place back to the value.
  public static func functions(
    name: String, legalDomain: ClosedRange<Double> = Scale.finite,
    forward: @escaping @Sendable (Double) -> Double,
    inverse: @escaping @Sendable (Double) -> Double
  ) -> Scale {
    let domain = legalDomain.clamped(to: Scale.finite)
    let trial = FunctionTrial(name: name, domain: domain, forward: forward, inverse: inverse)
    let sign: Double = trial.falls ? -1 : 1
    var scale = Scale(
      name: name, legalDomain: domain, emptyLimits: trial.emptyLimits,
      transform: { sign * forward($0) },
      inverse: { place in
        let value = inverse(sign * place)
        return value.isNaN ? value : min(max(value, domain.lowerBound), domain.upperBound)
      },
      format: .ofManySizes)
    scale.niceLimits = { NiceLimits.linear($0) }
    scale.adapt = { [scale] data in
      var adapted = scale
      adapted.problem = trial.problem(of: data)
      return adapted
    }
    return scale
  }
}

/// A pair of functions, tried at some places.
private struct FunctionTrial {
  let name: String
  let domain: ClosedRange<Double>
  let forward: @Sendable (Double) -> Double
  let inverse: @Sendable (Double) -> Double
  /// Whether the function falls from its first to its last finite value on the domain.
  let falls: Bool

  init(
    name: String, domain: ClosedRange<Double>, forward: @escaping @Sendable (Double) -> Double,
    inverse: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.domain = domain
    self.forward = forward
    self.inverse = inverse
    let places = Self.values(over: domain).map(forward).filter(\.isFinite)
    falls = (places.last ?? 0) < (places.first ?? 0)
  }

  /// Limits for no data: 0…1 or 1…10 where the function is good there, else the domain.
  var emptyLimits: ClosedRange<Double> {
    [0...1, 1...10].first {
      domain.contains($0.lowerBound) && domain.contains($0.upperBound) && problem(on: $0) == nil
    } ?? domain
  }

  /// What is wrong with the pair between the ends of an axis; nil if nothing is found.
  func problem(of data: ScaleData) -> String? {
    let low = data.lower ?? data.range?.lowerBound ?? emptyLimits.lowerBound
    let high = data.upper ?? data.range?.upperBound ?? emptyLimits.upperBound
    // One value, or ends in the wrong order, say little of a function.
    return low < high ? problem(on: (low...high).clamped(to: domain)) : nil
  }

  /// What is wrong with the pair between two limits; nil if nothing is found.
  func problem(on limits: ClosedRange<Double>) -> String? {
    let values = Self.values(between: limits)
    let places = values.map(forward)
    if let bad = places.firstIndex(where: { !$0.isFinite }) {
      return "scale \"\(name)\": its function gives \(places[bad]) at \(values[bad]); "
        + "it must give a number everywhere between the limits"
    }
    let (first, last) = (places.first ?? 0, places.last ?? 0)
    guard first != last else {
      return "scale \"\(name)\": its function is \(first) at both \(limits.lowerBound) and "
        + "\(limits.upperBound); it must rise or fall all the way"
    }
    // Neighbours may share a place where the function is steeper elsewhere; none may go back.
    let turn = zip(places, places.dropFirst())
      .map { $0 == $1 || ($0 < $1) == (first < last) }.firstIndex(of: false)
    if let turn {
      return "scale \"\(name)\": its function turns between \(values[turn]) and "
        + "\(values[turn + 1]); it must rise or fall all the way"
    }
    guard (last < first) == falls else {
      return "scale \"\(name)\": its function \(falls ? "rises" : "falls") between the limits and "
        + "\(falls ? "falls" : "rises") over its legal domain; give a domain where it does not turn"
    }
    return problemBack(values, places, size: abs(last / 2 - first / 2) * 2)
  }

  /// Whether the inverse leads back: to a value whose place is the same, up to a millionth of the
  /// axis.
  private func problemBack(_ values: [Double], _ places: [Double], size: Double) -> String? {
    for (value, place) in zip(values, places) {
      let found = inverse(place)
      let again = forward(found)
      guard found.isFinite, abs(again - place) <= 1e-6 * size else {
        return "scale \"\(name)\": its function takes \(value) to \(place), and its inverse takes "
          + "that to \(found); it must lead back"
      }
    }
    return nil
  }

  /// Values between two limits, evenly spaced.
  private static func values(between limits: ClosedRange<Double>) -> [Double] {
    let (low, high) = (limits.lowerBound, limits.upperBound)
    return (0...127).map { index in
      let part = Double(index) / 127
      return index == 127 ? high : low * (1 - part) + high * part
    }
  }

  /// Values of all sizes in a domain.
  private static func values(over domain: ClosedRange<Double>) -> [Double] {
    let sizes = stride(from: 300.0, through: -300, by: -20).compactMap { Double("1e\(Int($0))") }
    let all = sizes.map { -$0 } + [0] + sizes.reversed()
    return [domain.lowerBound] + all.filter(domain.contains) + [domain.upperBound]
  }
}
