import KernelRegression
import Plotting
import RegressionPlots

extension Example {
  static let confidenceBands = Example(
    "confidence-bands",
    "A local polynomial with bands for the curve, and with one for new measurements, which scatter "
      + "most in the middle."
  ) { _ in
    let (x, y) = (MotorcycleSamples.times, MotorcycleSamples.accelerations)
    let fit = try LocalPolynomial(degree: 2, bandwidth: 2.2).fit(x: x, y: y)
    let queries = (0...240).map { 2.4 + Double($0) * 55.2 / 240 }
    let pointwise = try fit.confidenceBand(at: queries, errors: .heteroscedastic())
    let simultaneous = try fit.confidenceBand(
      at: queries, errors: .heteroscedastic(), coverage: .simultaneous)
    let prediction = try fit.predictionBand(at: queries, errors: .heteroscedastic())
    let titles = ["Where the curve lies", "Where measurements lie"]
    let bands: [[(ConfidenceBand, String)]] = [
      [(simultaneous, "95 %, all at once"), (pointwise, "95 %, each by itself")],
      [(prediction, "95 % of measurements")],
    ]
    return Figure(
      size: .inches(7, 2.8), layout: .grid(columns: 2, shareX: .all, shareY: .all)
    ) {
      for (title, bands) in zip(titles, bands) {
        Axes(
          title: title, xLabel: "Time after impact (ms)", yLabel: "Acceleration (g)", grid: .major,
          legend: .bottomRight
        ) {
          for (index, band) in bands.enumerated() {
            Ribbon(
              x: queries, lower: band.0.lower, upper: band.0.upper, color: Palette.default[0],
              alpha: index == 0 ? 0.22 : 0.35, label: band.1)
          }
          Scatter(x: x, y: y, color: Color(gray: 0.35), alpha: 0.6, size: 3)
          FitCurve(fit, color: Palette.default[0], label: "Local quadratic fit")
        }
      }
    }
  }
}
