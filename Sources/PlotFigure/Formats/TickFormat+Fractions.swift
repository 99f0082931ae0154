internal import PlotScene

extension TickFormat {
  /// Fractions of π: 0, π/4, π/2, 3π/4, π.
  ///
  /// Where one of the numbers is no such fraction with a denominator of up to 12, or of 16, 18, 24,
  /// 32, 36 or 64, all of them are decimal multiples: 0.35π.
  public static let multiplesOfPi = multiples(of: .pi, symbol: "π")

  /// Fractions: −1/2, 0, 1/3, 5/4.
  ///
  /// Where one of the numbers is no fraction with a denominator of up to 12, or of 16, 18, 24, 32,
  /// 36 or 64, or where numerators have more than three digits, all of them are decimals.
  public static let fractions = multiples(of: 1, symbol: "")

  /// Fractions of a number: −τ/2, 0, τ/3, 5τ/4.
  ///
  /// Where one of the values is no such fraction with a denominator of up to 12, or of 16, 18, 24,
  /// 32, 36 or 64, or where numerators have more than three digits, all of them are decimal
  /// multiples.
  ///
  /// - Parameters:
  ///   - unit: the number. If it is not a number other than zero, it counts as 1.
  ///   - symbol: what stands for it.
  public static func multiples(of unit: Double, symbol: String) -> TickFormat {
    let unit = unit.isFinite && unit != 0 ? unit : 1
    return TickFormat(name: symbol.isEmpty ? "fractions" : "multiples of \(symbol)") { request in
      if let labels = Fraction.labels(of: request.values, unit, symbol, request.style) {
        return TickLabels(labels)
      }
      return DecimalLabels(
        values: request.values.map { $0 / unit }, step: request.step.map { ($0 / unit).magnitude }
      ).sharing(style: request.style).suffixed(symbol)
    }
  }
}

/// A fraction in lowest terms.
private struct Fraction: Hashable {
  var numerator: Int
  var denominator: Int

  /// Those that are read at a glance, and the parts of inches and angles.
  private static let denominators = Array(1...12) + [16, 18, 24, 32, 36, 64]

  /// The fraction of a unit that a value is, to the rounding of a few operations; nil if there is
  /// none with a small denominator.
  init?(_ value: Double, of unit: Double) {
    let ratio = value / unit
    guard ratio.magnitude < 1e6 else { return nil }
    for denominator in Self.denominators {
      let product = ratio * Double(denominator)
      let whole = product.rounded()
      guard (product - whole).magnitude <= 16 * max(product.magnitude, 1).ulp,
        let numerator = Int(exactly: whole), numerator != 0 || value == 0,
        denominator == 1 || numerator.magnitude < 1000
      else { continue }
      self.numerator = numerator
      self.denominator = denominator
      return
    }
    return nil
  }

  func string(_ symbol: String, _ style: NumberStyle) -> String {
    guard numerator != 0 else { return "0" }
    let count = Int(numerator.magnitude)
    let showsCount = symbol.isEmpty || count != 1
    return style.sign(isNegative: numerator < 0)
      + (showsCount ? style.grouped(String(count)) : "") + symbol
      + (denominator == 1 ? "" : "/\(denominator)")
  }

  /// The labels of values that are all fractions, and different ones; nil if they are not.
  static func labels(
    of values: [Double], _ unit: Double, _ symbol: String, _ style: NumberStyle
  ) -> [RichText]? {
    var labels: [RichText] = []
    for value in values {
      if value.isFinite {
        guard let fraction = Fraction(value, of: unit) else { return nil }
        labels.append(RichText(fraction.string(symbol, style)))
      } else {
        labels.append(RichText(style.notFinite(value)))
      }
    }
    return Set(labels).count == Set(values).count ? labels : nil
  }
}
