/// A second axis of an axes, at the top or on the right.
public struct SecondAxis: Sendable {
  /// Where its values come from.
  public enum Kind: Sendable {
    /// Marks of its own, those that are put on it.
    case own
    /// The values of the first axis in other units: the way there and the way back.
    case converted(
      to: @Sendable (Double) -> Double, from: @Sendable (Double) -> Double)
  }

  /// Where its values come from.
  public var kind: Kind
  /// What is said of it.
  public var axis: Axis

  /// An axis of its own for the marks that are put on it by ``Mark/onAxis(_:)``. They share the legend,
  /// the colours of the cycle and the drawing order with the others.
  ///
  ///     Axes(yLabel: "Rain (mm)", right: .own(Axis(label: "Temperature (°C)"))) {
  ///       Line(x: month, y: rain, label: "Rain")
  ///       Line(x: month, y: temperature, label: "Temperature").onAxis(.right)
  ///     }
  ///
  /// matplotlib: `Axes.twinx`, `Axes.twiny`.
  public static func own(_ axis: Axis = Axis()) -> SecondAxis { SecondAxis(kind: .own, axis: axis) }

  /// The values of the first axis in other units.
  ///
  /// matplotlib: `Axes.secondary_xaxis`, `Axes.secondary_yaxis`.
  ///
  /// - Parameters:
  ///   - axis: what is said of it; its limits follow from the first axis.
  ///   - forward: from a value of the first axis to one of this axis, rising or falling without a
  ///     turn.
  ///   - inverse: the way back.
  public static func converted(
    _ axis: Axis = Axis(), to forward: @escaping @Sendable (Double) -> Double,
    from inverse: @escaping @Sendable (Double) -> Double
  ) -> SecondAxis {
    SecondAxis(kind: .converted(to: forward, from: inverse), axis: axis)
  }
}
