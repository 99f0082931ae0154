import PlotScene
internal import RealModule

/// The widths of bins that rules ask for, with sums in numpy's order so that they round alike.
struct BinWidth {
  private let values: [Double]
  private let ends: BinRange
  private let range: Double

  /// Widths for finite values, at least one.
  init(_ values: [Double], _ ends: BinRange) {
    self.ends = ends
    self.values = ends.shrink == 1 ? values : values.map { $0 * ends.shrink }
    range = (self.values.max() ?? 0) - (self.values.min() ?? 0)
  }

  /// The width by a rule, in units of the shrunk range; 0 if the rule has no answer.
  func width(_ rule: BinRule) -> Double {
    let count = Double(values.count)
    switch rule {
    case .auto:
      return min(
        max(width(.freedmanDiaconis), width(.sqrt) / 2), width(.sturges))
    case .sqrt: return range / count.squareRoot()
    case .sturges: return range / (Double.log2(count) + 1)
    case .rice: return range / (2 * Double.pow(count, 1.0 / 3))
    case .scott:
      return Double.pow(24 * Double.pi.squareRoot() / count, 1.0 / 3) * moments.deviation
    case .doane: return doane
    case .freedmanDiaconis:
      let sample = OrderedSample(values)
      let distance = sample.quantile(0.75) - sample.quantile(0.25)
      return 2 * distance * Double.pow(count, -1.0 / 3)
    case .stone: return stone
    case .count, .width, .logarithmic, .edges: return 0
    }
  }

  private var moments: (mean: Double, deviation: Double) {
    let count = Double(values.count)
    let mean = PairwiseSum.of(values) / count
    let squares = PairwiseSum.of(values.map { ($0 - mean) * ($0 - mean) }) / count
    return (mean, squares.squareRoot())
  }

  private var doane: Double {
    let count = Double(values.count)
    guard values.count > 2 else { return 0 }
    let error = (6 * (count - 2) / ((count + 1) * (count + 3))).squareRoot()
    let (mean, deviation) = moments
    guard deviation > 0 else { return 0 }
    let cubes = values.map { value in
      let part = (value - mean) / deviation
      return part * part * part
    }
    let skewness = PairwiseSum.of(cubes) / count
    return range
      / (1 + Double.log2(count) + Double.log2(1 + skewness.magnitude / error))
  }

  private var stone: Double {
    guard values.count > 1, range > 0 else { return 0 }
    let count = Double(values.count)
    let most = max(100, WholeNumber.below(count.squareRoot(), in: 1...BinRule.mostBins))
    let shrunk = BinRange(values, ends.lower * ends.shrink...ends.upper * ends.shrink)
    var best = (number: 1, error: Double.infinity)
    let ordered = OrderedSample(values).values
    for number in 1...most {
      guard let edges = shrunk.edges(number) else { continue }
      let squares = PairwiseSum.of(
        Self.counts(ordered, edges).map { (Double($0) / count) * (Double($0) / count) })
      let error = (2 - (count + 1) * squares) / (range / Double(number))
      if error < best.error { best = (number, error) }
    }
    return range / Double(best.number)
  }

  /// How many ordered values are in each bin, found from its edges: for many bins of many values the
  /// values are not gone through each time.
  private static func counts(_ ordered: [Double], _ edges: [Double]) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(edges.count - 1)
    var start = 0
    for index in 1..<edges.count {
      var (low, high) = (start, ordered.count)
      let isLast = index == edges.count - 1
      while low < high {
        let middle = (low + high) / 2
        let isBefore =
          isLast ? ordered[middle] <= edges[index] : ordered[middle] < edges[index]
        if isBefore { low = middle + 1 } else { high = middle }
      }
      counts.append(low - start)
      start = low
    }
    return counts
  }
}
