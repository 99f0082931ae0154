internal import RealModule

extension KernelDensity {
  /// Chooses the bandwidth by the data; the density's own is not used.
  ///
  /// The criterion is found for forty bandwidths from a fiftieth to four times the rule of thumb
  /// ``Bandwidth/normalReference(_:weights:dimension:)``, and the best is refined on a logarithmic axis.
  ///
  /// ```swift
  /// let selection = try KernelDensity(bandwidth: 1).selectBandwidth(x: durations, by: .leastSquares)
  /// let fit = try KernelDensity(bandwidth: selection.bandwidth).fit(x: durations)
  /// ```
  ///
  /// - Parameters:
  ///   - x: The sample, at least two different numbers; a missing value is an error.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  ///   - criterion: What is to be least.
  /// - Throws: `RegressionError` for a sample that cannot be used, a kernel without an integral or of a
  ///   higher order, a density with ends, and where the criterion has no finite value.
  /// - Complexity: That of the density at all points, some sixty times.
  public func selectBandwidth(
    x: some Collection<Double>, weights: [Double]? = nil,
    by criterion: DensityCriterion = .likelihood
  ) throws(RegressionError) -> DensitySelection {
    let location = "selectBandwidth"
    guard boundary == .none, kernel.order == 2, kernel.roughness.isFinite else {
      throw RegressionError(
        .hyperparameter, at: location,
        given: "the kernel is \(kernel) and the boundary \(boundary)",
        needed: "a bandwidth is chosen for a density of order 2 without ends")
    }
    let x = Array(x)
    let samples = try SortedSamples(
      x: x, y: [Double](repeating: 0, count: x.count), weights: weights, for: location)
    let typical = try Bandwidth.normalReference(x, weights: weights).width(for: kernel)
    let count = 40
    let logarithms = (0..<count).map { place in
      Double.log(typical) + .log(0.02) + .log(200) * Double(place) / Double(count - 1)
    }
    func value(_ logarithm: Double) -> Double {
      DensitySums(samples, kernel: kernel, width: .exp(logarithm)).value(of: criterion)
    }
    let values = logarithms.map { logarithm in
      let value = value(logarithm)
      return value.isNaN ? .infinity : value
    }
    let best = values.indices.min { values[$0] < values[$1] } ?? 0
    guard values[best] < .infinity else {
      throw RegressionError(
        .hyperparameter, at: location, given: "the criterion has no finite value",
        needed: "every point must have another one in reach of four bandwidths of the rule of thumb"
      )
    }
    var found: LineSearch.Minimum = (logarithms[best], values[best])
    if best > 0, best < count - 1 {
      found = try LineSearch.minimum(
        between: logarithms[best - 1], and: logarithms[best + 1], from: found, tolerance: 1e-8
      ) { logarithm throws(RegressionError) in value(logarithm) }
    }
    return DensitySelection(
      criterion: criterion, bandwidth: Bandwidth(.exp(found.point)), value: found.value,
      end: best == 0 ? .narrowest : best == count - 1 ? .widest : .none,
      bandwidths: logarithms.map { .exp($0) }, values: values)
  }
}

extension DensitySums {
  /// A criterion's value.
  func value(of criterion: DensityCriterion) -> Double {
    let others = logDensitiesOfOthers()
    var sum = CompensatedSum()
    for (index, logarithm) in others.enumerated() {
      let term = criterion.way == .likelihood ? -logarithm : .exp(logarithm)
      guard term.isFinite else { return .infinity }
      sum.add(samples.weight(index) * term)
    }
    switch criterion.way {
    case .likelihood: return sum.value / total
    case .leastSquares: return squareIntegral() - 2 * sum.value / total
    }
  }

  /// For each sorted point the logarithm of the density of all others there.
  private func logDensitiesOfOthers() -> [Double] {
    let densities = densities(at: samples.keys)
    let atZero = kernel(0)
    return Parallel.fill(samples.count, by: 1024) { range, output in
      for index in range {
        let weight = samples.weight(index)
        let own = weight * atZero / width
        let all = densities[index] * total
        // What is left of a difference of nearly equal numbers has no digits.
        output[index - range.lowerBound] =
          own < 0.999 * all
          ? .log((all - own) / (total - weight)) : logDensityOfOthers(index, weight: weight)
      }
    }
  }

  /// Relative to the nearest other point, so that it is right however far that is.
  private func logDensityOfOthers(_ index: Int, weight: Double) -> Double {
    let key = samples.keys[index]
    let below = index > 0 ? (key - samples.keys[index - 1]) / width : .infinity
    let above = index + 1 < samples.count ? (samples.keys[index + 1] - key) / width : .infinity
    let nearest = min(below, above)
    var sum = CompensatedSum()
    for step in [-1, 1] {
      var other = index + step
      while samples.keys.indices.contains(other) {
        let gap = max((samples.keys[other] - key).magnitude / width - nearest, 0)
        let share = kernel.relativeWeight(nearest: nearest, gap: gap)
        guard share > negligibleWeight else { break }
        sum.add(share * samples.weight(other))
        other += step
      }
    }
    return .log(sum.value) - .log(total - weight) - .log(width) + kernel.logarithm(at: nearest)
  }

  /// ∫f̂²: of the Gaussian, whose convolution with itself is one √2 times as wide, a sum over points;
  /// of other kernels by quadrature between points and ends of kernels, where the density is smooth.
  private func squareIntegral() -> Double {
    if case .gaussian(_, let polynomial) = kernel.form, polynomial.count == 1 {
      let wide = DensitySums(samples, kernel: kernel, width: width * 2.0.squareRoot())
      var sum = CompensatedSum()
      for (index, density) in wide.densities(at: samples.keys).enumerated() {
        sum.add(samples.weight(index) * density)
      }
      return sum.value / total
    }
    let reach = min(kernel.reach, 60) * width
    var edges = samples.keys + samples.keys.map { $0 - reach } + samples.keys.map { $0 + reach }
    edges.sort()
    var pieces: [(lower: Double, upper: Double)] = []
    for (lower, upper) in zip(edges, edges.dropFirst()) where upper > lower {
      // At most 120 parts of half a width, as no edges near points are farther apart.
      let parts = max(1, Int(min((upper - lower) / width * 2, 240).rounded(.up)))
      let step = (upper - lower) / Double(parts)
      for part in 0..<parts {
        pieces.append((lower + Double(part) * step, lower + Double(part + 1) * step))
      }
    }
    let densities = densities(
      at: pieces.flatMap { GaussLegendre.points(from: $0.lower, to: $0.upper) })
    var sum = CompensatedSum()
    for (place, piece) in pieces.enumerated() {
      let squares = densities[20 * place..<20 * place + 20].map { $0 * $0 }
      sum.add(GaussLegendre.integral(of: squares[...], from: piece.lower, to: piece.upper))
    }
    return sum.value
  }
}
