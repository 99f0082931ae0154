internal import PlotScene

extension TickFormat {
  /// As few decimals as tell the numbers apart, the same on the whole axis. A power of ten that all
  /// of them share stands once beside the axis (``SharedPower/automatic``), and so does a number
  /// that is added to all of them, where this saves four digits (``SharedOffset/automatic``).
  /// Categories have their names, and times their dates.
  ///
  /// matplotlib: `ScalarFormatter`.
  public static let automatic = TickFormat(name: "automatic") { request in
    switch request.kind {
    case .categories: TickFormat.categories.labels(request)
    case .times: TickFormat.conciseDates().labels(request)
    case .numbers:
      DecimalLabels(values: request.values, step: request.step).sharing(style: request.style)
    }
  }

  /// Decimals, and when they share a power of ten or an offset.
  ///
  /// matplotlib: `ScalarFormatter` with `set_powerlimits` and `set_useOffset`.
  ///
  /// - Parameters:
  ///   - places: the count of decimals of a label, held to 0…340; nil for as many as tell the
  ///     numbers apart.
  ///   - power: when a power of ten is left out; `.always` for scientific notation with one power.
  ///   - offset: when a number is left out that is added to all.
  public static func decimal(
    places: Int? = nil, power: SharedPower = .automatic, offset: SharedOffset = .automatic
  ) -> TickFormat {
    TickFormat(name: "decimal") { request in
      DecimalLabels(values: request.values, step: request.step)
        .sharing(power, offset, decimals: places.map(heldPlaces), style: request.style)
    }
  }

  /// A fixed count of decimals, with all digits before the point.
  ///
  /// matplotlib: `StrMethodFormatter("{x:.2f}")`.
  ///
  /// - Parameter places: the count of decimals, held to 0…340. Halves are rounded away from zero.
  ///   Numbers that differ in later digits look the same.
  public static func fixed(places: Int) -> TickFormat {
    TickFormat(name: "fixed") { request in
      TickLabels(request.values.map { RichText(request.style.string($0, places: places)) })
    }
  }

  /// A power of ten for each number, as in 2.5×10⁻⁷, where each label must stand alone.
  ///
  /// One power for the whole axis is ``decimal(places:power:offset:)`` with `.always`.
  ///
  /// matplotlib: `StrMethodFormatter("{x:.1e}")`.
  ///
  /// - Parameter places: the count of decimals before the power, held to 0…340; nil for as many as
  ///   tell the numbers apart.
  public static func scientific(places: Int? = nil) -> TickFormat {
    TickFormat(name: "scientific") { request in
      TickLabels(
        DecimalLabels(values: request.values, step: request.step)
          .scientific(decimals: places.map(heldPlaces), style: request.style))
    }
  }

  /// Whatever a function makes of each number.
  ///
  /// matplotlib: `FuncFormatter`.
  public static func custom(_ label: @escaping @Sendable (Double) -> String) -> TickFormat {
    TickFormat(name: "custom") { TickLabels($0.values.map { RichText(label($0)) }) }
  }

  /// A count of decimals that can be written.
  static func heldPlaces(_ places: Int) -> Int { min(max(places, 0), 340) }
}
