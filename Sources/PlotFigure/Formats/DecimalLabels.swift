internal import PlotScene

/// The numbers of one axis in decimal notation with a common precision.
struct DecimalLabels {
  private let values: [Double]
  /// The digits of each value; nil for NaN and infinity.
  private let digits: [DecimalDigits?]
  private let hasStep: Bool
  /// How many decimals say all that is to be said; below zero for tens, hundreds and so on.
  let places: Int
  /// How many decimals write all numbers out, but for the noise of sums and products.
  var exactPlaces: Int {
    digits.compactMap { $0 }.filter { !$0.isZero }.map { Self.cleaned($0).places }.max() ?? 0
  }

  /// The labels of values that are multiples of a step, or of any values.
  ///
  /// - Parameter power: a power of ten that all of them are multiplied with, exactly.
  init(values: [Double], step: Double?, timesPowerOfTen power: Int = 0) {
    let all = values.map(DecimalDigits.init)
    let finite = all.compactMap { $0 }
    let needed = Self.places(of: finite, values: values, step: step)
    let places = Self.distinguishing(finite, atLeast: needed)
    self.values = values
    self.hasStep = step.map { $0 > 0 && $0.isFinite } ?? false
    self.places = places - power
    digits = power == 0 ? all : all.map { $0?.scaled(byPowerOfTen: power) }
  }

  /// Numbers that leave out what all of them share.
  ///
  /// - Parameter decimals: how many decimals are written; nil for as many as tell the numbers apart.
  func sharing(
    _ sharedPower: SharedPower = .automatic, _ sharedOffset: SharedOffset = .automatic,
    decimals: Int? = nil, style: NumberStyle = .plain
  ) -> TickLabels {
    let finite = digits.compactMap { $0?.rounded(places: self.places) }
    let offset = sharedOffset.offset(of: finite, haveStep: hasStep && finite.count > 1)
    if decimals == nil, sharedPower == .automatic, offset.isZero, isMixed(finite),
      let labels = eachForItself(style)
    {
      return TickLabels(labels)
    }
    // An offset that the user gives may have more decimals than the ticks, and so do the rests then.
    let places = max(self.places, offset.places)
    let cleaned = decimals == nil ? digits.map { $0?.rounded(places: max(places, 0)) } : digits
    let rests = cleaned.map { $0?.minus(offset) }
    let power = Self.power(
      of: rests.compactMap { $0 }.filter { !$0.isZero }, sharedPower, places: places, decimals)
    let decimals = decimals ?? places + power
    return TickLabels(
      zip(values, rests).map { value, rest in
        RichText(
          rest?.scaled(byPowerOfTen: -power).string(places: decimals, style: style)
            ?? style.notFinite(value))
      },
      factor: power == 0 ? nil : Self.power(power, style), offset: Self.added(offset, style))
  }

  /// The power of ten that numbers other than zero share.
  ///
  /// - Parameters:
  ///   - places: the decimals that they need.
  ///   - decimals: how many are written; nil for those that they need.
  private static func power(
    of numbers: [DecimalDigits], _ shared: SharedPower, places: Int, _ decimals: Int?
  ) -> Int {
    let exponent = numbers.map(\.exponent).max()
    let power = shared.power(exponent: exponent, places: places)
    guard power != 0, power == exponent else { return power }
    if case .fixed = shared { return power }
    // 9.99 with one decimal is 10.0, which is 1.0 times ten.
    let rounded = numbers.map { $0.rounded(places: (decimals ?? places + power) - power).exponent }
    return max(power, rounded.max() ?? power)
  }

  /// Each number with a power of ten of its own: `1.5×10³`; zero is `0`.
  ///
  /// - Parameter decimals: the decimals before the power; nil for as many as tell them apart.
  func scientific(decimals: Int?, style: NumberStyle = .plain) -> [RichText] {
    func labels(_ numbers: [DecimalDigits?], decimals: Int?) -> [RichText] {
      let longest = numbers.compactMap { $0?.digits.count }.max() ?? 1
      return zip(values, numbers).map { value, number in
        guard let number else { return RichText(style.notFinite(value)) }
        return Self.scientific(number, decimals: decimals ?? max(longest - 1, 0), style)
      }
    }
    if let decimals { return labels(digits, decimals: decimals) }
    if !hasStep {
      let short = labels(
        digits.map { $0.map { $0.rounded(places: 5 - $0.exponent) } }, decimals: nil)
      if Set(short).count == Set(values).count { return short }
    }
    return labels(digits.map { $0?.rounded(places: places) }, decimals: nil)
  }

  // MARK: - Parts of labels

