import PlotScene
import Testing

@testable import PlotFigure

@Suite struct DumpTests {
  @Test func dump() {
    func show(
      _ scale: Scale, _ limits: ClosedRange<Double>, _ length: Double, _ vertical: Bool = false
    ) {
      var r = request(limits, length, vertical: vertical)
      r.scale = scale
      r.format = scale.format
      let t = scale.ticks(r)
      let minor = t.minor.prefix(12).map { "\($0)" }.joined(separator: " ")
      print(
        "\(scale.name.prefix(12)) \(limits) \(Int(length))\(vertical ? "v" : "") -> \(t.labels)   [\(t.minor.count): \(minor)]"
      )
    }
    let wide: [ClosedRange<Double>] = [
      1...10, 1...100, 1...1000, 0.7...14, 5...200, 2...90, 20...90, 2...9, 1.1...9.9, 1.5...4,
      3.2...3.8, 8...12, 0.001...1000, 1e-12...1e12, 1e5...2e9, 1e-300...1e300, 3e7...8e8,
      3.2e7...3.8e7, 1...(1 as Double).nextUp.nextUp.nextUp.nextUp.nextUp.nextUp.nextUp.nextUp,
      0.99...1.01, 5e-324...1e-318, 0.05...3,
    ]
    for l in wide { for n in [60.0, 180, 252] { show(.log, l, n) }; show(.log, l, 180, true) }
    for l in [1...1024, 3...17, 0.1...70, 1...2, 1e-5...1e8] as [ClosedRange<Double>] {
      show(.log2, l, 180); show(.ln, l, 180); show(.log(base: 3), l, 180);
      show(.log(base: 1.01), l, 180)
    }
    for l in [
      -1000...1000, -1e6...1e6, 0...1e6, -0.5...3, -2...2, -0.5...0.5, 0.2...50, 30...5e4,
      -5e4...(-30), -1e-9...1e9, -1e300...1e300,
    ] as [ClosedRange<Double>] {
      for n in [60.0, 180, 252] { show(.symlog(), l, n) }
      show(.symlog(), l, 180, true); show(.symlog(threshold: 2), l, 180);
      show(.symlog(threshold: 100, linearScale: 0.3), l, 180); show(.asinh(), l, 252)
    }
    for l in [
      0.001...0.999, 0.05...0.95, 0.2...0.8, 0.3...0.4, 1e-6...(1 - 1e-6), 1e-12...0.5,
      0.4...(1 - 1e-12), 1e-5...1e-3, 0.9...0.999, 0.99997...0.99999, 1e-300...0.9, 0.01...0.6,
      (1 - 5e-16)...(1 - 2e-16), 0.0001...0.9999,
    ] as [ClosedRange<Double>] { for n in [60.0, 180, 252] { show(.logit, l, n) } }
    for l in [0...100, -5...105, 0...1, 50...100, -100...100, 0...1e6, 3...1000, 0...1e15]
      as [ClosedRange<Double>]
    {
      for n in [60.0, 180, 252] { show(.squareRoot, l, n) }
      show(.squareRoot, l, 180, true); show(.power(2), l, 180); show(.power(0.2), l, 180)
    }
    for l in [1...10, 1...100, 0.5...1.5, 0.1...50, 1e-300...1e300, 200...400]
      as [ClosedRange<Double>]
    { for n in [60.0, 180, 252] { show(.reciprocal, l, n) } }
  }
}
