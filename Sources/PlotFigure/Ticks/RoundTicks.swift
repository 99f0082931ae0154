/// Round numbers on an axis whose scale is not even.
///
/// Multiples of one step, as on a linear axis, where these lie evenly enough on the page; else round
/// numbers of different sizes, as 0, 5, 20, 50, 100 on a square root.
enum RoundTicks {
  /// How many times the least distance on the page, between ticks or from one to the end of the
  /// axis, the greatest may be.
  private static let mostUneven = 2.5
  /// The same for three ticks, which show less of how uneven the scale is.
  private static let mostUnevenOfThree = 1.8
  /// The least part of the wanted number of ticks with which even ones are enough.
  private static let enough = 0.65

  /// The ticks for a request.
  static func ticks(for request: TickRequest) -> TickSet {
    let even = LinearTicks.ticks(for: request)
    guard request.scale.transform != nil else { return even }
    let least = max(3, enough * (request.wantedGaps + 1))
    if Double(even.major.count) >= least, isEven(even, request) { return even }
    let spread = SpreadTicks(request).ticks()
    if spread.major.count >= max(even.major.count, 2) { return spread }
    if even.major.count > 1 { return even.major.count > spread.major.count ? even : spread }
    let ends = TickRow([request.limits.lowerBound, request.limits.upperBound], for: request)
    return ends.isClear ? ends.ticks() : even
  }

  private static func isEven(_ ticks: TickSet, _ request: TickRequest) -> Bool {
    let places = ticks.major.map { request.position(of: $0.value) }
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    let ends = [places.first ?? 0, request.length - (places.last ?? 0)]
    guard let least = gaps.min(), let greatest = (gaps + ends).max() else { return false }
    return greatest <= (places.count > 3 ? mostUneven : mostUnevenOfThree) * least
  }
}
