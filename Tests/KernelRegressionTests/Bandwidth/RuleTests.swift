import Testing

@testable import KernelRegression

@Suite("Rules for bandwidths")
struct RuleTests {
  static let names = ["airquality", "cars", "engel", "faithful", "geyser", "mcycle"]

  private func data(_ name: String) throws -> BandwidthRules.Data {
    try #require(BandwidthRules.read().data[name])
  }

  @Test("R's bw.nrd0, bw.nrd and bw.SJ", arguments: names)
  func densities(name: String) throws {
    let data = try data(name)
    #expect(relativeError(try Bandwidth.silverman(data.x).value, data.nrd0) < 1e-14)
    #expect(relativeError(try Bandwidth.scott(data.x).value, data.nrd) < 1e-14)
    for (sample, ste, dpi) in [
      (data.x, data.sjSte, data.sjDpi), (data.y, data.sjSteY, data.sjDpiY),
    ] {
      #expect(relativeError(try Bandwidth.sheatherJones(sample).value, ste) < 1e-9)
      #expect(relativeError(try Bandwidth.sheatherJones(sample, .directPlugIn).value, dpi) < 1e-9)
    }
  }

  @Test("R's KernSmooth::dpill, with its defaults and without", arguments: names)
  func plugIn(name: String) throws {
    let data = try data(name)
    func expect(_ expected: Double, _ change: (inout RuppertSheatherWand) -> Void) throws {
      var rule = RuppertSheatherWand()
      change(&rule)
      #expect(relativeError(try rule.bandwidth(x: data.x, y: data.y).value, expected) < 1e-9)
    }
    try expect(data.dpill2) { $0.blockLimit = 2 }
    if let untrimmed = data.dpillUntrimmed { try expect(untrimmed) { $0.trimming = 0 } }
    guard name != "airquality" else { return }
    try expect(data.dpill) { _ in }
    try expect(data.dpill6) { rule in
      rule.blockLimit = 8
      rule.blockSize = 10
    }
    try expect(data.dpillFine) { rule in
      rule.binCount = 801
      rule.boundary = 0.1
    }
    #expect(
      try Bandwidth.plugIn(x: data.x, y: data.y).value
        == RuppertSheatherWand()
        .bandwidth(x: data.x.reversed(), y: data.y.reversed()).value)
  }

  @Test("a block with four different keys has no quartic, whatever R makes of it")
  func deficientBlocks() throws {
    // R's fourth of five blocks leaves four times the residuals that it must, so one block in all
    // looks better to it than two; with at most two it chooses two.
    let data = try data("airquality")
    let bandwidth = try Bandwidth.plugIn(x: data.x, y: data.y).value
    #expect(relativeError(bandwidth, data.dpill2) < 1e-9)
    #expect(relativeError(bandwidth, data.dpill) > 0.4)
  }

  @Test("Fan and Gijbels' rule from NumPy's quartics")
  func ruleOfThumb() throws {
    let reference = try reference("bandwidths/rule_of_thumb.json", as: RulesOfThumb.self)
    for (name, expected) in reference.bandwidths {
      let data = try data(name)
      let bandwidth = try Bandwidth.ruleOfThumb(x: data.x, y: data.y)
      #expect(relativeError(bandwidth.value, expected) < 1e-10, "\(name)")
    }
    #expect(reference.bandwidths.count == 6)
  }

  @Test("SciPy's silverman and scott, with weights and without")
  func scipy() throws {
    for row in try reference("bandwidths/scipy_rules.json", as: SciPyRules.self).rows {
      let x = try data(row.data).x
      let weights = row.weighted ? x.indices.map { 1 + Double($0 % 3) / 2 } : nil
      let reference = try Bandwidth.normalReference(x, weights: weights).value
      #expect(relativeError(reference, row.silverman) < 1e-13)
      #expect(relativeError(reference * 0.944087511294902, row.scott) < 1e-13)
    }
  }

  @Test("weights of 2 for all and a shift change nothing; a unit is a factor")
  func equivariant() throws {
    let x = try data("mcycle").x
    let rules: [([Double], [Double]?) throws -> Bandwidth] = [
      { try .silverman($0, weights: $1) }, { try .scott($0, weights: $1) },
      { try .normalReference($0, weights: $1) },
    ]
    for rule in rules {
      let plain = try rule(x, nil).value
      #expect(relativeError(try rule(x, x.map { _ in 2 }).value, plain) < 1e-14)
      #expect(relativeError(try rule(x.map { $0 + 1e6 }, nil).value, plain) < 1e-9)
      #expect(relativeError(try rule(x.map { $0 * 1e9 }, nil).value, plain * 1e9) < 1e-14)
      // A weight of 0 is no point.
      let weights = [Double](repeating: 1, count: x.count) + [0]
      #expect(relativeError(try rule(x + [1e9], weights).value, plain) < 1e-14)
    }
    // A kernel's width smooths as much.
    let epanechnikov = try Bandwidth.silverman(x).width(for: .epanechnikov)
    #expect(
      relativeError(epanechnikov, try Bandwidth.silverman(x).value * 2.2138043588613394) < 1e-14)
  }

  @Test("data that determine nothing are refused")
  func refused() {
    for x in [[], [1.0], [2, 2, 2]] {
      #expect(throws: RegressionError.self) { try Bandwidth.silverman(x) }
      #expect(throws: RegressionError.self) { try Bandwidth.sheatherJones(x) }
      #expect(throws: RegressionError.self) { try Bandwidth.plugIn(x: x, y: x) }
      #expect(throws: RegressionError.self) { try Bandwidth.ruleOfThumb(x: x, y: x) }
    }
    #expect(throws: RegressionError.self) { try Bandwidth.silverman([1, .nan]) }
    #expect(throws: RegressionError.self) {
      try Bandwidth.plugIn(x: [1, 2, 3, 4], y: [1, 2, 1, 2])
    }
    let line = (0..<100).map(Double.init)
    #expect(throws: RegressionError.self) { try Bandwidth.plugIn(x: line, y: line) }
    let many = [Double](repeating: 1, count: 999) + [2]
    #expect(throws: RegressionError.self) { try Bandwidth.sheatherJones(many) }
  }
}
