internal import RealModule
import PlotScene

/// Weighted sums of exp(−½ ((x − xᵢ) / h)²) in a time that does not grow with the number of values.
///
/// With t the place of a value beside the middle of its cell and u that of x, both in units of h, the
/// term is exp(−u²/2) · exp(−t²/2) · Σ uᵏ tᵏ / k!: the sums of exp(−t²/2) tᵏ / k! over each cell are
/// made once (the idea of Greengard and Strain 1991, "The fast Gauss transform"). With |t| ≤ ⅛ and
/// |u| ≤ 9⅛ sixteen terms leave less than 10⁻¹² of the term.
struct GaussianCells {
  /// The standard deviation h of the kernel.
  let width: Double

  private static let terms = 16
  private static let reach = 9.0
  private static let cell = 0.25

  /// The middles of the cells that are not empty in units of h from the first value, ascending; or the
  /// values themselves where few share a cell.
  private var middles: [Double] = []
  private var sums: [Double] = []
  private let hasMoments: Bool
  private let origin: Double

  /// Sums over values.
  ///
  /// - Parameters:
  ///   - values: finite, ascending, so small that their differences are finite, at least one.
  ///   - weights: a weight for each; nil for equal ones whose sum is 1.
  init(_ values: [Double], weights: [Double]?, width: Double) {
    self.width = width
    origin = values.first ?? 0
    let even = 1 / Double(max(values.count, 1))
    let places = values.map { [origin] in ($0 - origin) / width }
    var cells = 0
    var last = -1.0
    for place in places {
      let number = (place / Self.cell).rounded(.down)
      if number != last { cells += 1 }
      last = number
    }
    hasMoments = cells * 8 < values.count
    guard hasMoments else {
      middles = places
      sums = weights ?? Array(repeating: even, count: values.count)
      return
    }
    middles.reserveCapacity(cells)
    sums.reserveCapacity(cells * Self.terms)
    last = -1
    var moments = [Double](repeating: 0, count: Self.terms)
    for (index, place) in places.enumerated() {
      let number = (place / Self.cell).rounded(.down)
      if number != last {
        if last >= 0 { sums += moments }
        middles.append((number + 0.5) * Self.cell)
        for term in 0..<Self.terms { moments[term] = 0 }
        last = number
      }
      let t = place - (number + 0.5) * Self.cell
      var power = (weights?[index] ?? even) * Double.exp(-t * t / 2)
      for term in 0..<Self.terms {
        moments[term] += power
        power *= t / Double(term + 1)
      }
    }
    sums += moments
  }

  /// The sum at a number.
  func sum(at value: Double) -> Double {
    let place = (value - origin) / width
    guard place.isFinite else { return 0 }
    var total = 0.0
    var index = first(from: place - Self.reach)
    while index < middles.count, middles[index] <= place + Self.reach {
      let u = place - middles[index]
      let peak = Double.exp(-u * u / 2)
      if hasMoments {
        var series = 0.0
        let start = index * Self.terms
        for term in stride(from: Self.terms - 1, through: 0, by: -1) {
          series = series * u + sums[start + term]
        }
        total += peak * series
      } else {
        total += peak * sums[index]
      }
      index += 1
    }
    return total
  }

  /// The first middle that is not below a place.
  private func first(from place: Double) -> Int {
    var (low, high) = (0, middles.count)
    while low < high {
      let half = (low + high) / 2
      if middles[half] < place { low = half + 1 } else { high = half }
    }
    return low
  }
}
