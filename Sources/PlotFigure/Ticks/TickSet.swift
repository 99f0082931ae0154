public import PlotScene

/// The ticks of one axis.
public struct TickSet: Hashable, Sendable {
  /// The labelled ticks, ascending.
  public var major: [Tick]
  /// The values of the shorter marks between them, ascending, without those of ``major``.
  public var minor: [Double]
  /// What all labels share and do not say themselves, as in `×10⁻⁷` or `Nov 2026`; it stands at the
  /// end of the axis. Nil for nothing.
  public var note: RichText?

  /// Ticks with, or without, shorter marks between them.
  public init(major: [Tick] = [], minor: [Double] = [], note: RichText? = nil) {
    self.major = major
    self.minor = minor
    self.note = note
  }
}

extension TickSet {
  /// Ticks at values with a label each.
  init(labelling values: [Double], _ labels: TickLabels, minor: [Double] = []) {
    self.init(
      major: zip(values, labels.labels).map { Tick($0, label: $1) }, minor: minor,
      note: labels.note)
  }
}
