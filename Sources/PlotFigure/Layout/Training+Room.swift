import PlotScene

/// Room inside the frames for what marks draw beyond their data: numbers at bars, names at points.
extension Training {
  /// Less than this beyond a frame is not worth another round, in points.
  private static let slack = 0.05
  /// No more of an axis than this part is given to texts at one end.
  private static let most = 0.4

  /// Whether there are marks that may reach beyond their data.
  var needsRoom: Bool {
    let frame = Rect(x: 0, y: 0, width: 100, height: 100)
    return panels.contains { $0.overhang(in: $0.panel(in: frame, resolution: 1)) != nil }
  }

  /// Widens axes where their marks reach beyond the frames and the user left their ends open.
  ///
  /// - Returns: whether anything changed.
  mutating func makeRoom(in frames: [Rect]) -> Bool {
    var needed: [TrainedAxis.Group: (low: Double, high: Double)] = [:]
    func need(_ axis: TrainedAxis, _ low: Double, _ high: Double, of length: Double) {
      guard length > 0, axis.scale.gaps.isEmpty else { return }
      let ends = axis.isReversed ? (high, low) : (low, high)
      let part = { (reach: Double, isOpen: Bool) -> Double in
        isOpen && reach > Self.slack ? min(reach / length, Self.most) : 0
      }
      let (first, last) = (part(ends.0, axis.isOpen.lower), part(ends.1, axis.isOpen.upper))
      guard first > 0 || last > 0 else { return }
      let known = needed[axis.group] ?? (0, 0)
      needed[axis.group] = (max(known.low, first), max(known.high, last))
    }
    for (draft, frame) in zip(panels, frames) {
      let panel = draft.panel(
        in: Rect(x: 0, y: 0, width: frame.width, height: frame.height), resolution: 1)
      guard let overhang = draft.overhang(in: panel) else { continue }
      // Where the units of the axes are tied, a longer axis would change the frame.
      guard draft.heightPerWidth == nil else { continue }
      need(draft.x, overhang.left, overhang.right, of: frame.width)
      need(draft.y, overhang.bottom, overhang.top, of: frame.height)
    }
    guard !needed.isEmpty else { return false }
    widen { needed[$0] }
    return true
  }
}

extension TrainedAxis {
  /// The axis with parts of its length added at its ends.
  func widened(by parts: (low: Double, high: Double)?) -> TrainedAxis {
    guard let parts else { return self }
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
