internal import PlotScene
internal import RealModule

extension TickFormat {
  /// Percentages of a number: `25%`.
  ///
  /// matplotlib: `PercentFormatter`.
  ///
  /// - Parameters:
  ///   - whole: the value that is 100 %: 1 for fractions, 100 where the values are percentages
  ///     already. If it is not a number other than zero, it counts as 1.
  ///   - places: the count of decimals, held to 0…340; nil for as many as the step between ticks
  ///     needs. Without a common step it is matplotlib's rule: 0 where the values span more than
  ///     50 %, 1 down to 5 %, and so on up to 5; and more where that hides a decimal that ends, as
  ///     in 12.5 %, or makes two labels alike.
  ///   - symbol: what stands behind the number; `" %"` with the space that the SI asks for.
  public static func percent(
    of whole: Double = 1, places: Int? = nil, symbol: String = "%"
  ) -> TickFormat {
    TickFormat(name: "percent") { request in
      let labels = PercentLabels(request.values, step: request.step, of: whole)
      return labels.written(places: places.map(heldPlaces), style: request.style)
        .suffixed(symbol)
    }
  }
}

/// Numbers as percentages.
private struct PercentLabels {
  private let labels: DecimalLabels
  private let values: [Double]
  private let hasStep: Bool

  init(_ values: [Double], step: Double?, of whole: Double) {
    let whole = whole.isFinite && whole != 0 ? whole : 1
    // Powers of ten only move the decimal point, which keeps all digits.
    if let digits = DecimalDigits(whole), digits.digits == [1], !digits.isNegative {
      labels = DecimalLabels(
        values: values, step: step, timesPowerOfTen: 2 - digits.exponent)
    } else {
      labels = DecimalLabels(
        values: values.map { $0 / whole }, step: step.map { ($0 / whole).magnitude },
        timesPowerOfTen: 2)
    }
    self.values = values.map { $0 / whole }
    hasStep = step.map { $0 > 0 } ?? false
  }

  func written(places: Int?, style: NumberStyle) -> TickLabels {
    let decimals = places ?? (hasStep ? labels.places : max(placesForSpan, 0))
    var written = labels.sharing(.none, .none, decimals: decimals, style: style)
    if places == nil, Set(written.labels).count < Set(values).count {
      written = labels.sharing(.none, .none, style: style)
    }
    return written
  }

  private var placesForSpan: Int {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max(), least < most else {
      return min(labels.places, 5)
    }
    let wanted = (2 - Double.log10(2 * (100 * most - 100 * least))).rounded(.up)
    let places = wanted.isNaN ? 0 : Int(min(max(wanted, 0), 5))
    return labels.exactPlaces <= places + 2 ? max(places, labels.exactPlaces) : places
  }
}
