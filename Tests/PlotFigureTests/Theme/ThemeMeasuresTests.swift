import PlotScene
import Testing

@testable import PlotFigure

/// No number of a theme is forgotten where themes are checked and scaled.
@Suite struct ThemeMeasuresTests {
  /// Every number in a value, by the path that leads to it.
  static func numbers(in value: Any, at path: String = "") -> [String: Double] {
    if let number = value as? Double { return [path: number] }
    if value is Color || value is Palette { return [:] }
    return Mirror(reflecting: value).children.reduce(into: [:]) { found, child in
      let name = child.label == "some" ? nil : child.label
      let below = [path, name ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      found.merge(numbers(in: child.value, at: below)) { one, _ in one }
    }
  }

  /// A theme in which nothing is left out.
  static var full: Theme {
    var theme = Theme.standard
    theme.strip.border = LineLook(.black, width: 1)
    return theme
  }

  @Test func everyNumberIsListedUnderItsName() {
    #expect(Set(Theme.measures.map(\.name)) == Set(Self.numbers(in: Self.full).keys))
    #expect(Theme.measures.count == Self.numbers(in: Self.full).count)
    for measure in Theme.measures {
      var theme = Self.full
      theme[keyPath: measure.path] = 77.25
      let changed = Self.numbers(in: theme).filter { $0.value == 77.25 }
      #expect(Array(changed.keys) == [measure.name])
    }
  }

  @Test(arguments: Theme.measures.map(\.name))
  func nonsenseIsAnErrorThatNamesIt(name: String) throws {
    let measure = try #require(Theme.measures.first { $0.name == name })
    let isText = measure.kind == .textSize
    let range = isText ? "0.1 to 4096 points" : "0 to 10000"
    for value in [Double.nan, -1, .infinity, isText ? 0 : -0.5, isText ? 4097 : 10_001] {
      var theme = Self.full
      theme[keyPath: measure.path] = value
      let error = #expect(throws: PlotError.self) { try theme.validate() }
      #expect(error?.problem == "theme.\(name) is \(value); it must be \(range)")
    }
    for value in [isText ? 0.1 : 0, isText ? 4096 : 10_000] {
      var theme = Self.full
      theme[keyPath: measure.path] = value
      #expect(throws: Never.self) { try theme.validate() }
    }
  }

  @Test(arguments: Themes.all)
  func everyThemeIsValid(name: String, theme: Theme) {
    #expect(throws: Never.self) { try theme.validate() }
  }

  @Test func scalingChangesEveryLengthAndNothingElse() {
    let before = Self.numbers(in: Self.full)
    let after = Self.numbers(in: Self.full.scaled(by: 3))
    for (name, value) in before {
      #expect(after[name] == (name == "axis.margin" ? value : value * 3), "\(name)")
    }
    #expect(Self.full.scaled(by: 1) == Self.full)
    #expect(Theme.minimal.scaled(by: 2).legend.border == nil)
    #expect(Theme.minimal.scaled(by: 2).scaled(by: 0.5) == .minimal)
  }

  @Test(arguments: [Double.nan, 0, -1, .infinity])
  func scalingByNonsenseIsAnErrorWhenItIsDrawn(factor: Double) {
    let figure = Figure(theme: .standard.scaled(by: factor)) { Axes { Line(y: [1, 2]) } }
    #expect(throws: PlotError.self) { try figure.resolved() }
  }
}