  /// A number with its power of ten: `1.5×10³`; zero is `0`.
  static func scientific(
    _ number: DecimalDigits, decimals: Int, _ style: NumberStyle
  ) -> RichText {
    guard !number.isZero else { return RichText("0") }
    // 9.99 with one decimal is 10.0, which is 1.0 times ten.
    let power = number.rounded(places: decimals - number.exponent).exponent
    return RichText(number.scaled(byPowerOfTen: -power).string(places: decimals, style: style))
      + Self.power(power, style)
  }

  /// A power of ten as a factor: `×10³`.
  private static func power(_ power: Int, _ style: NumberStyle) -> RichText {
    RichText("×10").superscript(style.string(power))
  }

  /// An offset, written out up to six whole digits: `+123450`, `−1.2345×10⁶`; nil for zero.
  private static func added(_ offset: DecimalDigits, _ style: NumberStyle) -> TickLabels.Offset? {
    guard !offset.isZero else { return nil }
    let size = offset.magnitude
    let text =
      (-4...5).contains(size.exponent)
      ? RichText(size.string(places: size.places, style: style.unsigned))
      : scientific(size, decimals: size.digits.count - 1, style.unsigned)
    return TickLabels.Offset(sign: offset.isNegative ? style.symbols.minus : "+", size: text)
  }

  // MARK: - Numbers of different sizes

  /// Whether what suits one number would not suit another. A single one has nobody to share with.
  private func isMixed(_ numbers: [DecimalDigits]) -> Bool {
    if values.count == 1 { return true }
    let exponents = numbers.filter { !$0.isZero }.map(\.exponent)
    guard !hasStep, let most = exponents.max(), let least = exponents.min() else { return false }
    let power = SharedPower.automatic.power(exponent: most, places: places)
    return most - least >= (power == 0 ? 5 : 2)
  }

  /// The numbers, each with its own precision and, if it needs one, power of ten; nil where two of
  /// them would look the same.
  private func eachForItself(_ style: NumberStyle) -> [RichText]? {
    let labels = zip(values, digits).map { value, number in
      guard let number else { return RichText(style.notFinite(value)) }
      let places = hasStep ? places : number.rounded(places: 5 - number.exponent).places
      let exponent = number.isZero ? nil : number.exponent
      let power = SharedPower.automatic.power(exponent: exponent, places: places)
      return power == 0
        ? RichText(number.string(places: places, style: style))
        : Self.scientific(number, decimals: max(places + power, 0), style)
    }
    return Set(labels).count == Set(values).count ? labels : nil
  }

  // MARK: - Precision

  /// The decimals that the step needs, or else the values: all they have, but no more than three
  /// beyond the first digit of the smallest distance between them.
  private static func places(of digits: [DecimalDigits], values: [Double], step: Double?) -> Int {
    if let step, step > 0, let stepDigits = DecimalDigits(step) {
      // Two ticks may stand a step apart and half a step beside its multiples.
      let places = digits.reduce(cleaned(stepDigits).places) { places, number in
        guard number.places > places else { return places }
        let size = max(number.exponent, stepDigits.exponent)
        return max(places, number.rounded(places: 11 - size).places)
      }
      return min(places, 3 - stepDigits.exponent)
    }
    let finite = values.filter(\.isFinite).sorted()
    let gaps = zip(finite.dropFirst(), finite).map { min($0 - $1, .greatestFiniteMagnitude) }
      .filter { $0 > 0 }
    let exact = digits.filter { !$0.isZero }.map { cleaned($0).places }.max() ?? 0
    if let gap = gaps.min().flatMap(DecimalDigits.init) {
      return min(exact, 3 - gap.exponent)
    }
    return min(exact, 5 - (digits.first?.exponent ?? 0))
  }

  /// The digits without the noise that sums and products leave behind the twelfth.
  private static func cleaned(_ digits: DecimalDigits) -> DecimalDigits {
    digits.rounded(places: 11 - digits.exponent)
  }

  /// The least count of decimals from `places` on at which no two different numbers look the same,
  /// and none but zero looks like zero. More than 1,000 labels nobody reads, and they stay as they
  /// are.
  private static func distinguishing(_ digits: [DecimalDigits], atLeast places: Int) -> Int {
    let enough = max(digits.filter { !$0.isZero }.map(\.places).max() ?? 0, places)
    // Most of the time no digit is lost, and then no two numbers are alike.
    if enough <= places || digits.count > 1000 { return places }
    let different = Set(digits)
    var places = max(places, -400)
    while places < enough {
      let rounded = Set(different.map { $0.rounded(places: places) })
      let hidesNumber = different.contains { !$0.isZero && $0.rounded(places: places).isZero }
      if rounded.count == different.count, !hidesNumber { break }
      places += 1
    }
    return places
  }
}
