internal import PlotScene

/// How the ticks of one axis are written.
///
/// A format sees all values of an axis at once, so that they can share their count of decimals and
/// their power of ten. The minus sign is U+2212, and zero never has one.
public struct TickFormat: Sendable {
  /// What is to be written.
  public struct Request: Sendable {
    /// The values at the ticks.
    public var values: [Double]
    /// What they are whole multiples of; nil if there is no such number.
    public var step: Double?
    /// What the values stand for.
    public var kind: Scale.Kind

    /// Values to be written.
    public init(values: [Double], step: Double? = nil, kind: Scale.Kind = .numbers) {
      self.values = values
      self.step = step
      self.kind = kind
    }
  }

  /// The name, as in `automatic`.
  public let name: String
  private let write: @Sendable (Request) -> TickLabels

  /// A format made of a function.
  ///
  /// - Parameters:
  ///   - name: a name in lower case.
  ///   - write: from the values of an axis to as many labels. Missing labels count as empty,
  ///     superfluous ones are left out.
  public init(name: String, write: @escaping @Sendable (Request) -> TickLabels) {
    self.name = name
    self.write = write
  }

  /// The labels of the ticks of one axis, one for each value.
  public func labels(_ request: Request) -> TickLabels {
    var written = write(request)
    let missing = request.values.count - written.labels.count
    if missing < 0 { written.labels.removeLast(-missing) }
    if missing > 0 { written.labels += Array(repeating: RichText(""), count: missing) }
    return written
  }
}

extension TickFormat {
  /// As few decimals as tell the numbers apart, the same on the whole axis; powers of ten where the
  /// largest number has seven digits or more, or all are below a thousandth and need five decimals
  /// or more.
  ///
  /// matplotlib: `ScalarFormatter`.
  public static let automatic = TickFormat(name: "automatic") { request in
    if case .categories(let list) = request.kind {
      return TickLabels(request.values.map { RichText(list.name(at: $0) ?? "") })
    }
    return TickLabels(DecimalLabels(values: request.values, step: request.step).automatic())
  }

  /// A fixed count of decimals.
  ///
  /// matplotlib: `StrMethodFormatter("{x:.2f}")`.
  ///
  /// - Parameter places: the count of decimals, held to 0…340. Halves are rounded away from zero.
  public static func fixed(places: Int) -> TickFormat {
    TickFormat(name: "fixed") { request in
      TickLabels(
        request.values.map {
          RichText(DecimalLabels.plain($0, places: min(max(places, 0), 340)))
        })
    }
  }

  /// A power of ten that the whole axis shares, as in 2.5 × 10⁻⁷.
  ///
  /// matplotlib: `ScalarFormatter.set_scientific`.
  ///
  /// - Parameter places: the count of decimals before the power, held to 0…340; nil for as many as
  ///   tell the numbers apart.
  public static func scientific(places: Int? = nil) -> TickFormat {
    TickFormat(name: "scientific") { request in
      TickLabels(
        DecimalLabels(values: request.values, step: request.step)
          .scientific(places: places.map { min(max($0, 0), 340) }))
    }
  }

  /// Whatever a function makes of each number.
  ///
  /// matplotlib: `FuncFormatter`.
  public static func custom(_ label: @escaping @Sendable (Double) -> String) -> TickFormat {
    TickFormat(name: "custom") { TickLabels($0.values.map { RichText(label($0)) }) }
  }
}
