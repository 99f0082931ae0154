import PlotFigure
import PlotScene
import TestTools

extension FigureMaker {
  /// What an axes shows.
  enum Kind {
    case lines, points, matrix, field, fields, categories, names, times, logarithms, broken, twins
  }

  /// A kind of which all axes of a grid may have one scale together.
  mutating func sharedKind() -> Kind {
    random.pick([.lines, .points, .matrix, .field, .logarithms])
  }

  /// Axes, the room they need, and whether their frame fills its place.
  mutating func axes(_ shared: Kind?) -> (Axes, FigureNeed, isFree: Bool) {
    let kind =
      shared
      ?? random.pick([
        .lines, .lines, .points, .matrix, .field, .fields, .categories, .names, .times,
        .logarithms, .broken, .twins,
      ])
    var need = FigureNeed(
      frame: Size(width: 190, height: 160), around: Size(width: 70, height: 50))
    var axes = content(kind, &need)
    axes.title = text(0.4, most: 9)
    axes.subtitle = text(0.1, most: 9)
    if random.chance(0.1) {
      axes = axes.titled(left: text(0.5, most: 2), right: text(0.5, most: 2))
      need.frame.width += 60
    }
    axes.x.label = text(0.5, most: 8)
    axes.y.label = text(0.5, most: 8)
    need.around.height += 60
    need.around.width += 30
    if shared == nil { dress(&axes, kind, &need) }
    axes.legends = legends(&need)
    axes.colorbars = colorbars(kind, &need)
    // What is put inside covers whatever is there, also numbers of an axis inside the frame.
    for axis in [\Axes.x, \Axes.y] where axes.hasGuideInside {
      if axes[keyPath: axis].spine == .crossing(at: 0) { axes[keyPath: axis].spine = .automatic }
    }
    if axes.hasGuideInside, axes.right?.axis.spine == .crossing(at: 0) {
      axes.right?.axis.spine = .automatic
    }
    let isHeatmap = kind == .matrix || kind == .field || kind == .fields
    if !isHeatmap, random.chance(0.1) {
      axes.aspect = .frame(heightPerWidth: random.number(in: 0.6...1.5))
    }
    if random.chance(0.1) { axes.grid = random.pick([.major, .all, .majorY]) }
    if random.chance(0.1) { axes.frame = random.pick([.box, .axes, .left, []]) }
    if random.chance(0.05) {
      let size = random.number(in: 5...11)
      axes = axes.themed { $0.axis.tickLabel.size = size }
    }
    let hasShape = axes.aspect != nil || kind == .matrix
    if hasShape {
      // As wide as it is tall, and so each may be as long as the other needs.
      let most = max(need.frame.width, need.frame.height) * (axes.aspect == nil ? 1.6 : 1.7)
      need.frame = Size(width: most, height: most)
    }
    frame = frame.union(need.frame)
    return (axes, need, !hasShape)
  }

  // MARK: - Axes that look otherwise

  private mutating func dress(_ axes: inout Axes, _ kind: Kind, _ need: inout FigureNeed) {
    func spine(_ random: inout SeededGenerator) -> Spine {
      switch random.number(in: 0...1) {
      case ..<0.75: .automatic
      case ..<0.82: .offset(random.number(in: 2...12))
      case ..<0.87: .offset(6).trimmed
      case ..<0.92: .automatic.trimmed
      case ..<0.94: .hidden
      default: .crossing(at: 0)
      }
    }
    for axis in [\Axes.x, \Axes.y] {
      if kind != .matrix { axes[keyPath: axis].spine = spine(&random) }
      if random.chance(0.15) {
        axes[keyPath: axis].placement = random.pick([.opposite, .both, .hidden])
        need.around.width += 40
        need.around.height += 30
      }
      if random.chance(0.15) {
        axes[keyPath: axis].tickDirection = random.pick(TickDirection.allCases)
      }
      if random.chance(0.1) { axes[keyPath: axis].minorTicks = random.chance(0.5) }
    }
    if kind == .twins {
      axes.y.placement = .standard
      axes.right = .own(Axis(label: text(0.7, most: 6), spine: spine(&random)))
      need.around.width += 90
    } else if kind == .lines, random.chance(0.2) {
      axes.x.placement = .standard
      axes.top = .converted(
        Axis(label: text(0.7, most: 6)), to: { 1.8 * $0 + 32 }, from: { ($0 - 32) / 1.8 })
      need.around.height += 60
    } else if kind == .lines, random.chance(0.2) {
      axes.y.placement = .standard
      axes.right = .converted(
        Axis(label: text(0.7, most: 6)), to: { 25.4 * $0 }, from: { $0 / 25.4 })
      need.around.width += 90
    }
  }

  // MARK: - Legends and colorbars

  private static let places: [Legend.Place] = [
    .topRight, .topLeft, .bottomRight, .bottomLeft, .right, .left, .top, .bottom, .center,
  ]

  private mutating func legends(_ need: inout FigureNeed) -> [Legend] {
    let title: RichText? = text(0.15, most: 3)
    switch random.number(in: 0...1) {
    case ..<0.3:
      need.frame.width += 40
      need.around.width += 170
      return [Legend(.best, title: title)]
    case ..<0.45: return [.hidden]
    case ..<0.6:
      need.frame.width += 90
      need.frame.height += 90
      return [Legend(.inside(random.pick(Self.places)), title: title)]
    case ..<0.8:
      let sides: [Side] = [.left, .right, .top, .bottom]
      need.around.width += 190
      need.around.height += 140
      return [Legend(.outside(random.pick(sides)), title: title)]
    case ..<0.9:
      need.around.width += 190
      need.around.height += 20
      return [.direct]
    default:
      need.around.width += 380
      need.around.height += 240
      let columns = random.chance(0.3) ? 2 : nil
      return [
        Legend(
          .outside(random.pick([.right, .bottom])), columns: columns, order: .reversed,
          only: shown.prefix(2).map(\.string)),
        Legend(
          .outside(random.pick([.right, .top])), title: title,
          extra: [.line("extra", Stroke(.black, width: 1))]),
      ]
    }
  }

  private mutating func colorbars(_ kind: Kind, _ need: inout FigureNeed) -> [Colorbar] {
    let count = kind == .fields ? 2 : kind == .matrix || kind == .field ? 1 : 0
    var inside = [Legend.Place.bottomLeft, .right]
    return (0..<count).map { _ in
      if random.chance(0.1) { return .hidden }
      let sides: [Side] = [.right, .right, .left, .top, .bottom]
      var placement = Colorbar.Placement.outside(random.pick(sides))
      if random.chance(0.15) {
        placement = .inside(inside.removeLast())
        need.frame.width += 130
        need.frame.height += 110
      } else {
        need.around.width += 90
        need.around.height += 60
      }
      return Colorbar(
        placement, label: text(0.5, most: 5), minorTicks: random.chance(0.2),
        extend: random.pick([.automatic, .none, .both, .lower]),
        length: random.chance(0.1) ? random.number(in: 0.6...1) : nil)
    }
  }
}

extension Axes {
  /// Whether a legend or a colorbar has a place inside the frame that someone gave it.
  fileprivate var hasGuideInside: Bool {
    legends.contains { if case .inside = $0.placement { true } else { false } }
      || colorbars.contains { if case .inside = $0.placement { true } else { false } }
  }
}
