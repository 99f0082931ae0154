internal import RealModule

/// A bandwidth or a λ as a coordinate that a search can move without ends.
enum SearchAxis: Hashable, Sendable {
  /// The logarithm of a bandwidth.
  case width(typical: Double, range: ClosedRange<Double>)
  /// The angle whose squared sine is the share of λ in its limit: both ends can be reached.
  case share(limit: Double)

  /// The bandwidth or λ at a coordinate.
  func parameter(_ coordinate: Double) -> Double {
    switch self {
    case .width(_, let range): return min(max(.exp(coordinate), range.lowerBound), range.upperBound)
    case .share(let limit):
      let sine = Double.sin(coordinate)
      let share = sine * sine
      // What is within rounding of an end is the end.
      return share < 1e-12 ? 0 : share > 1 - 1e-12 ? limit : limit * share
    }
  }

  /// The first step of a search.
  var step: Double {
    switch self {
    case .width: 0.5
    case .share: 0.25
    }
  }

  /// Where a search begins: the first at the middle, others spread evenly around it, along each axis by
  /// a multiple of another irrational number.
  func start(_ number: Int, axis: Int) -> Double {
    let irrational = Double.pow(2, 1 / Double(axis + 2))
    let multiple = Double(number) * irrational
    let spread = multiple - multiple.rounded(.down)
    switch self {
    case .width(let typical, _):
      return .log(typical) + (number == 0 ? 0 : (spread - 0.5) * 3)
    case .share:
      return number == 0 ? 0.6 : 0.15 + 1.2 * spread
    }
  }

  /// How a regressor with a parameter came out.
  func effect(of parameter: Double) -> MixedSelection.Effect {
    switch self {
    case .width(_, let range):
      parameter <= range.lowerBound
        ? .narrowest : parameter >= range.upperBound / 2 ? .none : .inside
    case .share(let limit):
      parameter == 0 ? .separate : parameter >= limit * (1 - 1e-6) ? .none : .inside
    }
  }
}

extension MixedRegression.Fit {
  /// The axes of a search, one for each regressor.
  var searchAxes: [SearchAxis] {
    var continuous = 0
    var categorical = 0
    return regression.regressors.map { regressor in
      if regressor.isContinuous {
        defer { continuous += 1 }
        return widthAxis(continuous)
      }
      defer { categorical += 1 }
      return .share(limit: table.categorical[categorical].limit)
    }
  }

  /// From a thousandth to a thousand times a column's range, about the normal reference rule.
  private func widthAxis(_ column: Int) -> SearchAxis {
    let keys = samples.columns[column]
    let range = max((keys.max() ?? 0) - (keys.min() ?? 0), .leastNormalMagnitude)
    var average = WeightedAverage()
    for (index, key) in keys.enumerated() {
      average.add((key - keys[0]) / range, weight: samples.weight(index))
    }
    var square = WeightedAverage()
    for (index, key) in keys.enumerated() {
      let distance = (key - keys[0]) / range - average.mean
      square.add(distance * distance, weight: samples.weight(index))
    }
    let kernel = table.continuous[column].kernel
    let dimension = Double(table.continuous.count)
    let ratio = kernel.canonicalBandwidth / Kernel.gaussian.canonicalBandwidth
    let typical =
      1.06 * range * square.mean.squareRoot() * (ratio.isFinite && ratio > 0 ? ratio : 1)
      * .pow(Double(keys.count), -1 / (4 + dimension))
    let least = max(range * 1e-3, .leastNormalMagnitude)
    let most = min(range * 1e3, .greatestFiniteMagnitude)
    return .width(typical: typical > 0 ? typical : most, range: least...max(least, most))
  }
}
