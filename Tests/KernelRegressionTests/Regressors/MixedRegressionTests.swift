import TestTools
import Testing

@testable import KernelRegression

@Suite("Mixed regression")
struct MixedRegressionTests {
  static let kinds = ["a", "b", "c"]
  static let regressions: [MixedRegression] = [0, 1].flatMap { degree in
    [Kernel.gaussian, .epanechnikov, .logistic].map { kernel in
      MixedRegression(
        degree: degree,
        regressors: [
          .continuous(kernel: kernel, bandwidth: 0.6), .unordered(.aitchisonAitken(0.2)),
          .ordered(.wangVanRyzin(0.4)), .continuous(kernel: .gaussian, bandwidth: 2),
        ])
    }
  }

  /// Points with two continuous columns and two of categories.
  static func points(_ count: Int = 60) -> (x: [RegressorColumn], y: [Double]) {
    let points = samplePoints(count, seed: 21)
    let kinds = points.x.indices.map { Self.kinds[($0 * 5) % 7 % 3] }
    let years = points.x.indices.map { 1990 + ($0 * 3) % 5 }
    let other = points.x.map { ($0 * 37).truncatingRemainder(dividingBy: 5) }
    return (
      [.continuous(points.x), .categories(kinds), .categories(years), .continuous(other)], points.y
    )
  }

  static let queries: [RegressorColumn] = [
    .continuous([0.5, 3, 5, -2, 40, 1e5, -1e200]),
    .categories(["a", "b", "c", "a", "b", "c", "a"]),
    .categories([1990, 1994, 1992, 1980, 1991, 3000, 1990]),
    .continuous([0, 4, 2.5, -1, 3, 1e4, 1e250]),
  ]

  @Test("weights sum to one and give the prediction", arguments: regressions)
  func weights(regression: MixedRegression) throws {
    let points = Self.points()
    let fit = try regression.fit(x: points.x, y: points.y)
    let predictions = try fit.predict(at: Self.queries)
    let matrix = try fit.attentionWeights(at: Self.queries)
    for (row, prediction) in predictions.enumerated() {
      let weights = matrix.row(row).map(Array.init) ?? []
      #expect(prediction.isFinite && weights.count == points.y.count)
      #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
      #expect(regression.degree > 0 || weights.allSatisfy { $0 >= 0 })
      let sum = zip(weights, points.y).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(relativeError(prediction, sum) < 1e-12, "\(row)")
    }
    let own = try fit.attentionWeights(at: points.x)
    for (index, leverage) in fit.leverages.enumerated() {
      #expect(((own[index, index] ?? .nan) - leverage).magnitude < 1e-15)
    }
    for support in try fit.support(at: Self.queries) {
      #expect(support.effectiveCount >= 1 - 1e-12 && !support.nearestDistance.isNaN)
    }
  }

  @Test("a constant stays one, and a plane too", arguments: regressions)
  func exact(regression: MixedRegression) throws {
    let points = Self.points()
    let constant = try regression.fit(x: points.x, y: points.y.map { _ in 0.1 })
    #expect(try constant.predict(at: Self.queries) == Self.queries[0].values.count { _ in 0.1 })
    guard regression.degree == 1, case .numbers(let a) = points.x[0].values,
      case .numbers(let b) = points.x[3].values
    else { return }
    let plane = try regression.fit(x: points.x, y: zip(a, b).map { 1 + 2 * $0 - $1 })
    // The last is in a gap, where a kernel that ends has the nearest point's value.
    let isOpen = regression.regressors[0] != .continuous(kernel: .epanechnikov, bandwidth: 0.6)
    let expected = isOpen ? [2.0, 3, 8.5] : [2, 3]
    for (prediction, expected) in zip(try plane.predict(at: Self.queries), expected) {
      #expect(relativeError(prediction, expected) < 1e-11)
    }
    #expect((try plane.derivatives(at: Self.queries, column: 3)[0] + 1).magnitude < 1e-10)
  }

