internal import RealModule

/// The degrees of freedom and the error of a loess fit, without approximations.
///
/// With ŷ = Ly the fit by plain least squares at the points: δ₁ = tr (I − L)(I − L)ᵀ and
/// δ₂ = tr ((I − L)(I − L)ᵀ)².
public struct LoessStatistics: Hashable, Sendable {
  /// The number of points.
  public let count: Int
  /// tr L. R: `trace.hat`.
  public let trace: Double
  /// The equivalent number of parameters tr LᵀL = δ₁ + 2 tr L − n. R: `enp`.
  public let equivalentParameters: Double
  /// δ₁, which the residual sum of squares has in place of its degrees of freedom. R: `one.delta`.
  public let firstDelta: Double
  /// δ₂. R: `two.delta`.
  public let secondDelta: Double
  /// The residual standard error √(Σ wᵢeᵢ²/δ₁), of pseudovalues in the symmetric family. R: `s`.
  public let residualStandardError: Double

  /// The degrees of freedom δ₁²/δ₂ of t intervals.
  public var degreesOfFreedom: Double { firstDelta * firstDelta / secondDelta }

  /// - Parameters:
  ///   - rows: The rows of L, of all points.
  ///   - sumOfSquares: Σ wᵢeᵢ²
  init(rows: [[Double]], sumOfSquares: Double) {
    let count = rows.count
    let residualRows = rows.enumerated().map { index, row in
      var row = row
      row[index] -= 1
      return row
    }
    var trace = CompensatedSum()
    for (index, row) in rows.enumerated() { trace.add(row[index]) }
    let sums = Parallel.map((count + 31) / 32) { piece in
      var first = CompensatedSum()
      var second = CompensatedSum()
      for i in piece * 32..<min((piece + 1) * 32, count) {
        for j in 0...i {
          let product = Self.product(residualRows[i], residualRows[j])
          if i == j { first.add(product) }
          second.add(i == j ? product * product : 2 * product * product)
        }
      }
      return (first: first.value, second: second.value)
    }
    var first = CompensatedSum()
    var second = CompensatedSum()
    for sum in sums {
      first.add(sum.first)
      second.add(sum.second)
    }
    self.count = count
    self.trace = trace.value
    self.firstDelta = first.value
    self.secondDelta = second.value
    self.equivalentParameters = first.value + 2 * trace.value - Double(count)
    self.residualStandardError = (sumOfSquares / first.value).squareRoot()
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var sums = SIMD4<Double>.zero
        var index = 0
        while index + 4 <= a.count {
          let first = SIMD4<Double>(a[index], a[index + 1], a[index + 2], a[index + 3])
          let second = SIMD4<Double>(b[index], b[index + 1], b[index + 2], b[index + 3])
          sums += first * second
          index += 4
        }
        var sum = sums.sum()
        while index < a.count {
          sum += a[index] * b[index]
          index += 1
        }
        return sum
      }
    }
  }

  /// The half-width of an interval by Student's t in standard errors.
  ///
  /// - Parameter level: The probability, above 0 and below 1.
  public func criticalValue(level: Double) -> Double {
    StudentDistribution(degreesOfFreedom: degreesOfFreedom)
      .criticalValue(exceeded: 1 - level)
  }
}
