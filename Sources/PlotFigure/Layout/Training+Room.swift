import PlotScene

/// Room inside the frames for what marks draw beyond their data: numbers at bars, names at points.
extension Training {
  /// Less than this beyond a frame is not worth another round, in points.
  private static let slack = 0.05
  /// A round must take away this part of what reaches beyond a frame to be kept: a text that is wider
  /// than its frame, or does not stand at a value, is not helped by a longer axis.
  private static let least = 0.1

  /// Whether there are marks that may reach beyond their data.
  var needsRoom: Bool {
    let frame = Rect(x: 0, y: 0, width: 100, height: 100)
    return panels.contains { $0.overhang(in: $0.panel(in: frame, resolution: 1)) != nil }
  }

  /// Widens axes where their marks reach beyond the frames and the user left their ends open. Ends for
  /// which the round before was of no use are as they were at first.
  ///
  /// - Parameter rooms: what the rounds before gave to each axis; empty in the first one.
  /// - Returns: whether anything changed.
  mutating func makeRoom(in frames: [Rect], after rooms: inout [TrainedAxis.Group: AxisRoom])
    -> Bool
  {
    var reaches: [TrainedAxis.Group: AxisReach] = [:]
    func need(_ axis: TrainedAxis, _ before: Double, _ after: Double, of length: Double) {
      guard length > 0, axis.scale.gaps.isEmpty else { return }
      let ends = axis.isReversed ? (after, before) : (before, after)
      let reach = AxisReach(
        low: axis.isOpen.lower ? ends.0 / length : 0, high: axis.isOpen.upper ? ends.1 / length : 0,
        slack: Self.slack / length)
      reaches[axis.group] = reaches[axis.group]?.union(reach) ?? reach
    }
    // Where the units of the axes are tied, a longer axis would change the frame.
    for (draft, frame) in zip(panels, frames) where draft.heightPerWidth == nil {
      let panel = draft.panel(
        in: Rect(x: 0, y: 0, width: frame.width, height: frame.height), resolution: 1)
      for (x, y, reach) in draft.overhangs(in: panel) {
        need(x, reach.left, reach.right, of: frame.width)
        need(y, reach.bottom, reach.top, of: frame.height)
      }
    }
    var hasChanged = false
    change { axis in
      guard let reach = reaches[axis.group] else { return axis }
      var room = rooms[axis.group] ?? AxisRoom(limits: axis.limits)
      let widened = room.widened(axis, by: reach, least: Self.least)
      rooms[axis.group] = room
      hasChanged = hasChanged || widened.limits != axis.limits
      return widened
    }
    return hasChanged
  }
}

/// How far texts reach beyond the two ends of an axis, as parts of its length.
struct AxisReach {
  var low: Double
  var high: Double
  var slack: Double

  func union(_ other: AxisReach) -> AxisReach {
    AxisReach(
      low: max(low, other.low), high: max(high, other.high), slack: min(slack, other.slack))
  }
}

/// What has been given to an axis for texts at its data.
struct AxisRoom {
  /// One end of the axis.
  private struct End {
    var last: Double?
    var isHopeless = false

    /// The part of the length to be added for a reach; 0 once that was of no use.
    mutating func part(for reach: Double, slack: Double, least: Double) -> Double {
      guard reach > slack, !isHopeless else { return 0 }
      // What is left at the end is too small to judge by.
      if let last, reach > 0.02, reach > last * (1 - least) {
        isHopeless = true
        return 0
      }
      last = reach
      // No more than this is given to the texts at one end at a time.
      return min(reach, 0.4)
    }
  }

  /// The limits before.
  let limits: ClosedRange<Double>
  private var low = End()
  private var high = End()

  init(limits: ClosedRange<Double>) { self.limits = limits }

  /// The axis with more room at its ends, or with an end as it was at first.
  mutating func widened(_ axis: TrainedAxis, by reach: AxisReach, least: Double) -> TrainedAxis {
    let parts = (
      low: low.part(for: reach.low, slack: reach.slack, least: least),
      high: high.part(for: reach.high, slack: reach.slack, least: least)
    )
    var axis = axis.widened(by: parts)
    let ends = (
      low.isHopeless ? limits.lowerBound : axis.limits.lowerBound,
      high.isHopeless ? limits.upperBound : axis.limits.upperBound
    )
    if ends.0 < ends.1 { axis.limits = ends.0...ends.1 }
    return axis
  }
}

extension TrainedAxis {
  /// The axis with parts of its length added at its ends.
  fileprivate func widened(by parts: (low: Double, high: Double)) -> TrainedAxis {
    guard parts.low > 0 || parts.high > 0 else { return self }
    let (low, high) = (scale.forward(limits.lowerBound), scale.forward(limits.upperBound))
    // Of the new length the parts are those that were asked for.
    let unit = (high - low) / (1 - parts.low - parts.high)
    let ends = (
      parts.low > 0 ? scale.backward(low - unit * parts.low) : limits.lowerBound,
      parts.high > 0 ? scale.backward(high + unit * parts.high) : limits.upperBound
    )
    guard unit.isFinite, ends.0 < ends.1, scale.legalDomain.contains(ends.0),
      scale.legalDomain.contains(ends.1)
    else { return self }
    var axis = self
    axis.limits = ends.0...ends.1
    return axis
  }
}
