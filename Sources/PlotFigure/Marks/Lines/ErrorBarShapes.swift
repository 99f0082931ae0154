import PlotScene

/// The ends of error bars along one axis.
struct ErrorEnds {
  /// The values, moved by the offset; NaN is missing.
  let values: [Double]
  /// The lower end of each bar; NaN where there is none.
  private(set) var lows: [Double] = []
  /// The upper end of each bar; NaN where there is none.
  private(set) var highs: [Double] = []
  /// How many bars would be infinitely long.
  private(set) var infinite = 0
  let lowerLimits: [Bool]
  let upperLimits: [Bool]
  private var farthest = 0.0

  init(
    _ values: [Double], _ error: ErrorSize?, offset: Double, lowerLimits: [Bool],
    upperLimits: [Bool]
  ) {
    let values = offset == 0 ? values : values.map { $0 + offset }
    self.values = values
    self.lowerLimits = lowerLimits
    self.upperLimits = upperLimits
    guard let error else { return }
    lows = values
    highs = values
    for index in values.indices {
      let sizes = error.sizes(at: index)
      func end(_ end: Double, _ size: Double, isBound: Bool) -> Double {
        if isBound || size.isNaN { return .nan }
        if size.isInfinite {
          infinite += 1
          return .nan
        }
        farthest = max(farthest, size)
        return end
      }
      lows[index] = end(
        values[index] - sizes.lower, sizes.lower, isBound: isLowerLimit(index))
      highs[index] = end(
        values[index] + sizes.upper, sizes.upper, isBound: isUpperLimit(index))
    }
  }

  func isLowerLimit(_ index: Int) -> Bool {
    lowerLimits.indices.contains(index) && lowerLimits[index]
  }

  func isUpperLimit(_ index: Int) -> Bool {
    upperLimits.indices.contains(index) && upperLimits[index]
  }

  /// How far the bars reach from values that are moved by an offset.
  func reach(offset: Double) -> Double { abs(offset) + farthest }
}

/// Error bars on the page: lines with their caps, and the heads of arrows.
struct ErrorBarShapes {
  let panel: Panel
  let lineWidth: Double
  let capSize: Double
  /// What is stroked.
  private(set) var bars = Path()
  /// What is filled.
  private(set) var heads = Path()

  init(panel: Panel, lineWidth: Double, capSize: Double) {
    self.panel = panel
    self.lineWidth = lineWidth
    self.capSize = capSize
  }

  /// The bars along one axis, at places along the other.
  mutating func add(_ ends: ErrorEnds, at places: [Double], _ orientation: Orientation) {
    guard !ends.lows.isEmpty else { return }
    let axis = panel.valueAxis(orientation)
    let across = panel.placeAxis(orientation)
    // Far enough beyond the frame that neither the end nor its cap is seen.
    let reach = lineWidth + capSize + 2
    for (index, (value, place)) in zip(ends.values, places).enumerated() {
      let (middle, side) = (axis.position(value), across.position(place))
      guard middle.isFinite, side.isFinite, across.heldPosition(place, reach: reach) == side
      else { continue }
      let from = axis.heldPosition(value, reach: reach)
      let (low, high) = (ends.lows[index], ends.highs[index])
      let bottom = low.isNaN ? from : axis.heldPosition(low, reach: reach)
      let top = high.isNaN ? from : axis.heldPosition(high, reach: reach)
      if ends.isLowerLimit(index), !high.isNaN {
        addArrow(from: from, to: axis.heldPosition(high, reach: 0), at: side, orientation)
      } else if ends.isUpperLimit(index), !low.isNaN {
        addArrow(from: from, to: axis.heldPosition(low, reach: 0), at: side, orientation)
      } else if !(low.isNaN && high.isNaN) {
        addLine(from: bottom, to: top, at: side, orientation)
        if !low.isNaN { addCap(at: bottom, side, orientation) }
        if !high.isNaN { addCap(at: top, side, orientation) }
      }
    }
  }

  private mutating func addLine(
    from: Double, to: Double, at side: Double, _ orientation: Orientation
  ) {
    guard from != to else { return }
    bars.append(
      Path(
        from: panel.point(place: side, value: from, orientation),
        to: panel.point(place: side, value: to, orientation)))
  }

  private mutating func addCap(at end: Double, _ side: Double, _ orientation: Orientation) {
    guard capSize > 0 else { return }
    bars.append(
      Path(
        from: panel.point(place: side - capSize / 2, value: end, orientation),
        to: panel.point(place: side + capSize / 2, value: end, orientation)))
  }

  /// A line from a bound, which has a cap, to the tip of an arrow.
  private mutating func addArrow(
    from: Double, to tip: Double, at side: Double, _ orientation: Orientation
  ) {
    addCap(at: from, side, orientation)
    let length = abs(tip - from)
    guard length > 0 else { return }
    let head = min(max(capSize, 3 * lineWidth) * 1.1, length)
    let direction = tip > from ? 1.0 : -1.0
    let base = tip - direction * head
    addLine(from: from, to: base, at: side, orientation)
    let half = head * 0.45
    heads.append(
      Path(
        lines: [
          panel.point(place: side - half, value: base, orientation),
          panel.point(place: side, value: tip, orientation),
          panel.point(place: side + half, value: base, orientation),
        ], closed: true))
  }
}
