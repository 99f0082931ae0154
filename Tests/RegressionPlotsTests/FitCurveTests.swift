import KernelRegression
import PlotFigure
import PlotScene
import RegressionPlots
import Testing

@Suite struct FitCurveTests {
  static let x = [0, 0.5, 1, 1.5, 2, 2.5, 3, 7, 7.5, 8, 8.5, 9]
  static let y = [1, 1.4, 1.7, 2.2, 2, 1.6, 1.1, 3, 3.4, 3.1, 2.5, 2.2]
  let fit: LocalPolynomial.Fit

  init() throws {
    fit = try LocalPolynomial(degree: 2, bandwidth: 0.8).fit(x: Self.x, y: Self.y)
  }

  func scene(@MarkBuilder marks: () -> [any Mark]) throws -> Scene {
    try Figure { Axes(marks: marks) }
      .resolve(measuring: MonospacedMeasuring(), resolution: 2).scene
  }

  @Test func aCurveIsALineThroughPredictions() throws {
    let places = [0, 2.25, 4.5, 6.75, 9]
    let composed = try scene { FitCurve(fit, points: 5, color: .magenta, label: "fit") }
    #expect(
      try composed
        == scene { Line(x: places, y: fit.predict(at: places), color: .magenta, label: "fit") })
    let range = try scene { FitCurve(fit, in: -1...1, points: 3, style: .dashed) }
    #expect(
      try range == scene { Line(x: [-1, 0, 1], y: fit.predict(at: [-1, 0, 1]), style: .dashed) })
  }

  /// 5 is two bandwidths and a half from 3 and from 7.
  @Test func aCurveBreaksInGaps() throws {
    let broken = FitCurve(fit, breakBeyond: 2, points: 10)
    let line = try #require(broken.body.first as? Line)
    #expect(line.y.numbers.map(\.isNaN).firstIndex(of: true) == 5)
    let whole = FitCurve(fit, points: 10).body.first as? Line
    #expect(whole?.y.numbers.allSatisfy(\.isFinite) == true)
    // A reach that is no number breaks nothing.
    let odd = FitCurve(fit, breakBeyond: .nan, points: 10).body.first as? Line
    #expect(odd?.y.numbers == whole?.y.numbers)
  }

  @Test func aBandIsARibbon() throws {
    let queries = [0.2, 1, 2, 3]
    let band = try fit.confidenceBand(at: queries)
    #expect(zip(band.lower, band.upper).allSatisfy { $0 < $1 })
    #expect(
      try scene { FitCurve(band, color: .teal, alpha: 0.4, label: "band") }
        == scene {
          Ribbon(
            x: queries, y: band.estimate, lower: band.lower, upper: band.upper, color: .teal,
            alpha: 0.4, label: "band")
        })
  }

  @Test func aDerivativeStandsOverZero() throws {
    let places = [0, 4.5, 9]
    #expect(
      try scene { FitDerivative(of: fit, order: 2, points: 3, label: "curvature") }
        == scene {
          HorizontalLine(at: 0, color: Color(gray: 0.4))
          Line(x: places, y: fit.derivatives(at: places, order: 2), label: "curvature")
        })
  }

  @Test func aSelectionShowsItsMinima() throws {
    let selection = try LocalPolynomial(degree: 1, bandwidth: 1)
      .selectBandwidth(x: Self.x, y: Self.y, among: .geometric(from: 0.3, through: 9, count: 12))
    let curve = BandwidthCurve(selection, label: "error", minimumLabel: "best")
    let line = try #require(curve.body[0] as? Line)
    #expect(line.x.count == 12 + selection.localMinima.count)
    #expect(zip(line.x.numbers, line.x.numbers.dropFirst()).allSatisfy { $0 <= $1 })
    let best = try #require(curve.body[2] as? Scatter)
    #expect(best.x.numbers == [selection.minimum.bandwidth])
    let lowest = line.y.numbers.filter(\.isFinite).min() ?? .nan
    #expect(best.y.numbers == [lowest])
    _ = try scene { curve }
  }

  @Test func aSurfaceIsTheFitOnAGrid() throws {
    let x: [Double] = Self.x.flatMap { [$0, $0, $0] }
    let y: [Double] = Self.x.flatMap { _ in [0, 1, 2] }
    let plane = try MultivariateLocalPolynomial(degree: 1, bandwidths: [1, 1])
      .fit(x: [x, y], y: zip(x, y).map { east, north in 2 * east - north })
    let surface = FitSurface(plane, points: 4, style: .heatmap)
    let map = try #require(surface.body.first as? Heatmap)
    #expect(map.rows == 4 && map.columns == 4)
    for (row, north) in [0, 2.0 / 3, 4.0 / 3, 2].enumerated() {
      for (column, east) in [0.0, 3, 6, 9].enumerated() {
        let value = map.values.numbers[row * 4 + column]
        #expect((value - (2 * east - north)).magnitude < 1e-9)
      }
    }
    // East of 3 and west of 7 no point is within a bandwidth.
    let broken =
      FitSurface(plane, breakBeyond: 1, points: 10, style: .heatmap).body.first as? Heatmap
    #expect(broken?.values.numbers.prefix(10).map(\.isNaN).firstIndex(of: true) == 5)
    #expect(FitSurface(plane).body.count == 2)
    _ = try scene { FitSurface(plane) }
  }

  @Test func aSurfaceNeedsTwoRegressors() throws {
    let one = try MultivariateLocalPolynomial(degree: 0, bandwidths: [1])
      .fit(x: [Self.x], y: Self.y)
    let error = #expect(throws: PlotError.self) { try scene { FitSurface(one) } }
    #expect(error?.description.contains("the fit has 1 regressor; a surface needs two") == true)
  }
}
