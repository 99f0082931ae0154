/// The ticks of an axis that is linear around zero and logarithmic beyond a threshold.
struct SignedLogTicks {
  private let powers: Powers
  private let threshold: Double
  /// The exponent of the least power that is not below the threshold.
  private let first: Int

  /// Ticks at zero and at powers from a threshold on.
  init(_ powers: Powers, threshold: Double) {
    self.powers = powers
    self.threshold = threshold
    // A threshold of 0.1 has an exponent of −1, but its logarithm may be a little more.
    let exponent = (powers.exponent(of: threshold) - 1e-9).rounded(.up)
    first = Int(exactly: exponent) ?? 0
  }

  /// The ticks for a request.
  func ticks(for request: TickRequest) -> TickSet {
    let (low, high) = (request.limits.lowerBound, request.limits.upperBound)
    if low >= threshold { return LogTicks(powers).ticks(for: request) }
    if high <= -threshold { return LogTicks(powers, isNegative: true).ticks(for: request) }
    let above = exponents(upTo: high) { request.shows($0) }
    let below = exponents(upTo: -low) { request.shows(-$0) }
    guard above != nil || below != nil else { return RoundTicks.ticks(for: request) }
    return PowerLadder(
      request: request,
      thinned: { stride in
        values(above, below, request) { Self.clearOfZero($0, powers, stride, request) }
      },
      span: max(above?.count ?? 0, below?.count ?? 0),
      denser: powers.base == 10
        ? [request.shows(0) ? [5] : [2, 5], []].map { inner in
          values(above, below, request) {
            powers.multiples(inner, exponent: first - 1) + multiples([1, 2, 5], $0, from: first)
          }
        } : [],
      others: powers.base == 10
        ? [values(above, below, request) { multiples([1, 3], $0, from: first) }] : [],
      minor: { minor(above, below, stride: $0, request) }
    ).ticks()
  }

  /// The exponents of the powers from the threshold up to a limit.
  private func exponents(upTo limit: Double, _ isShown: (Double) -> Bool) -> ClosedRange<Int>? {
    guard limit >= threshold, limit > 0 else { return nil }
    return powers.exponents(in: min(powers.power(first), limit)...limit) {
      $0 >= threshold * (1 - 1e-9) && isShown($0)
    }
  }

  /// What a function makes of the exponents on either side, with zero between; only what is shown.
  private func values(
    _ above: ClosedRange<Int>?, _ below: ClosedRange<Int>?, _ request: TickRequest,
    _ sizes: (ClosedRange<Int>) -> [Double]
  ) -> [Double] {
    let negative = below.map(sizes) ?? []
    let all = negative.reversed().map { -$0 } + [0] + (above.map(sizes) ?? [])
    return all.filter(request.shows)
  }

  /// Every so many powers, from the first on that does not crowd zero: those that the stride divides,
  /// or those counted from the last one where these reach further with as many.
  private static func clearOfZero(
    _ exponents: ClosedRange<Int>, _ powers: Powers, _ stride: Int, _ request: TickRequest
  ) -> [Double] {
    let divided = LogTicks.thinned(exponents, by: stride)
    guard request.shows(0) else { return divided.map { powers.power($0) } }
    let zero = request.position(of: 0)
    func isClear(_ exponent: Int) -> Bool {
      let (next, overflows) = exponent.addingReportingOverflow(stride)
      let here = request.position(of: powers.power(exponent))
      let there = request.position(of: min(powers.power(next), .greatestFiniteMagnitude))
      return overflows || here - zero >= min(0.45 * (there - here), 0.5 * request.spacing)
    }
    let one = divided.filter(isClear)
    let other = Swift.stride(
      from: exponents.upperBound, through: exponents.lowerBound, by: -stride
    ).reversed().filter(isClear)
    return (other.count >= one.count ? other : one).map { powers.power($0) }
  }

  private func multiples(
    _ factors: [Int64], _ exponents: ClosedRange<Int>, from first: Int
  ) -> [Double] {
    guard exponents.upperBound - first <= 500 else { return [] }
    return (first...max(exponents.upperBound, first))
      .flatMap { powers.multiples(factors, exponent: $0) }
  }

  /// 2…9 times each power and as many parts of the first one where all powers are labelled, else the
  /// powers without a label.
  private func minor(
    _ above: ClosedRange<Int>?, _ below: ClosedRange<Int>?, stride: Int, _ request: TickRequest
  ) -> [Double] {
    var all: [Double] = []
    if stride > 1 {
      all = values(above, below, request) { $0.count <= 2000 ? $0.map { powers.power($0) } : [] }
    } else if let most = powers.wholeBase {
      let fallback = first...first
      all = values(above ?? fallback, below ?? fallback, request) {
        multiples(Array(1..<most), $0, from: first - 1)
      }
    }
    return MinorTicks.areApart(all, request) ? all : []
  }
}
