internal import PlotScene

extension TickFormat {
  /// The prefixes of the SI, as in `1.5 kHz`: each number has one, three digits at most before the
  /// decimal point, and nothing between 1 and 1000.
  ///
  /// From quecto (10⁻³⁰) to quetta (10³⁰); beyond a thousand quetta and below a thousandth of a
  /// quecto there are powers of ten, a few digits earlier than that where labels would be long. The
  /// sign for a millionth is µ, U+00B5. Zero has the unit alone.
  ///
  /// matplotlib: `EngFormatter`.
  ///
  /// - Parameters:
  ///   - unit: what stands behind the prefix.
  ///   - places: the count of decimals, held to 0…340; nil for as many as tell the numbers apart, up
  ///     to six digits if these are enough, and the same for all numbers with one prefix.
  ///   - separator: what stands between a number and its prefix or unit.
  public static func engineering(
    unit: String = "", places: Int? = nil, separator: String = " "
  ) -> TickFormat {
    TickFormat(name: "engineering") { request in
      let labels = EngineeringLabels(unit: unit, separator: separator, style: request.style)
      return TickLabels(
        labels.written(request.values, places: places.map(heldPlaces)))
    }
  }
}
