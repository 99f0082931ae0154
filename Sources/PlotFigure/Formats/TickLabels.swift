public import PlotScene

/// The labels of the ticks of one axis, and what they share.
public struct TickLabels: Hashable, Sendable {
  /// A label for each tick.
  public var labels: [RichText]
  private var given: RichText?
  /// The power of ten that all labels leave out.
  private var factor: RichText?
  /// The number that all labels leave out, with its sign.
  private var offset: RichText?

  /// Labels with, or without, a note on what they share.
  public init(_ labels: [RichText], note: RichText? = nil) {
    self.labels = labels
    given = note
  }

  /// Labels that leave out a power of ten, a number that is added to it, or both.
  init(_ labels: [RichText], factor: RichText?, offset: RichText?) {
    self.labels = labels
    self.factor = factor
    self.offset = offset
  }

  /// What all of them leave out, as in `×10⁻⁷`; nil for nothing.
  public var note: RichText? {
    get {
      if let given { return given }
      guard let offset else { return factor }
      return factor.map { $0.plain(" ") + offset } ?? offset
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
    result.offset = offset.map(change)
    return result
  }
}
