/// The ticks of an axis of probabilities: ½, powers of ten, and one less powers of ten.
enum LogitTicks {
  /// The ticks for a request whose limits lie between 0 and 1.
  static func ticks(for request: TickRequest) -> TickSet {
    let (low, high) = (request.limits.lowerBound, request.limits.upperBound)
    let powers = Powers(of: 10)
    // The exponents of p on the left of ½, and of 1 − p on its right. Beyond 10⁻¹⁵ from 1, numbers
    // are too far apart for powers of ten.
    let left = powers.exponents(in: min(low, 0.1)...min(high, 0.1)) { request.shows($0) }
    let right = powers.exponents(in: min(max(1 - high, 1e-15), 0.1)...min(max(1 - low, 1e-15), 0.1))
    {
      request.shows(1 - $0)
    }
    return PowerLadder(
      request: request,
      thinned: { stride in
        values(left, right, request) { exponents in
          exponents.filter { $0 % stride == 0 }.map { ([1], $0) }
        }
      },
      span: max(span(left), span(right)),
      denser: [[1, 2, 5], [1]].map { outer in
        values(left, right, request) { exponents in
          exponents.map { ($0 == -1 ? [1, 2, 5] : outer, $0) }
        }
      },
      roomy: 0.9,  // its powers alone are sparse around ½
      minor: { minor(left, right, stride: $0, request) }
    ).ticks()
  }

  private static func span(_ exponents: ClosedRange<Int>?) -> Int {
    exponents.map { $0.upperBound - $0.lowerBound + 1 } ?? 1
  }

  /// Whole numbers times powers of ten on the left, the same below 1 on the right, and ½ between;
  /// only what is shown.
  private static func values(
    _ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?, _ request: TickRequest,
    _ terms: (ClosedRange<Int>) -> [(factors: [Int64], exponent: Int)]
  ) -> [Double] {
    func parts(_ exponents: ClosedRange<Int>?) -> [(Int64, Int)] {
      guard let exponents else { return [] }
      // One power further out may have multiples that are shown where it is not.
      return terms(exponents.lowerBound - 1...exponents.upperBound)
        .flatMap { term in term.factors.map { ($0, term.exponent) } }
    }
    let below = parts(left).map { Progression.Unit.nearest($0, exponent: $1) }
    let above = parts(right).filter { $1 >= -15 }.map { factor, exponent in
      Progression.Unit.nearest(
        powersOfTen(-exponent) - factor, exponent: exponent)
    }
    return Array(Set(below.filter { $0 < 0.5 } + [0.5] + above.filter { $0 > 0.5 }))
      .filter(request.shows).sorted()
  }

  /// 10^n for n of 0…15.
  private static func powersOfTen(_ exponent: Int) -> Int64 {
    (0..<min(max(exponent, 0), 15)).reduce(1) { power, _ in power * 10 }
  }

  private static func minor(
    _ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?, stride: Int, _ request: TickRequest
  ) -> [Double] {
    let factors: [Int64] = stride > 1 ? [1] : Array(1...9)
    let inner: ClosedRange<Int>? = -1 ... -1
    let all = values(left ?? inner, right ?? inner, request) { $0.map { (factors, $0) } }
    return MinorTicks.areApart(all, request) ? all : []
  }
}
