package import PlotFigure
import PlotScene
import TestTools

/// A figure made from a seed: any grid, any guides, any size. The same seed makes the same figure on
/// every machine.
package struct RandomFigure: Sendable {
  /// Where an axes stands.
  package struct Place: Sendable {
    /// Its grid, counted in the order in which they were made.
    package let grid: Int
    package let rows: Range<Int>
    package let columns: Range<Int>
    /// Whether its frame fills its place, as it has no shape of its own.
    package let isFree: Bool
  }

  package let figure: Figure
  /// The place of each axes, in the order of the figure.
  package let places: [Place]
  /// Whether it was given so much room that nothing may be missing.
  package let isGenerous: Bool

  package init(seed: UInt64) {
    var maker = FigureMaker(seed: seed)
    self = maker.figure()
  }

  init(figure: Figure, places: [Place], isGenerous: Bool) {
    self.figure = figure
    self.places = places
    self.isGenerous = isGenerous
  }
}

/// What makes random figures, with what was decided so far.
struct FigureMaker {
  var random: SeededGenerator
  var places: [RandomFigure.Place] = []
  var grids = 0
  /// How many labels marks have so far: they are told apart by their numbers.
  var labels = 0
  /// The labels of the axes that is being made.
  var shown: [RichText] = []
  /// The most that any one frame needs.
  var frame = Size.zero

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func figure() -> RandomFigure {
    let theme = theme()
    let tags: PanelTags? =
      random.chance(0.2)
      ? random.pick([.letters, .lettersInParentheses, PanelTags(.romanCapitals, suffix: ".")]) : nil
    let (rows, columns) = shape()
    let (grid, need) = grid(rows: rows, columns: columns, depth: 0)
    let scale = theme.axis.tickLabel.size / Theme.standard.axis.tickLabel.size
    let whole = need.size(scaled: scale)
    let (size, isGenerous) = size(whole, scale: max(scale, 1))
    var figure = Figure(
      size: size, title: random.chance(0.5) ? text(most: 12) : nil,
      subtitle: random.chance(0.2) ? text(most: 15) : nil,
      caption: random.chance(0.2) ? text(most: 20) : nil, tags: tags, theme: theme
    ) {}
    figure.grid = grid
    return RandomFigure(figure: figure, places: places, isGenerous: isGenerous)
  }

  private mutating func theme() -> Theme {
    let theme = random.pick([
      Theme.standard, .standard, .standard, .classic, .minimal, .dark, .print, .d2l,
    ])
    return random.chance(0.1) ? theme.scaled(by: random.number(in: 0.7...2)) : theme
  }

  /// Small grids are as likely as large ones, though there are fewer of them.
  private mutating func shape() -> (rows: Int, columns: Int) {
    let most = random.pick([1, 1, 2, 2, 3, 4, 6])
    return (random.whole(in: 1...most), random.whole(in: 1...most))
  }

  private mutating func size(_ need: Size, scale: Double) -> (FigureSize, isGenerous: Bool) {
    let kind = random.number(in: 0...1)
    if kind < 0.08 {
      let part = random.number(in: 0.05...0.6)
      return (.points(max(need.width * part, 1), max(need.height * part, 1)), false)
    }
    if kind < 0.1 {
      return (.points(random.number(in: 1...60), random.number(in: 1...60)), false)
    }
    if kind < 0.13 { return (.points(20_000, random.number(in: need.height...20_000)), true) }
    if kind < 0.23, places.allSatisfy({ $0.grid == 0 }) {
      return (
        .frames(
          width: .points(min(frame.width * scale, 3000)),
          height: .points(min(frame.height * scale, 3000))), true
      )
    }
    return (
      .points(
        need.width * random.number(in: 1...1.4), need.height * random.number(in: 1...1.4)), true
    )
  }
}
