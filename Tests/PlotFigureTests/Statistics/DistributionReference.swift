import Testing

@testable import PlotFigure

/// The numbers of numpy, scipy and matplotlib in `Reference/distributions.json`, and how far from them is
/// too far.
struct DistributionReference: Decodable {
  struct Bins: Decodable {
    struct Rule: Decodable {
      let count: Int
      let first: Double
      let last: Double
      let middle: Double
      let counts: [Int]
    }
    struct Fixed: Decodable {
      let bins: Int
      let edges: [Double]
      let counts: [Int]
      let weights: [Double]
      let weighted: [Double]
      let density: [Double?]
      let given: [Double]
      let givenCounts: [Int]
    }
    let range: [Double]?
    let whole: Bool
    let rules: [String: Rule]
    let fixed: Fixed?

    var span: ClosedRange<Double>? { range.map { $0[0]...$0[1] } }
  }
  struct Box: Decodable {
    let mean, q1, med, q3, whislo, whishi, cilo, cihi: Double
    let fliers: [Double]
  }
  enum Number: Decodable {
    case one(Double)
    case pair([Double])
    case name(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let pair = try? container.decode([Double].self) {
        self = .pair(pair)
      } else if let one = try? container.decode(Double.self) {
        self = .one(one)
      } else {
        self = .name(try container.decode(String.self))
      }
    }

    var bandwidth: DensityBandwidth {
      switch self {
      case .one(let factor): .factor(factor)
      case .name("silverman"): .silverman
      default: .scott
      }
    }

    var whiskers: WhiskerRule {
      switch self {
      case .pair(let ends) where ends == [0, 100]: .extremes
      case .pair(let ends): .quantiles(ends[0] / 100, ends[1] / 100)
      case .one(let factor): .range(factor)
      case .name: .tukey
      }
    }
  }
  struct Density: Decodable {
    let sample: Int?
    let weights: [Double]?
    let method: Number
    let bandwidth: Double?
    let at: [Double]
    let density: [Double]
  }
  struct Steps: Decodable {
    let sample: Int
    let values, cdf, sf: [Double]
  }
  struct Normal: Decodable {
    let p, z: [Double]
  }
  struct Comparison: Decodable {
    let sample: Int
    let theory, ordered: [Double]
    let slope, intercept: Double
    let upper: [Double]
    let other: Int
    let one, two: [Double]
  }
  struct Letters: Decodable {
    let sample, tukey, part, trust, most: Int
    let boxes: [[Double]]
  }
  struct Fan: Decodable {
    let curves: [[Double]]
    let p: [Double]
    let quantiles: [[Double]]
    let medians: [Double]
  }
  let samples: [[Double]]
  let bins: [Bins]
  let probabilities: [Double]
  let quantiles: [[String: [Double]]]
  let whiskers: [Number]
  let boxes: [[Box]]
  let big, kde: [Density]
  let ecdf: [Steps]
  let normal: Normal
  let qq: [Comparison]
  let letters: [Letters]
  let fan: Fan

  static let shared: Result<DistributionReference, any Error> = Result {
    try Reference.json("distributions")
  }
}

/// The largest difference of numbers from those of the reference, as a part of a unit.
struct Deviation {
  private(set) var largest = 0.0
  private(set) var count = 0

  mutating func add(_ own: Double, _ other: Double, unit: Double = 1) {
    count += 1
    if own == other { return }
    let difference = abs(own - other) / max(unit, .leastNormalMagnitude)
    largest = difference.isNaN ? .infinity : max(largest, difference)
  }

  mutating func add(_ own: [Double], _ other: [Double], unit: Double = 1) {
    #expect(own.count == other.count)
    for (a, b) in zip(own, other) { add(a, b, unit: unit) }
  }
}
