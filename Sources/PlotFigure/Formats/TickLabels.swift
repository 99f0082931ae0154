public import PlotScene

/// The labels of the ticks of one axis, and what they share.
public struct TickLabels: Hashable, Sendable {
  /// A label for each tick.
  public var labels: [RichText]
  private var given: RichText?
  /// The power of ten that all labels leave out.
  private var factor: RichText?
  /// The number that all labels leave out.
  private var offset: Offset?

  /// A number that is added to all labels.
  struct Offset: Hashable {
    /// Plus or minus.
    var sign: String
    /// The number without its sign.
    var size: RichText
  }

  /// Labels with, or without, a note on what they share.
  public init(_ labels: [RichText], note: RichText? = nil) {
    self.labels = labels
    given = note
  }

  /// Labels that leave out a power of ten, a number that is added to it, or both.
  init(_ labels: [RichText], factor: RichText?, offset: Offset?) {
    self.labels = labels
    self.factor = factor
    self.offset = offset
  }

  /// What all of them leave out, as in `×10⁻⁷` or `+123450`; nil for nothing.
  public var note: RichText? {
    get {
      if let given { return given }
      guard let offset else { return factor }
      guard let factor else { return RichText(offset.sign) + offset.size }
      return factor.plain(" \(offset.sign) ") + offset.size
    }
    set { self = TickLabels(labels, note: newValue) }
  }
}

extension TickLabels {
  /// All labels, and the number that they leave out, with a text behind them.
  func suffixed(_ suffix: String) -> TickLabels {
    mapped { $0.isEmpty ? $0 : $0.plain(suffix) }
  }

  /// All labels, and the number that they leave out, with a text before them, behind their sign.
  func prefixed(_ prefix: String, behind signs: [String]) -> TickLabels {
    mapped { label in
      guard let first = label.runs.first else { return label }
      let sign = signs.first { !$0.isEmpty && first.string.hasPrefix($0) } ?? ""
      let rest = RichText.Run(String(first.string.dropFirst(sign.count)), style: first.style)
      let runs = [RichText.Run(sign + prefix)] + [rest] + label.runs.dropFirst()
      return RichText(runs: runs)
    }
  }

  private func mapped(_ change: (RichText) -> RichText) -> TickLabels {
    var result = self
    result.labels = labels.map(change)
    if let offset { result.offset?.size = change(offset.size) }
    return result
  }
}
