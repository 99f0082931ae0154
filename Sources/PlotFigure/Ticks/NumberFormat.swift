public import PlotScene

/// How the numbers of one axis are written.
///
/// A format sees all numbers of an axis at once, so that they can share their count of decimals and
/// their power of ten. The minus sign is U+2212, and zero never has one.
public struct NumberFormat: Sendable {
  /// The name, as in `"automatic"`.
  public let name: String
  private let write: @Sendable ([Double], Double?) -> [RichText]

  /// A format made of a function.
  ///
  /// - Parameters:
  ///   - name: a name in lower case.
  ///   - labels: from the values of an axis and their common step, if they have one, to as many
  ///     labels. Missing labels count as empty, superfluous ones are left out.
  public init(
    name: String, labels: @escaping @Sendable (_ values: [Double], _ step: Double?) -> [RichText]
  ) {
    self.name = name
    self.write = labels
  }

  /// The labels of the numbers of one axis, one for each.
  ///
  /// - Parameters:
  ///   - values: the numbers.
  ///   - step: what they are whole multiples of; nil if there is no such number.
  public func labels(for values: [Double], step: Double? = nil) -> [RichText] {
    let labels = write(values, step).prefix(values.count)
    return labels + Array(repeating: RichText(""), count: values.count - labels.count)
  }
}

extension NumberFormat {
  /// As few decimals as tell the numbers apart, the same on the whole axis; powers of ten where the
  /// largest number has seven digits or more, or all are below a thousandth and need five decimals
  /// or more.
  ///
  /// matplotlib: `ScalarFormatter`.
  public static let automatic = NumberFormat(name: "automatic") { values, step in
    DecimalLabels(values: values, step: step).automatic()
  }

  /// A fixed count of decimals.
  ///
  /// matplotlib: `StrMethodFormatter("{x:.2f}")`.
  ///
  /// - Parameter places: the count of decimals, held to 0…340. Halves are rounded away from zero.
  public static func fixed(places: Int) -> NumberFormat {
    NumberFormat(name: "fixed") { values, _ in
      values.map { RichText(DecimalLabels.plain($0, places: min(max(places, 0), 340))) }
    }
  }

  /// A power of ten that the whole axis shares, as in 2.5 × 10⁻⁷.
  ///
  /// matplotlib: `ScalarFormatter.set_scientific`.
  ///
  /// - Parameter places: the count of decimals before the power, held to 0…340; nil for as many as
  ///   tell the numbers apart.
  public static func scientific(places: Int? = nil) -> NumberFormat {
    NumberFormat(name: "scientific") { values, step in
      DecimalLabels(values: values, step: step)
        .scientific(places: places.map { min(max($0, 0), 340) })
    }
  }

  /// Whatever a function makes of each number.
  ///
  /// matplotlib: `FuncFormatter`.
  public static func custom(_ label: @escaping @Sendable (Double) -> String) -> NumberFormat {
    NumberFormat(name: "custom") { values, _ in values.map { RichText(label($0)) } }
  }
}
