/// The angles of the wedges of a pie, in proportion to values.
///
/// Wedge i has the part pᵢ = vᵢ / Σv of the circle, or pᵢ = vᵢ where values are parts already, and goes
/// from 360° · Σₖ﹤ᵢ pₖ to 360° · Σₖ≤ᵢ pₖ beyond the start, against or with the clock. A missing value (NaN), an
/// infinite and a negative one have no part.
public struct PieAngles: Hashable, Sendable {
  /// The part of the circle of each value; 0 for none.
  public let parts: [Double]
  /// Where each wedge begins, in degrees counter-clockwise from the right.
  public let starts: [Double]
  /// Where each wedge ends: below its start where wedges go clockwise.
  public let ends: [Double]

  /// The angles of wedges.
  ///
  /// - Parameters:
  ///   - values: n values, not negative.
  ///   - start: where the first wedge begins, in degrees counter-clockwise from the right.
  ///   - isClockwise: which way wedges follow each other.
  ///   - normalizes: whether values are divided by their sum; otherwise they are parts of the circle.
  /// - Complexity: O(n).
  public init(
    _ values: [Double], start: Double = 90, isClockwise: Bool = true, normalizes: Bool = true
  ) {
    let values = values.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    // Divided by the largest first, so that the sum does not overflow.
    let largest = normalizes ? values.max() ?? 0 : 1
    let scaled = largest > 0 ? values.map { $0 / largest } : values
    let sum = normalizes ? scaled.reduce(0, +) : 1
    parts = scaled.map { sum > 0 ? $0 / sum : 0 }
    let turn = isClockwise ? -360.0 : 360
    var angle = start
    var (starts, ends): ([Double], [Double]) = ([], [])
    for part in parts {
      starts.append(angle)
      angle += turn * part
      ends.append(angle)
    }
    self.starts = starts
    self.ends = ends
  }
}
