/// One marker shape at any number of places, drawn in their order.
public struct MarkerBatch: Hashable, Sendable {
  /// The shape.
  public var shape: MarkerShape
  /// The markers' centres.
  public var centers: [Point]
  /// Diameters in points, of the circles that cover the same area.
  public var sizes: PerMarker<Double>
  /// The colours inside; nil for none.
  public var fill: PerMarker<Color>?
  /// The lines around; nil for none.
  public var edge: PerMarker<Stroke>?

  /// Markers of one shape.
  public init(
    _ shape: MarkerShape, at centers: [Point], sizes: PerMarker<Double>, fill: PerMarker<Color>?,
    edge: PerMarker<Stroke>? = nil
  ) {
    self.shape = shape
    self.centers = centers
    self.sizes = sizes
    self.fill = fill
    self.edge = edge
  }
}

/// A property that all markers of a batch share, or that each has for itself.
public struct PerMarker<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One value for all markers or one for each; never empty.
  public let values: [Value]

  /// One value for all markers.
  public static func uniform(_ value: Value) -> PerMarker { PerMarker(values: [value]) }

  /// A value for each marker; nil if there is none.
  public static func each(_ values: [Value]) -> PerMarker? {
    values.isEmpty ? nil : PerMarker(values: values)
  }

  /// The value that all markers share, if they do.
  public var uniform: Value? { values.count == 1 ? values[0] : nil }

  /// The value of the marker at `index`, counted from 0; the last value serves those beyond it.
  public subscript(index: Int) -> Value { values[min(max(index, 0), values.count - 1)] }

  private init(values: [Value]) { self.values = values }
}
