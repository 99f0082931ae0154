/// A number as the unevaluated sum of two, some 32 digits in all.
///
/// Sources: T. J. Dekker, "A floating-point technique for extending the available precision",
/// Numerische Mathematik 18 (1971) 224–242; D. E. Knuth, "The art of computer programming", volume
/// 2, section 4.2.2. Numbers must be below 10³⁰⁰ and products above 10⁻²⁸⁰ to have all digits.
struct DoubleDouble {
  var high: Double
  var low: Double

  /// A number of one part.
  init(_ number: Double) { self.init(high: number, low: 0) }

  private init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two numbers.
  init(sum a: Double, _ b: Double) {
    let (sum, error) = exactSum(a, b)
    self.init(high: sum, low: error)
  }

  /// The exact product of two numbers.
  init(product a: Double, _ b: Double) {
    let product = a * b
    let (aHigh, aLow) = Self.halves(of: a)
    let (bHigh, bLow) = Self.halves(of: b)
    let error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    self.init(high: product, low: error)
  }

  /// One over a number.
  init(inverseOf number: Double) {
    let first = 1 / number
    let product = DoubleDouble(product: first, number)
    self.init(high: first, low: ((1 - product.high) - product.low) * first)
  }

  /// The number in one part.
  var rounded: Double { high + low }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let high = DoubleDouble(sum: a.high, b.high)
    let low = DoubleDouble(sum: a.low, b.low)
    let middle = DoubleDouble(sum: high.high, high.low + low.high)
    return DoubleDouble(sum: middle.high, middle.low + low.low)
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    return DoubleDouble(sum: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  /// Times a power of two.
  static func * (a: DoubleDouble, power: Double) -> DoubleDouble {
    DoubleDouble(high: a.high * power, low: a.low * power)
  }

  /// Dekker's halves of 26 bits.
  private static func halves(of number: Double) -> (high: Double, low: Double) {
    let shifted = 134_217_729 * number
    let high = shifted - (shifted - number)
    return (high, number - high)
  }
}
