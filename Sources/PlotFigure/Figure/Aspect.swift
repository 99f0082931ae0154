/// The shape of the frame of an axes.
public enum Aspect: Hashable, Sendable {
  /// The frame fills its place, whatever the units.
  case automatic
  /// A unit of y is so many times as long as a unit of x. matplotlib: `Axes.set_aspect(ratio)`.
  case ratio(Double)
  /// The frame is so many times as tall as it is wide, whatever the units. matplotlib:
  /// `Axes.set_box_aspect`.
  case frame(heightPerWidth: Double)

  /// A unit of y is as long as a unit of x. matplotlib: `Axes.set_aspect("equal")`.
  public static let equal = Aspect.ratio(1)

  /// What is wrong with it; nil if nothing is.
  var problem: String? {
    switch self {
    case .automatic: nil
    case .ratio(let number), .frame(let number):
      number > 0 && number.isFinite
        ? nil : "the aspect is \(number); it must be a finite number above 0"
    }
  }
}
