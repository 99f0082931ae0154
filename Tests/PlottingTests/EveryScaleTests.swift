import Plotting
import Testing

/// A scale with data that suit it.
struct ScaleCase: Sendable, CustomTestStringConvertible {
  let name: String
  private let line: @Sendable (Place) -> any Mark
  let scale: Scale?

  /// Where a scale may stand in a figure.
  enum Place: CaseIterable {
    case x
    case y
    case color
  }

  /// - Parameters:
  ///   - scale: the scale; nil for the one that the values ask for.
  ///   - values: six values or more.
  init(_ name: String, _ scale: Scale?, _ values: [some Plottable]) {
    self.name = name
    self.scale = scale
    line = { place in
      switch place {
      case .x: Line(x: values, y: values.indices)
      case .y: Line(x: values.indices, y: values)
      case .color:
        Heatmap([Array(values.prefix(3)), Array(values.dropFirst(3).prefix(3))], colorScale: scale)
      }
    }
  }

  var testDescription: String { name }

  func figure(_ place: Place) -> Figure {
    Figure(size: .inches(4, 3)) {
      Axes(
        xLabel: "x", yLabel: "y", xScale: place == .x ? scale : nil,
        yScale: place == .y ? scale : nil,
        colorbar: place == .color ? .right(label: "value") : .automatic
      ) { line(place) }
    }
  }

  static let all: [ScaleCase] = [
    ScaleCase("linear", .linear, [-3.0, 0, 1, 2, 5, 8]),
    ScaleCase("linear, one power", .linear, [0, 1e-7, 2e-7, 3e-7, 4e-7, 5e-7]),
    ScaleCase("linear, one offset", .linear, (0..<6).map { 1_234_567 + Double($0) / 1000 }),
    ScaleCase("log 10", .log, [1e-3, 1, 5, 10, 200, 1e6]),
    ScaleCase("log 2", .log2, [1, 2, 4, 9, 16, 32]),
    ScaleCase("log e", .ln, [1, 2, 4, 9, 16, 32]),
    ScaleCase("log 3", .log(base: 3), [1, 2, 4, 9, 16, 32]),
    ScaleCase("symlog", .symlog(), [-1e4, -1, 0, 0.1, 10, 1e5]),
    ScaleCase("asinh", .asinh(), [-1e4, -1, 0, 0.1, 10, 1e5]),
    ScaleCase("logit", .logit, [0.001, 0.1, 0.5, 0.9, 0.99, 0.9999]),
    ScaleCase("power", .power(3), [0.0, 1, 2, 3, 4, 5]),
    ScaleCase("square root", .squareRoot, [0.0, 1, 4, 9, 50, 100]),
    ScaleCase("reciprocal", .reciprocal, [0.5, 1, 2, 4, 8, 20]),
    ScaleCase(
      "functions",
      .functions(name: "cube", forward: { $0 * $0 * $0 }, inverse: { cubeRoot($0) }),
      [-3.0, -1, 0, 1, 2, 3]),
    ScaleCase("centred", .centered(at: 1), [-3.0, 0, 1, 2, 5, 8]),
    ScaleCase("two slopes", .twoSlope(at: 1), [-1.0, 0, 1, 2, 50, 80]),
    ScaleCase("boundaries", .boundaries([0, 1, 5, 20, 100]), [0.5, 2, 10, 20, 50, 99]),
    ScaleCase("quantiles", .quantile(classes: 4), [0.5, 2, 10, 20, 50, 99]),
    ScaleCase("categories", nil, ["fig", "apple", "pear", "plum", "fig", "quince"]),
    ScaleCase(
      "categories at points", .categories(.sorted, placement: .point),
      ["fig", "apple", "pear", "plum", "fig", "quince"]),
    ScaleCase("times", nil, (0..<6).map { Timestamp(seconds: 1_700_000_000 + 86_400 * $0) }),
    ScaleCase("nanoseconds", nil, (0..<6).map { Timestamp(seconds: 5, nanoseconds: 7 * $0) }),
  ]
}

private func cubeRoot(_ value: Double) -> Double {
  var root = value
  for _ in 0..<200 where root != 0 { root -= (root - value / (root * root)) / 3 }
  return root
}

@Suite struct EveryScaleTests {
  /// At least two labels, none of them twice, and nothing cut, on x, on y and beside colours.
  @Test(arguments: ScaleCase.all, ScaleCase.Place.allCases)
  func hasLabels(item: ScaleCase, place: ScaleCase.Place) throws {
    let page = try item.figure(place).resolve()
    #expect(page.diagnostics == [])
    let axis: ResolvedAxis =
      switch place {
      case .x: page.panels[0].x
      case .y: page.panels[0].y
      case .color: try #require(page.panels[0].colorbar).axis
      }
    #expect(axis.labels.count >= 2 && axis.labels.count == axis.ticks.count, "\(axis.labels)")
    #expect(Set(axis.labels).count == axis.labels.count, "\(axis.labels)")
    #expect(axis.ticks == axis.ticks.sorted() && Set(axis.ticks).count == axis.ticks.count)
    let slack = (axis.domain.upperBound - axis.domain.lowerBound) * 1e-9
    #expect(
      axis.ticks.allSatisfy {
        $0 >= axis.domain.lowerBound - slack && $0 <= axis.domain.upperBound + slack
      })
  }

  /// The same in each format, with the same bytes when drawn again.
  @Test(arguments: ScaleCase.all, PictureFormat.allCases)
  func isDrawnInEachFormat(item: ScaleCase, format: PictureFormat) throws {
    for place in ScaleCase.Place.allCases {
      let figure = item.figure(place)
      let bytes = try figure.encoded(as: format, dpi: 100)
      #expect(bytes.count > 1000)
      #expect(try figure.encoded(as: format, dpi: 100) == bytes)
    }
  }

  /// Turned round, the same ticks stand in the same places counted from the other end.
  @Test(arguments: ScaleCase.all)
  func canBeReversed(item: ScaleCase) throws {
    // Along y, where labels are equally high, the frame stays the same.
    let plain = try item.figure(.y).resolve().panels[0].y
    let turned = Figure(size: .inches(4, 3)) {
      Axes(xLabel: "x", yLabel: "y", yLimits: .reversed, yScale: item.scale) {
        item.figure(.y).axes[0].marks
      }
    }
    let axis = try turned.resolve().panels[0].y
    #expect(axis.isReversed && axis.domain == plain.domain)
    #expect(axis.ticks == plain.ticks && axis.labels == plain.labels)
  }
}
