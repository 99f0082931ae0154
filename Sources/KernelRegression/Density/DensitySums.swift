internal import RealModule

/// The sum of kernels around points, without ends: what densities are made of.
struct DensitySums: Sendable {
  let kernel: Kernel
  let width: Double
  let samples: SortedSamples
  private let window: KernelWindow
  /// Σ wᵢ
  let total: Double
  /// For each sorted point the sum of the weights of those before it, and at the end all; nil where
  /// all weigh 1.
  private let sumsBefore: [Double]?

  init(_ samples: SortedSamples, kernel: Kernel, width: Double) {
    self.samples = samples
    self.kernel = kernel
    self.width = width
    self.window = KernelWindow(keys: samples.keys, kernel: kernel, width: width)
    if let weights = samples.weights {
      var sum = CompensatedSum()
      var sums = [0.0]
      sums.reserveCapacity(weights.count + 1)
      for weight in weights {
        sum.add(weight)
        sums.append(sum.value)
      }
      self.sumsBefore = sums
      self.total = sum.value
    } else {
      self.sumsBefore = nil
      self.total = Double(samples.count)
    }
  }

  private func sumBefore(_ index: Int) -> Double { sumsBefore?[index] ?? Double(index) }

  /// The density from a sum relative to the kernel at a nearest distance.
  @inline(__always)
  func density(_ sum: Double, nearest: Double) -> Double {
    let unit = kernel(nearest)
    if kernel.order == 2, unit > 1e-280 { return sum * unit / total / width }
    let (logarithm, isNegative) = kernel.unit(nearest: nearest)
    let size = sum / total * .exp(logarithm) / width
    return isNegative ? -size : size
  }

  /// The logarithm of the density from such a sum; NaN where that is negative.
  @inline(__always)
  func logDensity(_ sum: Double, nearest: Double) -> Double {
    let (logarithm, isNegative) = kernel.unit(nearest: nearest)
    return .log(isNegative ? -sum : sum) - .log(total) - .log(width) + logarithm
  }

  /// What `transform` makes of the sum at a query, which is relative to the kernel at the nearest
  /// distance.
  private func withSum(
    at query: Double, _ transform: (_ sum: Double, _ nearest: Double) -> Double
  ) -> Double {
    var sum = CompensatedSum()
    window.forEachWeight(at: query, above: negligibleWeight) { index, weight in
      sum.add(weight * samples.weight(index))
    }
    return transform(sum.value, window.nearestDistance(from: query))
  }

  /// The density at a finite query.
  func density(at query: Double) -> Double {
    withSum(at: query) { density($0, nearest: $1) }
  }

  /// The logarithm of the density at a finite query.
  func logDensity(at query: Double) -> Double {
    withSum(at: query) { logDensity($0, nearest: $1) }
  }

  /// The densities at queries; NaN where one is NaN or infinite.
  ///
  /// - Parameter count: How many queries to choose the way to sum by; nil for as many as there are.
  func densities(at queries: [Double], expecting count: Int? = nil) -> [Double] {
    QuerySums(summation(for: count ?? queries.count), degree: 0).map(queries) { sums in
      density(sums.s[0], nearest: sums.reference)
    }
  }

  /// The logarithms of the densities at queries; NaN where one is NaN or infinite.
  ///
  /// - Parameter count: How many queries to choose the way to sum by; nil for as many as there are.
  func logDensities(at queries: [Double], expecting count: Int? = nil) -> [Double] {
    QuerySums(summation(for: count ?? queries.count), degree: 0).map(queries) { sums in
      logDensity(sums.s[0], nearest: sums.reference)
    }
  }

  private func summation(for queryCount: Int) -> any LocalSummation {
    let problem = SummationProblem(
      keys: samples.keys, values: samples.values, weights: samples.weights, kernel: kernel,
      width: .fixed(width))
    return SummationPlan.summation(for: problem, queryCount: queryCount, degree: 0)
  }

  /// The mass below a finite query.
  func cumulative(at query: Double) -> Double {
    let middle = firstIndex(notBelow: query)
    var sum = CompensatedSum()
    // Points above have little of their mass below the query; the nearest have most.
    var index = middle
    while index < samples.count {
      let tail = kernel.tail(above: (samples.keys[index] - query) / width)
      guard tail.magnitude > negligibleWeight * sum.value.magnitude, tail != 0 else { break }
      sum.add(tail * samples.weight(index))
      index += 1
    }
    // Of those below, what little they have above is taken away, until it is nothing.
    index = middle - 1
    while index >= 0 {
      let tail = kernel.tail(above: (query - samples.keys[index]) / width)
      guard tail.magnitude > 1e-19 else { break }
      sum.add((1 - tail) * samples.weight(index))
      index -= 1
    }
    sum.add(sumBefore(index + 1))
    return kernel.order == 2 ? min(sum.value / total, 1) : sum.value / total
  }

  private func firstIndex(notBelow query: Double) -> Int {
    var low = 0
    var high = samples.count
    while low < high {
      let middle = low + (high - low) / 2
      if samples.keys[middle] < query { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
