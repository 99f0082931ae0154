internal import RealModule

extension BandwidthEstimator {
  /// Chooses the bandwidth by the data; the estimator's own bandwidth is not used.
  ///
  /// The criterion is found for every bandwidth of a grid; between the neighbours of each local
  /// minimum the bandwidth is then refined on a logarithmic axis. The result does not depend on
  /// the order of the points, and only the proportions of their weights matter. A point with its
  /// weight is one observation, left out as a whole.
  ///
  /// ```swift
  /// let selection = try NadarayaWatson(bandwidth: 1).selectBandwidth(x: x, y: y, by: .akaikeCorrected)
  /// if selection.end != .none { /* a wider grid may hold a better one */ }
  /// ```
  ///
  /// A missing value is an error, never dropped in silence.
  ///
  /// Measured: leave-one-out agrees with fits to all other points to 10⁻¹⁰, GCV and AICc with their
  /// definitions, R's np and locfit to 10⁻⁹, and the bandwidth with np and with SciPy's minimiser to
  /// 10⁻⁵. Of a kernel that ends, a criterion jumps where points enter its support: it may have a
  /// hundred minima, some narrower than the grid's steps.
  ///
  /// - Parameters:
  ///   - x: The keys, at least two, in any order.
  ///   - y: As many values.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  ///   - criterion: What is to be least.
  ///   - grid: Among which bandwidths.
  /// - Throws: `RegressionError` for data that cannot be fitted, a grid that holds no bandwidth, fewer
  ///   than two points that weigh something, or a criterion that has no finite value on the grid.
  /// - Complexity: That of fitting and predicting at all keys, once for each bandwidth of the grid and
  ///   some twenty times for each local minimum; O(*n*) in all, whatever the number of bandwidths,
  ///   where there is a faster way for the kernel.
  public func selectBandwidth(
    x: some Collection<Double>, y: some Collection<Double>, weights: [Double]? = nil,
    by criterion: BandwidthCriterion = .leaveOneOut, among grid: BandwidthGrid = .automatic
  ) throws(RegressionError) -> BandwidthSelection {
    let samples = try SortedSamples(x: x, y: y, weights: weights, for: "selectBandwidth")
    guard samples.count >= 2 else {
      throw RegressionError(
        .empty, at: "selectBandwidth", given: "there is 1 point that weighs something",
        needed: "at least 2 are needed to choose a bandwidth")
    }
    let numbers = try grid.numbers(samples, kernel: kernel)
    let curve = try CriterionCurve(
      self, samples: samples, criterion: criterion, grid: grid, narrowest: numbers[0])
    return try curve.selection(numbers)
  }
}

/// A criterion as a function of the bandwidth.
struct CriterionCurve<Smoother: BandwidthEstimator> {
  private let criterion: BandwidthCriterion
  private let grid: BandwidthGrid
  private let fitted: FittedScoring<Smoother>
  private let fast: (any SmootherScoring)?
  private let folds: FoldScoring<Smoother>?

  typealias Place = (score: SmootherScore, value: Double)

  init(
    _ smoother: Smoother, samples: SortedSamples, criterion: BandwidthCriterion,
    grid: BandwidthGrid, narrowest: Double
  ) throws(RegressionError) {
    self.criterion = criterion
    self.grid = grid
    self.fitted = FittedScoring(smoother, samples: samples)
    if grid.kind == .width, let degree = smoother.localDegree {
      self.fast = ScoringPlan.fastScoring(
        samples, kernel: smoother.kernel, degree: degree, narrowest: narrowest)
    } else {
      self.fast = nil
    }
    if case .folds(let count, let folds) = criterion.way {
      self.folds = try FoldScoring(smoother, samples: samples, count: count, folds: folds)
    } else {
      self.folds = nil
    }
  }

  /// The score and the signed value at numbers of the grid.
  private func places(_ numbers: [Double]) throws(RegressionError) -> [Place] {
    var scores: [SmootherScore] = []
    if let fast {
      scores = try fast.scores(at: numbers)
    } else {
      for number in numbers {
        scores.append(try fitted.score(grid.bandwidth(number), number: number))
      }
    }
    var places: [Place] = []
    for score in scores {
      let value =
        switch criterion.way {
        case .least(let function), .root(let function): function(score)
        case .folds:
          try folds?.meanSquare(grid.bandwidth(score.bandwidth)) ?? .nan
        }
      places.append((score, value.isNaN ? .infinity : value))
    }
    return places
  }

