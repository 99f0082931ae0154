import Testing

@testable import KernelRegression

@Suite("Mixed regression against R's np")
struct MixedRegressionReferenceTests {
  @Test("predictions and gradients of wages")
  func wages() throws {
    let wages = try reference("np/wage1.json", as: MixedReference.Wages.self)
    var compared = 0
    for entry in wages.cases {
      let regression = MixedRegression(
        degree: entry.degree, regressors: MixedReference.regressors(entry))
      let fit = try regression.fit(x: wages.columns(entry), y: wages.y)
      let queries = wages.columns(entry, rows: wages.rows)
      for (prediction, expected) in zip(try fit.predict(at: queries), entry.predictions) {
        #expect(relativeError(prediction, expected) < 1e-9, "\(entry.name)")
        compared += 1
      }
      for (column, name) in entry.columns.enumerated() where ["educ", "exper"].contains(name) {
        let slopes = try fit.derivatives(at: queries, column: column)
        for (slope, row) in zip(slopes, entry.gradients) {
          #expect((slope - row[column]).magnitude < 1e-9, "\(entry.name)")
          compared += 1
        }
      }
    }
    #expect(compared > 1500)
  }

  @Test("Italy's income by year")
  func italy() throws {
    let italy = try reference("np/italy.json", as: MixedReference.Italy.self)
    for entry in italy.cases {
      let fit = try MixedRegression(
        regressors: [.ordered(MixedReference.ordered(entry.kernel, entry.lambda))]
      ).fit(x: [.categories(italy.year)], y: italy.gdp)
      let predictions = try fit.predict(at: [.categories(Array(1951...1998))])
      for (prediction, expected) in zip(predictions, entry.predictions) {
        #expect(relativeError(prediction, expected) < 1e-12, "\(entry.kernel) \(entry.lambda)")
      }
    }
  }
}
