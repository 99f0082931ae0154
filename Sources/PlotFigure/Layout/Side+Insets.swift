import PlotScene

extension Rect {
  /// The rectangle with a side further out.
  func enlarged(_ side: Side, by distance: Double) -> Rect {
    var insets = Insets.zero
    insets[side] = -distance
    return inset(by: insets)
  }
}

extension Insets {
  /// The distance from a side.
  subscript(side: Side) -> Double {
    get {
      switch side {
      case .top: top
      case .left: left
      case .bottom: bottom
      case .right: right
      }
    }
    set {
      switch side {
      case .top: top = newValue
      case .left: left = newValue
      case .bottom: bottom = newValue
      case .right: right = newValue
      }
    }
  }
}