  @Test("the order of the points, copies and threads do not show", arguments: regressions)
  func order(regression: MixedRegression) throws {
    let points = Self.points()
    var generator = SeededGenerator(seed: 5)
    let order = points.y.indices.shuffled(using: &generator)
    let fit = try regression.fit(x: points.x, y: points.y)
    let shuffled = try regression.fit(
      x: points.x.map { $0.rows(order) }, y: order.map { points.y[$0] })
    let predictions = try fit.predict(at: Self.queries)
    #expect(try shuffled.predict(at: Self.queries) == predictions)
    #expect(
      try Parallel.$isEnabled.withValue(false) { try fit.predict(at: Self.queries) } == predictions)
    let weights = points.y.indices.map { Double($0 % 3) }
    let copies = points.y.indices.flatMap { Array(repeating: $0, count: $0 % 3) }
    let weighted = try regression.fit(x: points.x, y: points.y, weights: weights)
    let copied = try regression.fit(
      x: points.x.map { $0.rows(copies) }, y: copies.map { points.y[$0] })
    for (a, b) in zip(
      try weighted.predict(at: Self.queries), try copied.predict(at: Self.queries))
    {
      #expect(relativeError(a, b) < 1e-12)
    }
    #expect(weighted.count == points.y.count && weighted.leverages[0] == 0)
  }

  @Test("with λ = 0 each cell is a regression of its own, and an empty one is the nearest's")
  func separate() throws {
    let points = samplePoints(40, seed: 2)
    let kinds = points.x.indices.map { $0 % 2 }
    let regression = MixedRegression(
      regressors: [
        .continuous(bandwidth: 0.5), .unordered(.aitchisonAitken(0), levels: [0, 1, 2]),
        .ordered(.liRacine(0)),
      ])
    let years = points.x.indices.map { $0 % 2 == 0 ? 2 : 5 }
    let fit = try regression.fit(
      x: [.continuous(points.x), .categories(kinds), .categories(years)], y: points.y)
    let even = points.x.indices.filter { $0 % 2 == 0 }
    let own = try NadarayaWatson(bandwidth: 0.5).fit(
      x: even.map { points.x[$0] }, y: even.map { points.y[$0] })
    for query in [0.25, 3, 5, 30, -1e6] {
      // No point is of kind 2; year 3 is nearer to 2 than to 5.
      for (kind, year) in [(0, 2), (2, 2), (2, 3), (0, 3), (0, -100)] {
        let prediction = try fit.predict(
          at: [.continuous([query]), .categories([kind]), .categories([year])])[0]
        #expect(relativeError(prediction, own.predict(at: query)) < 1e-13, "\(query) \(kind)")
      }
    }
    let support = try fit.support(
      at: [.continuous([1, 1]), .categories([0, 2]), .categories([2, 2])])
    #expect(!support[0].isExtrapolated && support[1].isExtrapolated)
  }

  @Test("at the largest λ categories do not matter")
  func pooled() throws {
    let points = samplePoints(40, seed: 2)
    let kinds = points.x.indices.map { "\($0 % 3)" }
    let own = try NadarayaWatson(bandwidth: 0.5).fit(x: points.x, y: points.y)
    for regressor in [
      Regressor.unordered(.aitchisonAitken(2.0 / 3)), .unordered(.liRacine(1)),
      .ordered(.liRacine(1), levels: ["2", "0", "1"]),
    ] {
      let fit = try MixedRegression(regressors: [.continuous(bandwidth: 0.5), regressor])
        .fit(x: [.continuous(points.x), .categories(kinds)], y: points.y)
      for query in [0.25, 3, 5, 30, -1e6] {
        let prediction = try fit.predict(at: [.continuous([query]), .categories(["1"])])[0]
        #expect(relativeError(prediction, own.predict(at: query)) < 1e-13)
      }
    }
  }

  @Test("sums over cells give what going point by point gives", arguments: [0, 1], [0.02, 0.5])
  func sums(degree: Int, bandwidth: Double) throws {
    let points = samplePoints(2400, seed: 4)
    let kinds = points.x.indices.map { $0 % 3 == 0 ? "a" : "b" }
    for kernel in [Kernel.gaussian, .biweight, .matern32] {
      let fit = try MixedRegression(
        degree: degree,
        regressors: [
          .continuous(kernel: kernel, bandwidth: bandwidth), .unordered(.aitchisonAitken(0.1)),
        ]
      ).fit(x: [.continuous(points.x), .categories(kinds)], y: points.y)
      #expect(fit.hasLargeCells)
      let places = (0..<70).map { Double($0) / 8 - 0.3 } + [40, -1e4, .nan]
      let queries: [RegressorColumn] = [
        .continuous(places), .categories(places.indices.map { $0 % 2 == 0 ? "a" : "b" }),
      ]
      let values = try fit.table.values(of: queries, for: "")
      let direct = fit.evaluate(values) { _, fit, _ in fit.value }
      let predictions = try fit.predict(at: queries)
      for (index, value) in direct.enumerated() {
        guard let value else {
          #expect(predictions[index].isNaN)
          continue
        }
        let expected = fit.values.restored(value, isMean: false)
        #expect(relativeError(predictions[index], expected) < 1e-11, "\(places[index]) \(kernel)")
      }
    }
  }

  @Test("kernels of categories are those of their sources")
  func kernels() {
    #expect(UnorderedKernel.aitchisonAitken(0.3)(isEqual: true, levels: 4) == 0.7)
    #expect(
      relativeError(UnorderedKernel.aitchisonAitken(0.3)(isEqual: false, levels: 4), 0.1) < 1e-15)
    #expect(UnorderedKernel.aitchisonAitken(0.3).parameterLimit(levels: 4) == 0.75)
    #expect(UnorderedKernel.liRacine(0.3)(isEqual: false, levels: 4) == 0.3)
    #expect(OrderedKernel.wangVanRyzin(0.25)(distance: 0) == 0.75)
    #expect(OrderedKernel.wangVanRyzin(0.25)(distance: -2) == 0.0234375)
    #expect(OrderedKernel.liRacine(0.25)(distance: 2) == 0.0625)
    #expect(OrderedKernel.liRacine(0)(distance: 0) == 1)
    #expect(
      [OrderedKernel.wangVanRyzin(0.25), .liRacine(0.25)].map(\.description)
        == [".wangVanRyzin(0.25)", ".liRacine(0.25)"])
  }

  @Test("errors say what was given and what is needed")
  func errors() {
    func sentence(
      _ regressors: [Regressor], _ x: [RegressorColumn], y: [Double] = [1, 2], degree: Int = 0
    ) -> String? {
      #expect(throws: RegressionError.self) {
        _ = try MixedRegression(degree: degree, regressors: regressors).fit(x: x, y: y)
      }?.description
    }
    let number = Regressor.continuous(bandwidth: 1)
    #expect(
      sentence([number], [.continuous([1, 2])], degree: 2)
        == "MixedRegression: degree is 2; it must be 0 or 1")
    #expect(
      sentence([number], [.continuous([1, .nan])])
        == "MixedRegression: continuous column 0 of x[1] is nan; "
        + "every continuous column 0 of x must be finite")
    #expect(
      sentence([number, number], [.continuous([1, 2])])
        == "MixedRegression: x has 1 columns and there are 2 regressors; they must be as many")
    #expect(
      sentence([.unordered(.aitchisonAitken(0.6))], [.categories(["a", "b"])])
        == "MixedRegression, column 0: the parameter of .aitchisonAitken(0.6) is 0.6; "
        + "it must be at least 0 and at most 0.5")
    #expect(
      sentence([.ordered(.liRacine(0.1))], [.categories(["a", "b"])])
        == "MixedRegression, column 0: the column holds categories with names; "
        + "the order of levels must be given, or integers")
    #expect(
      sentence([.ordered(.liRacine(0.1), levels: ["a", "c"])], [.categories(["a", "b"])])
        == "MixedRegression, column 0: value [1] is \"b\"; it must be one of the 2 levels \"a\", \"c\""
    )
    #expect(
      sentence([.unordered(.liRacine(0.1), levels: [1, 2, 1])], [.categories([1, 2])])
        == "MixedRegression, column 0: the level 1 is given twice; every level must be given once")
    #expect(
      sentence([number], [.categories([1, 2])])
        == "MixedRegression, column 0: the column holds integer categories; "
        + "a continuous regressor needs numbers")
    #expect(
      sentence([number], [.continuous([1, 2])], y: [1])
        == "MixedRegression: x has 2 rows and y has 1 values; they must be as many")
    #expect(
      sentence([number], [.continuous([])], y: [])
        == "MixedRegression: x and y are empty; at least one point is needed")
  }
}

extension RegressorColumn.Values {
  /// As many of something as there are values.
  fileprivate func count<Value>(_ value: (Int) -> Value) -> [Value] {
    switch self {
    case .numbers(let numbers): numbers.indices.map(value)
    case .integers(let integers): integers.indices.map(value)
    case .texts(let texts): texts.indices.map(value)
    }
  }
}

extension RegressorColumn {
  /// Some of the rows.
  fileprivate func rows(_ indices: [Int]) -> RegressorColumn {
    switch values {
    case .numbers(let numbers): .continuous(indices.map { numbers[$0] })
    case .integers(let integers): .categories(indices.map { integers[$0] })
    case .texts(let texts): .categories(indices.map { texts[$0] })
    }
  }
}
