/// The ticks of a logarithmic axis, or of the part of one that lies on one side of zero.
struct LogTicks {
  private let powers: Powers
  private let sign: Double

  /// Ticks at powers of a base, or at powers with a minus sign.
  init(_ powers: Powers, isNegative: Bool = false) {
    self.powers = powers
    sign = isNegative ? -1 : 1
  }

  /// The ticks for a request whose limits are all above, or all below, zero.
  func ticks(for request: TickRequest) -> TickSet {
    let limits = request.limits
    let sizes =
      sign < 0 ? -limits.upperBound...(-limits.lowerBound) : limits.lowerBound...limits.upperBound
    let shown = powers.exponents(in: sizes) { request.shows(sign * $0) }
    guard let shown else { return RoundTicks.ticks(for: request) }
    return PowerLadder(
      request: request,
      thinned: { stride in
        ascending(Self.thinned(shown, by: stride).map { powers.power($0) })
      },
      span: shown.upperBound - shown.lowerBound,
      denser: powers.base == 10 ? [multiples([1, 2, 5], shown, request)] : [],
      others: powers.base == 10 ? [multiples([1, 3], shown, request)] : [],
      minor: { minor(shown, stride: $0, request) }
    ).ticks()
  }

  /// Every so many exponents: those that the stride divides, or those counted from the last one where
  /// fewer than two are divided.
  static func thinned(_ exponents: ClosedRange<Int>, by stride: Int) -> [Int] {
    let (first, last) = (exponents.lowerBound, exponents.upperBound)
    let remainder = last % stride
    let divided = last - (remainder < 0 ? remainder + stride : remainder)
    let end = divided - stride < first ? last : divided
    return Swift.stride(from: end, through: first, by: -stride).reversed()
  }

  /// The products of whole numbers and powers that are shown.
  private func multiples(
    _ factors: [Int64], _ shown: ClosedRange<Int>, _ request: TickRequest
  ) -> [Double] {
    guard shown.count <= 500 else { return [] }
    return ascending(
      (shown.lowerBound - 1...shown.upperBound)
        .flatMap { powers.multiples(factors, exponent: $0) }
        .filter { request.shows(sign * $0) })
  }

  private func ascending(_ sizes: [Double]) -> [Double] {
    sign < 0 ? sizes.reversed().map { -$0 } : sizes
  }

  /// 2…9 times each power where all powers are labelled, else the powers without a label.
  private func minor(
    _ shown: ClosedRange<Int>, stride: Int, _ request: TickRequest
  ) -> [Double] {
    guard shown.count <= 2000 else { return [] }
    if stride > 1 {
      let all = ascending(shown.map { powers.power($0) })
      return MinorTicks.areApart(all, request) ? all : []
    }
    guard let most = powers.wholeBase else { return [] }
    let all = multiples(Array(1..<most), shown, request)
    return MinorTicks.areApart(all, request) ? all : []
  }
}

extension Powers {
  /// The base where it is a small whole number, whose multiples divide the way to the next power.
  var wholeBase: Int64? {
    base <= 10 ? Int64(exactly: base) : nil
  }

  /// The products of whole numbers and one power.
  func multiples(_ factors: [Int64], exponent: Int) -> [Double] {
    if base == 10 { return factors.map { Progression.Unit.nearest($0, exponent: exponent) } }
    let power = power(exponent)
    return factors.map { Double($0) * power }
  }
}
