import Testing

@testable import KernelRegression

@Suite("LOWESS against R")
struct LowessReferenceTests {
  struct File: Decodable {
    struct Case: Decodable {
      var f: Double
      var iter: Int
      var delta: Double
      var fitted: [Double]
    }
    struct Data: Decodable {
      var x: [Double]
      var y: [Double]
      var cases: [Case]
    }
    struct Many: Decodable {
      var n: Int
      var keys: Int
      var f: Double
      var iter: Int
      var fitted: [Double]
    }
    var sets: [String: Data]
    var many: [Many]
  }

  struct Tables: Decodable {
    struct Table: Decodable {
      var name: String
      var f: Double
      var iter: Int
      var delta: Double
      var x: [Double]
      var y: [Double]
      var fitted: [Double]
    }
    var tables: [Table]
  }

  @Test("R's fitted values, with and without delta")
  func columns() throws {
    let file = try reference("lowess/lowess.json", as: File.self)
    var compared = 0
    var largest = 0.0
    for (name, data) in file.sets {
      let size = data.y.reduce(0) { max($0, $1.magnitude) }
      for entry in data.cases {
        let fit = try Lowess(fraction: entry.f, robustSteps: entry.iter, delta: entry.delta)
          .fit(x: data.x, y: data.y)
        for (fitted, expected) in zip(fit.fitted, entry.fitted) {
          compared += 1
          largest = max(largest, (fitted - expected).magnitude / size)
          #expect(
            (fitted - expected).magnitude < 1e-11 * size,
            "\(name), f \(entry.f), iter \(entry.iter), delta \(entry.delta)")
        }
      }
    }
    print("R's lowess: \(compared) values, largest error \(largest) of the largest value")
    #expect(compared > 15_000)
  }

  @Test("R's fitted values of many points, tied or not")
  func manyPoints() throws {
    let file = try reference("lowess/lowess.json", as: File.self)
    #expect(file.many.count == 8)
    for entry in file.many where thorough || entry.iter == 3 {
      let points = Self.made(entry.n, keys: entry.keys)
      let fit = try Lowess(fraction: entry.f, robustSteps: entry.iter)
        .fit(x: points.x, y: points.y)
      let order = points.x.indices.sorted { points.x[$0] < points.x[$1] }
      for (place, expected) in entry.fitted.enumerated() {
        let fitted = fit.fitted[order[place * 40]]
        #expect((fitted - expected).magnitude < 1e-10, "\(entry.keys), f \(entry.f)")
      }
    }
  }

  @Test("the tables of statsmodels, which R made in 2012")
  func tables() throws {
    let file = try reference("lowess/lowess-statsmodels.json", as: Tables.self)
    #expect(file.tables.reduce(0) { $0 + $1.fitted.count } == 519)
    for table in file.tables {
      let fit = try Lowess(fraction: table.f, robustSteps: table.iter, delta: table.delta)
        .fit(x: table.x, y: table.y)
      for (fitted, expected) in zip(fit.fitted, table.fitted) {
        #expect(
          (fitted - expected).magnitude <= 2e-11 + 1e-11 * expected.magnitude, "\(table.name)")
      }
    }
  }

  /// The points that `lowess.R` makes.
  static func made(_ count: Int, keys: Int) -> (x: [Double], y: [Double]) {
    let x = (0..<count).map { Double($0 * 7919 % keys) / 64 }
    let y = (0..<count).map { (i: Int) -> Double in
      let wave = Double((i * i * 31 + 17 * i) % 1009) / 256
      return wave + x[i] / 8 + (i % 50 == 0 ? 40 : 0)
    }
    return (x, y)
  }
}