  func selection(_ numbers: [Double]) throws(RegressionError) -> BandwidthSelection {
    let places = try places(numbers)
    let isRoot = if case .root = criterion.way { true } else { false }
    let minima = try isRoot ? roots(places) : minima(places)
    let values = places.map { isRoot ? $0.value.magnitude : $0.value }
    let ends = (first: values[0], last: values[values.count - 1])
    let inside = minima.min { $0.value < $1.value }?.value ?? .infinity
    guard min(inside, ends.first, ends.last) < .infinity, let (best, end) = choice() else {
      throw RegressionError(
        .criterion, at: "selectBandwidth",
        given: "\(criterion) is finite for no bandwidth of the grid",
        needed: "the grid must reach wider bandwidths, or the data need more points")
    }
    func choice() -> (BandwidthSelection.Minimum, BandwidthSelection.End)? {
      let narrowest = Self.minimum((places[0].score, ends.first))
      let widest = Self.minimum((places[places.count - 1].score, ends.last))
      let best = minima.min { $0.value < $1.value }
      // A root is a root, however near to it an end comes.
      if let best, isRoot || (best.value <= ends.first && best.value <= ends.last) {
        return (best, .none)
      }
      return ends.last <= ends.first ? (widest, .widest) : (narrowest, .narrowest)
    }
    return BandwidthSelection(
      criterion: criterion, bandwidth: grid.bandwidth(best.bandwidth), minimum: best, end: end,
      localMinima: minima, bandwidths: numbers, values: values, scores: places.map(\.score))
  }

  private static func minimum(_ place: Place) -> BandwidthSelection.Minimum {
    BandwidthSelection.Minimum(
      bandwidth: place.score.bandwidth, value: place.value, degreesOfFreedom: place.score.trace)
  }

  /// The local minima inside the grid; of a plateau its first bandwidth.
  ///
  /// Values that differ by no more than rounding are equal: where the curve is flat, as for wide
  /// bandwidths, rounding would make minima by the dozen.
  private func minima(_ places: [Place]) throws(RegressionError) -> [BandwidthSelection.Minimum] {
    var minima: [BandwidthSelection.Minimum] = []
    for index in places.indices.dropFirst().dropLast() {
      let value = places[index].value
      guard value < .infinity else { continue }
      let rounding = 2e-13 * value.magnitude
      guard value < places[index - 1].value - rounding else { continue }
      let next = places[index...].first { ($0.value - value).magnitude > rounding }
      guard let next, next.value > value else { continue }
      guard grid.isContinuous else {
        minima.append(Self.minimum(places[index]))
        continue
      }
      var best = places[index]
      let start = Double.log(best.score.bandwidth)
      _ = try LineSearch.minimum(
        between: Double.log(places[index - 1].score.bandwidth),
        and: Double.log(next.score.bandwidth),
        from: (start, value), tolerance: 1e-7
      ) { logarithm throws(RegressionError) in
        guard let place = try self.places([Double.exp(logarithm)]).first else { return .nan }
        if place.value < best.value { best = place }
        return place.value
      }
      minima.append(Self.minimum(best))
    }
    return minima
  }

  /// Where the criterion changes its sign.
  private func roots(_ places: [Place]) throws(RegressionError) -> [BandwidthSelection.Minimum] {
    var roots: [BandwidthSelection.Minimum] = []
    for (left, right) in zip(places, places.dropFirst()) {
      guard left.value.isFinite, right.value.isFinite else { continue }
      if left.value == 0 { roots.append(Self.minimum(left)) }
      guard left.value * right.value < 0 else { continue }
      guard grid.isContinuous else {
        let nearer = left.value.magnitude <= right.value.magnitude ? left : right
        roots.append(Self.minimum((nearer.score, nearer.value.magnitude)))
        continue
      }
      let root = try LineSearch.root(
        between: (Double.log(left.score.bandwidth), left.value),
        and: (Double.log(right.score.bandwidth), right.value), tolerance: 1e-12
      ) { logarithm throws(RegressionError) in
        try self.places([Double.exp(logarithm)]).first?.value ?? .nan
      }
      if let place = try self.places([Double.exp(root)]).first {
        roots.append(Self.minimum((place.score, place.value.magnitude)))
      }
    }
    return roots
  }
}
