public import KernelRegression
public import PlotFigure
public import PlotScene

/// Where a fit has no point near: the parts of the horizontal axis whose nearest point is farther than
/// a number of bandwidths, as bands across the frame.
///
/// Predictions there rest on distant points only.
///
///     Axes(xLabel: "x", yLabel: "y") {
///       Gaps(of: fit, beyond: 2, in: 0...10)
///       Line(x: queries, y: fit.predict(at: queries))
///     }
public struct Gaps: CompositeMark {
  /// The gaps, ascending.
  public let ranges: [ClosedRange<Double>]
  /// The bands.
  public let body: [any Mark]

  /// The gaps of a fit.
  ///
  /// - Parameters:
  ///   - fit: any fitted regression.
  ///   - reach: how far the nearest point may be, in bandwidths, for there to be no gap.
  ///   - range: the part of the axis to look at; nil for that between the first and the last key.
  ///   - color: the colour; nil for that of the theme's texts.
  ///   - alpha: the opacity, 0…1.
  ///   - text: what is written in each band.
  ///   - label: the name in the legend; nil for no entry.
  /// - Complexity: O(*n*) queries for their support.
  public init(
    of fit: some FittedRegression, beyond reach: Double, in range: ClosedRange<Double>? = nil,
    color: Color? = nil, alpha: Double = 0.12, text: (any RichTextConvertible)? = nil,
    label: (any RichTextConvertible)? = nil
  ) {
    ranges = Self.ranges(of: fit, beyond: reach, in: range ?? fit.domain)
    body =
      ranges.isEmpty
      ? [] : [VerticalSpan(ranges, color: color, alpha: alpha, text: text, label: label)]
  }

  private static func ranges(
    of fit: some FittedRegression, beyond reach: Double, in range: ClosedRange<Double>
  ) -> [ClosedRange<Double>] {
    func isFar(_ query: Double) -> Bool { fit.support(at: query).nearestDistance > reach }
    /// Where between a near and a far place the distance is the reach.
    func edge(near: Double, far: Double) -> Double {
      var (near, far) = (near, far)
      for _ in 0..<60 {
        let middle = near / 2 + far / 2
        if isFar(middle) { far = middle } else { near = middle }
      }
      return near / 2 + far / 2
    }
    // On either side of a key the distance grows up to the middle between it and the next.
    let keys = fit.x.filter { $0 >= range.lowerBound && $0 <= range.upperBound }.sorted()
    guard let first = keys.first, let last = keys.last else {
      return isFar(range.lowerBound / 2 + range.upperBound / 2) ? [range] : []
    }
    var gaps: [ClosedRange<Double>] = []
    if isFar(range.lowerBound) {
      gaps.append(range.lowerBound...edge(near: first, far: range.lowerBound))
    }
    for (key, next) in zip(keys, keys.dropFirst()) where key < next {
      let middle = key / 2 + next / 2
      guard isFar(middle) else { continue }
      gaps.append(edge(near: key, far: middle)...edge(near: next, far: middle))
    }
    if isFar(range.upperBound) {
      gaps.append(edge(near: last, far: range.upperBound)...range.upperBound)
    }
    return gaps
  }
}
