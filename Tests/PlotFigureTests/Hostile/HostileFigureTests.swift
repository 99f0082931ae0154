import Foundation
import PlotFigure
import PlotScene
import Testing

/// Figures that nobody would draw on purpose: they resolve to a scene of finite numbers or throw a
/// `PlotError`, and never trap or hang.
@Suite(.timeLimit(.minutes(1))) struct HostileFigureTests {
  static let greatest = Double.greatestFiniteMagnitude
  static let least = Double.leastNonzeroMagnitude
  static let wave = (0..<500).map { Foundation.sin(Double($0) / 30) }

  static func themed(_ change: (inout Theme) -> Void) -> Theme {
    var theme = Theme.standard
    change(&theme)
    return theme
  }

  static func lines(
    size: FigureSize = .inches(3.5, 2.5), title: String? = nil, xLabel: String? = "x",
    xLimits: Limits = .automatic, yLimits: Limits = .automatic, xTicks: Ticks? = nil,
    xFormat: TickFormat? = nil, xMargin: Double? = nil, aspect: Aspect? = nil,
    legend: Legend = .best, theme: Theme = .standard
  ) -> Figure {
    Figure(size: size, title: title, theme: theme) {
      Axes(
        title: title, xLabel: xLabel, yLabel: xLabel, xLimits: xLimits, yLimits: yLimits,
        xTicks: xTicks, xFormat: xFormat, xMargin: xMargin, aspect: aspect, grid: .all,
        legend: legend
      ) {
        Line(y: wave, label: "wave")
        Line(x: [-5e305, 0, 5e305], y: [-greatest, 0.5, greatest], label: "far")
        Scatter(x: [0, least, 1e300], y: [0, -least, -1e300], size: 40, label: "points")
      }
    }
  }

  static func cells(
    _ rows: [[Double]] = [[1, 2, 3], [4, 5, .nan]], xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, colors: Limits = .automatic, x: Limits = .automatic,
    y: Limits = .automatic, xScale: Scale = .linear, aspect: Aspect? = nil,
    size: FigureSize = .inches(3.5, 2.5)
  ) -> Figure {
    Figure(size: size) {
      Axes(xLabel: "x", yLabel: "y", xLimits: x, yLimits: y, xScale: xScale, aspect: aspect) {
        Heatmap(rows, xRange: xRange, yRange: yRange, colorLimits: colors)
      }
    }
  }

  static let figures: [(name: String, figure: @Sendable () -> Figure)] = [
    ("a page of a point", { lines(size: .points(1, 1)) }),
    ("a page of a point by 20,000", { lines(size: .points(1, 20_000)) }),
    ("a page narrower than its border", { cells(size: .points(9, 9)) }),
    ("the largest page", { lines(size: .points(20_000, 20_000)) }),
    ("the largest layout", { Figure(layout: .grid(rows: 1000, columns: 1000)) { Axes {} } }),
    (
      "a thousand axes",
      { Figure(layout: .grid(shareX: .all)) { for _ in 0..<1000 { Axes { Line(y: [1, 2]) } } } }
    ),
    ("axes without marks", { Figure { Axes(xLabel: "x", legend: .outside(.left)) {} } }),
    (
      "the smallest sizes",
      {
        lines(
          theme: themed {
            $0.title.text.size = 0.1
            $0.axis.tickLabel.size = 0.1
            $0.legend.text.size = 0.1
            $0.axis.tickSpacing = 0.1
            $0.spacing.page = 0
          })
      }
    ),
    (
      "the largest sizes",
      {
        lines(
          title: "title",
          theme: themed {
            $0.title.text.size = 4096
            $0.axesTitle.text.size = 4096
            $0.axis.tickLabel.size = 4096
            $0.axis.label.size = 4096
            $0.legend.text.size = 4096
            $0.legend.keyWidth = 10_000
            $0.marks.lineWidth = 10_000
            $0.axis.margin = 10_000
            $0.spacing.page = 10_000
            $0.colorbar.width = 10_000
          })
      }
    ),
    ("a size of 0", { lines(theme: themed { $0.title.text.size = 0 }) }),
    ("no fonts", { lines(theme: themed { $0.fontFamilies = [] }) }),
    ("a long word", { lines(title: String(repeating: "w", count: 10_000)) }),
    (
      "a long sentence",
      {
        let text = String(repeating: "word ", count: 4000)
        return lines(title: text, xLabel: text)
      }
    ),
    ("200 lines", { lines(title: String(repeating: "line\n", count: 200), xLabel: "a\n\n\nb") }),
    ("blank texts", { lines(title: "   ", xLabel: "\n") }),
    ("all numbers", { lines(xLimits: -greatest...greatest, yLimits: greatest...(-greatest)) }),
    ("the smallest numbers", { lines(xLimits: 0...least, yLimits: -least...least) }),
    ("the largest numbers", { lines(xLimits: greatest.nextDown...greatest) }),
    ("one number", { lines(xLimits: Limits(lower: 1, upper: 1), yLimits: 1...1) }),
    ("zero", { lines(xLimits: Limits(lower: 0, upper: -0.0)) }),
    ("limits of NaN", { lines(xLimits: .nan...) }),
    ("far from the data", { lines(xLimits: 1e200...1.1e200, yLimits: ...(-1e200)) }),
    ("one part of the data", { lines(xLimits: 0...1, yLimits: 0...1) }),
    ("a hair's breadth", { lines(xLimits: 1...1.000_000_000_000_001) }),
    ("a margin of NaN", { lines(xMargin: .nan) }),
    ("a margin without end", { lines(xMargin: .infinity) }),
    ("a negative margin", { lines(xMargin: -5) }),
    ("a flat aspect", { lines(xLimits: 0...1, yLimits: 0...1, aspect: .ratio(1e-300)) }),
    ("a steep aspect", { lines(xLimits: 0...1, yLimits: 0...1, aspect: .ratio(1e300)) }),
    ("an aspect of 0", { lines(aspect: .ratio(0)) }),
    ("an aspect of NaN", { lines(aspect: .ratio(.nan)) }),
    ("ticks of NaN", { lines(xTicks: .at([.nan, .infinity, 0, 0, -0.0])) }),
    ("ten thousand ticks", { lines(xTicks: .at((0..<10_000).map { Double($0) / 20 })) }),
    ("tiny steps", { lines(xTicks: .every(least)) }),
    ("steps of NaN", { lines(xTicks: .every(.nan)) }),
    ("endless steps", { lines(xTicks: .every(.infinity)) }),
    ("no count", { lines(xTicks: .count(.min)) }),
    ("any count", { lines(xTicks: .count(.max)) }),
    ("equal numbers", { lines(xFormat: .custom { _ in "same" }) }),
    ("empty numbers", { lines(xFormat: .custom { _ in "" }) }),
    ("numbers on lines", { lines(xFormat: .custom { "\($0)\n\n\($0)" }) }),
    ("long numbers", { lines(xFormat: .custom { _ in String(repeating: "9", count: 3000) }) }),
    (
      "no labels from a format",
      { lines(xFormat: TickFormat(name: "none") { _ in TickLabels([]) }) }
    ),
    (
      "a hundred entries",
      { Figure { Axes { for index in 0..<100 { Line(y: wave, label: "series \(index)") } } } }
    ),
    (
      "a hundred entries below",
      {
        Figure {
          Axes(legend: .outside(.bottom)) {
            for index in 0..<100 { Line(y: wave, label: "series \(index)") }
          }
        }
      }
    ),
    (
      "large markers and a legend",
      {
        Figure {
          Axes {
            Scatter(
              x: (0..<200_000).map { Double($0 % 997) }, y: (0..<200_000).map { Double($0 % 991) },
              size: 300, label: "points")
          }
        }
      }
    ),
    ("a table of nothing", { cells([]) }),
    ("rows of nothing", { cells([[], [], []]) }),
    ("rows of different lengths", { cells([[1, 2], [3]]) }),
    ("one cell", { cells([[.infinity]]) }),
    ("missing cells", { cells([[.nan, .nan]]) }),
    ("colours of NaN", { cells(colors: Limits(lower: .nan, upper: 1)) }),
    ("all colours", { cells([[-greatest, 0, greatest]], colors: -greatest...greatest) }),
    ("one colour", { cells(colors: Limits(lower: 2, upper: 2)) }),
    ("a range of all numbers", { cells(xRange: -greatest...greatest, yRange: 0...least) }),
    ("many cells on all numbers", { cells([wave + wave], xRange: -greatest...greatest) }),
    ("a part of a cell", { cells(x: 0.1...0.2, y: 0.3...0.300_000_1) }),
    ("a grain of a cell", { cells(xRange: -1e300...1e300, x: 0...1e-280, y: 0...least) }),
    ("cells far away", { cells(x: 100...200, y: -1e300...1e300) }),
    ("cells on a logarithmic scale", { cells(xScale: TestScales.logarithmic) }),
    ("cells on a broken scale", { cells(xScale: TestScales.broken) }),
    (
      "marks on a broken scale",
      {
        Figure {
          Axes(xScale: TestScales.broken, yScale: TestScales.broken, grid: .all) {
            Line(y: wave, label: "wave")
            Scatter(x: [-1, 0, 1], y: [0, 1, 2])
          }
        }
      }
    ),
    ("a long table", { cells([wave], aspect: .equal) }),
    ("a tall table", { cells(wave.map { [$0] }, aspect: .equal) }),
    ("a pattern of NaN", { Figure { Axes { Line(y: [1, 2], style: .pattern([.nan])) } } }),
    ("a pattern of nothing", { Figure { Axes { Line(y: [1, 2], style: .pattern([0, 0])) } } }),
    (
      "an endless width", { Figure { Axes { Line(y: [1, 2], lineWidth: 1e308, style: .dashed) } } }
    ),
    ("endless markers", { Figure { Axes { Scatter(x: [1], y: [1], size: greatest) } } }),
  ]

  @Test(arguments: figures)
  func resolvesOrThrows(hostile: (name: String, figure: @Sendable () -> Figure)) {
    do {
      let resolved = try hostile.figure().resolved()
      let numbers = resolved.scene.description
      #expect(!numbers.contains("nan") && !numbers.contains("inf"))
      // Enough to know what is wrong; thousands of remarks are as good as none.
      #expect(resolved.diagnostics.count < 20 + 2 * resolved.panels.count)
      for panel in resolved.panels { #expect(panel.frame.width > 0 && panel.frame.height > 0) }
    } catch {
      #expect(error is PlotError)
      #expect(!"\(error)".isEmpty)
    }
  }
}
