import PlotScene

/// What the numbers of an axis share, in its place at the end of the axis: `×10⁻⁷`, `Nov 2026`.
///
/// Beside a horizontal axis it ends where the axis does, on the line of the axis' name if both fit
/// there, else on a line of its own between the numbers and the name. On a vertical axis it stands
/// above the top end: under the numbers' right edge if it is no wider than they are, else from
/// their left edge on.
struct AxisNote {
  let block: TextBlock
  /// How far its left side is from the axis line at a vertical axis, and from the left end of a
  /// horizontal one, to the right.
  let left: Double
  /// How far its nearer side is outwards from the axis line of a horizontal axis, and above the end
  /// of a vertical one.
  private(set) var distance: Double
  /// Whether it stands on the line of the axis' name.
  let isBesideName: Bool

  /// A note beside a horizontal axis.
  ///
  /// - Parameters:
  ///   - length: the length of the axis.
  ///   - depth: how far the numbers reach from the axis line.
  ///   - name: the axis' name, which stands in the middle.
  init(
    _ block: TextBlock, on side: Side, length: Double, depth: Double, name: TextBlock?, gap: Double
  ) {
    self.block = block
    left = length - block.width
    let nameEnd = name.map { (length + $0.width) / 2 }
    if let name, let nameEnd, nameEnd + 3 * gap <= left {
      isBesideName = true
      // On one baseline, as far as what is raised in the note stays clear of the numbers.
      let lower = side == .top ? name.fall - block.fall : name.rise - block.rise
      distance = depth + gap + max(lower, -gap / 2)
    } else {
      isBesideName = false
      distance = depth + gap
    }
  }

  /// A note above the top end of a vertical axis.
  ///
  /// - Parameters:
  ///   - numbers: where the numbers begin and end, from the axis line to the right.
  ///   - start: where the note begins on the right of numbers; nil for numbers on the left.
  ///   - overhang: how far the highest number reaches above the end.
  init(
    _ block: TextBlock, above numbers: (left: Double, right: Double), start: Double?,
    overhang: Double, gap: Double
  ) {
    self.block = block
    isBesideName = false
    distance = overhang + gap
    left = start ?? max(numbers.left, numbers.right - block.width)
  }

  /// How far its farther side is from the axis line of a horizontal axis, and above the end of a
  /// vertical one.
  var depth: Double { distance + block.height }

  /// Moves the note of a vertical axis upwards, to a height above the axis' end.
  mutating func raise(to height: Double) { distance = max(distance, height) }

  /// Follows the name of a horizontal axis outwards, unless that takes it away from its numbers.
  mutating func follow(nameBy shift: Double) {
    if isBesideName, shift < block.height { distance += shift }
  }
}
