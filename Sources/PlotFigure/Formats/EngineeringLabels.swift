internal import PlotScene

/// Numbers with prefixes of the SI.
struct EngineeringLabels {
  let unit: String
  let separator: String
  let style: NumberStyle

  /// The signs for 10⁻³⁰, 10⁻²⁷, …, 10³⁰.
  private static let prefixes = [
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    "R", "Q",
  ]

  /// A label for each value.
  ///
  /// - Parameter places: the count of decimals; nil for six digits without zeros behind the last of
  ///   them, and more where two numbers would be alike. More than 1,000 labels nobody reads, and
  ///   they stay as they are.
  func written(_ values: [Double], places: Int?) -> [RichText] {
    let digits = values.map(DecimalDigits.init)
    if let places { return labels(values, digits.map { $0.map { scaled($0, places: places) } }) }
    let different = values.count > 1000 ? 0 : Set(values).count
    var labels: [RichText] = []
    for significant in 6...17 {
      labels = self.labels(
        values, aligned(digits.map { $0.map { scaled($0, significant: significant) } }))
      if values.count > 1000 || Set(labels).count == different { break }
    }
    return labels
  }

  // MARK: - One number

  /// A number as thousands, millions, …
  private struct Scaled {
    /// The number before the prefix.
    var digits: DecimalDigits
    /// The decimals that are written.
    var places: Int
    /// The power of a thousand.
    var thousands: Int
  }

  private func thousands(of digits: DecimalDigits) -> Int {
    let quotient = digits.exponent >= 0 ? digits.exponent / 3 : -((2 - digits.exponent) / 3)
    return min(max(quotient, -10), 10)
  }

  private func scaled(_ digits: DecimalDigits, places: Int) -> Scaled {
    var power = thousands(of: digits)
    // 999.9 without decimals is 1000, which is one thousand.
    let rounded = digits.rounded(places: places - 3 * power)
    if power < 10, rounded.exponent > 3 * power + 2 { power += 1 }
    return Scaled(
      digits: digits.scaled(byPowerOfTen: -3 * power), places: places, thousands: power)
  }

  private func scaled(_ digits: DecimalDigits, significant: Int) -> Scaled {
    let rounded = digits.rounded(places: significant - 1 - digits.exponent)
    let power = thousands(of: rounded)
    let number = rounded.scaled(byPowerOfTen: -3 * power)
    return Scaled(digits: number, places: max(number.places, 0), thousands: power)
  }

  /// Numbers of one prefix with the same count of decimals; zero without.
  private func aligned(_ numbers: [Scaled?]) -> [Scaled?] {
    var places: [Int: Int] = [:]
    for case .some(let number) in numbers where !number.digits.isZero {
      places[number.thousands] = max(places[number.thousands] ?? 0, number.places)
    }
    return numbers.map { number in
      guard var number, !number.digits.isZero else { return number }
      number.places = places[number.thousands] ?? number.places
      return number
    }
  }

  // MARK: - Text

  private func labels(_ values: [Double], _ numbers: [Scaled?]) -> [RichText] {
    zip(values, numbers).map { value, number in
      guard let number else { return RichText(style.notFinite(value) + suffix("")) }
      if !number.digits.isZero, !(-5...5).contains(number.digits.exponent) {
        let digits = number.digits.scaled(byPowerOfTen: 3 * number.thousands)
        let decimals = min(digits.digits.count - 1, 5)
        return DecimalLabels.scientific(digits, decimals: decimals, style).plain(suffix(""))
      }
      let index = number.thousands + 10
      let prefix = Self.prefixes.indices.contains(index) ? Self.prefixes[index] : ""
      return RichText(number.digits.string(places: number.places, style: style) + suffix(prefix))
    }
  }

  private func suffix(_ prefix: String) -> String {
    prefix.isEmpty && unit.isEmpty ? "" : separator + prefix + unit
  }
}
