internal import RealModule

/// The search for the numbers of several columns that make a criterion least.
struct SmoothingSearch {
  /// What the number of a column may be.
  enum Column: Sendable {
    /// A width; the first one that is tried, and the range of the column.
    case width(reference: Double, range: Double)
    /// From 0 through a limit.
    case share(limit: Double)

    /// How far a start is from the usual one: 0 is at it, −1 and 1 are narrow and wide.
    func coordinate(_ offset: Double) -> Double {
      switch self {
      case .width(let reference, _): .log(reference) + 2 * offset
      case .share: .pi / 4 * (1 + 0.8 * offset)
      }
    }

    /// The number for a coordinate, which may be anything.
    func number(_ coordinate: Double) -> Double {
      switch self {
      case .width(let reference, let range):
        return min(max(Double.exp(coordinate), 1e-4 * reference), 1e6 * range)
      case .share(let limit):
        let sine = Double.sin(coordinate)
        return min(limit * sine * sine, limit)
      }
    }

    func end(_ number: Double) -> BandwidthSelection.End {
      switch self {
      case .width(let reference, let range):
        number >= 10 * range ? .widest : number <= 2e-4 * reference ? .narrowest : .none
      case .share(let limit):
        number >= limit * (1 - 1e-9) ? .widest : number <= limit * 1e-9 ? .narrowest : .none
      }
    }
  }

  let columns: [Column]
  let criterion: BandwidthCriterion
  /// How many searches begin, each somewhere else.
  let starts: Int

  /// The minima that searches end in.
  ///
  /// Each search first goes on until its points are within some percent; those that are not on the
  /// way to the same minimum then go on to eight digits, the best two at most.
  ///
  /// - Parameter score: The score at numbers, one for each column.
  func selection(
    _ score: ([Double]) throws(RegressionError) -> SmootherScore
  ) throws(RegressionError) -> SmoothingSelection {
    guard case .least(let function) = criterion.way else {
      throw RegressionError(
        .criterion, at: "selectSmoothing", given: "the criterion is \(criterion)",
        needed: "for several columns one that is a function of the fit to all points")
    }
    guard starts >= 1, starts <= 1000 else {
      throw RegressionError(
        .hyperparameter, at: "selectSmoothing", given: "starts is \(starts)",
        needed: "it must be from 1 to 1000")
    }
    var evaluations = 0
    func value(_ point: [Double]) throws(RegressionError) -> Double {
      evaluations += 1
      return function(try score(numbers(point)))
    }
    let coarse = SimplexSearch(tolerance: 0.02, limit: 60 * columns.count)
    var ends: [SimplexSearch.Vertex] = []
    for start in 0..<starts {
      ends.append(try coarse.minimum(from: point(start), step: 0.5, value).best)
    }
    ends.sort { $0.value < $1.value }
    var kept: [SimplexSearch.Vertex] = []
    for end in ends where end.value < .infinity {
      let isNew = kept.allSatisfy { other in distance(end.point, other.point) > 0.1 }
      if isNew, kept.count < 2 { kept.append(end) }
    }
    let fine = SimplexSearch(tolerance: 1e-8, limit: 300 * columns.count)
    var minima: [SmoothingSelection.Minimum] = []
    for vertex in kept {
      // A second simplex gets away from where the first has become flat.
      let first = try fine.minimum(from: vertex.point, step: 0.05, value).best
      let second = try fine.minimum(from: first.point, step: 0.01, value).best
      let numbers = numbers(second.point)
      let minimum = SmoothingSelection.Minimum(
        smoothing: numbers, value: second.value, degreesOfFreedom: try score(numbers).trace,
        ends: zip(columns, numbers).map { $0.end($1) })
      let isNew = minima.allSatisfy { other in
        zip(other.smoothing, numbers).contains { ($0 - $1).magnitude > 1e-4 * $0.magnitude }
      }
      if isNew { minima.append(minimum) }
    }
    minima.sort { $0.value < $1.value }
    guard let best = minima.first else {
      throw RegressionError(
        .criterion, at: "selectSmoothing",
        given: "\(criterion) is finite nowhere that was tried",
        needed: "the data need more points, or fewer columns")
    }
    return SmoothingSelection(
      criterion: criterion, minimum: best, localMinima: minima, evaluations: evaluations)
  }

  private func numbers(_ point: [Double]) -> [Double] {
    zip(columns, point).map { column, coordinate in column.number(coordinate) }
  }

  /// The usual numbers, then narrow and wide ones, then any between, evenly spread. Source of the last:
  /// J. H. Halton, "On the efficiency of certain quasi-random sequences of points in evaluating
  /// multi-dimensional integrals", Numerische Mathematik 2 (1960) 84–90.
  private func point(_ start: Int) -> [Double] {
    let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
    return columns.enumerated().map { index, column in
      switch start {
      case 0: return column.coordinate(0)
      case 1: return column.coordinate(-0.6)
      case 2: return column.coordinate(1)
      default:
        let base = primes[index % primes.count]
        var (rest, share, digit) = (start, 0.0, 1.0)
        while rest > 0 {
          digit /= Double(base)
          share += digit * Double(rest % base)
          rest /= base
        }
        return column.coordinate(2 * share - 1)
      }
    }
  }

  private func distance(_ point: [Double], _ other: [Double]) -> Double {
    zip(numbers(point), numbers(other)).reduce(0) { distance, pair in
      max(distance, (pair.0 - pair.1).magnitude / max(pair.0.magnitude, pair.1.magnitude, 1e-9))
    }
  }
}
