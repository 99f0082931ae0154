import PlotFigure
import PlotScene
import TestTools

extension FigureMaker {
  /// Axes with marks of a kind, and what more room they need.
  mutating func content(_ kind: Kind, _ need: inout FigureNeed) -> Axes {
    shown = []
    switch kind {
    case .lines: return lines()
    case .points: return points()
    case .matrix: return matrix()
    case .field:
      let marks = [field()]
      return Axes { marks }
    case .fields:
      let marks = [field(.viridis, 0...1), field(.magma, 1.5...2.5)]
      return Axes { marks }
    case .categories: return categories(&need)
    case .names: return names(&need)
    case .times: return times()
    case .logarithms: return logarithms()
    case .broken: return broken()
    case .twins: return twins()
    }
  }

  /// Numbers between −1 and 1 that wander.
  private mutating func walk(_ count: Int) -> [Double] {
    var value = random.number(in: -0.5...0.5)
    return (0..<count).map { _ in
      value = min(max(value + random.number(in: -0.2...0.2), -1), 1)
      return value
    }
  }

  /// A power of ten.
  private mutating func power(_ most: Int) -> Double {
    let exponent = random.whole(in: -most...most)
    let power = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
    return exponent < 0 ? 1 / power : power
  }

  private mutating func lines() -> Axes {
    let (scale, step) = (power(8), power(6))
    let offset = random.chance(0.2) ? scale * random.pick([1e4, -1e4, 1e6]) : 0
    let start = random.chance(0.2) ? 1e6 * step : 0
    let marks = (0..<random.whole(in: 1...4)).map { _ in
      Line(
        x: (0..<30).map { start + Double($0) * step }, y: walk(30).map { offset + $0 * scale },
        marker: random.chance(0.3) ? .circle : nil, label: random.chance(0.8) ? label() : nil)
    }
    let x: Limits = random.pick([.automatic, .nice])
    let y: Limits = random.pick([.automatic, .reversed])
    return Axes(xLimits: x, yLimits: y) { marks }
  }

  private mutating func points() -> Axes {
    let scale = power(4)
    let marks = (0..<random.whole(in: 1...3)).map { _ in
      Scatter(
        x: walk(40).map { $0 * scale }, y: walk(40), marker: random.pick([.circle, .plus, .star]),
        size: random.number(in: 2...9), label: random.chance(0.8) ? label() : nil)
    }
    return Axes { marks }
  }

  private mutating func matrix() -> Axes {
    let (rows, columns) = (random.whole(in: 2...9), random.whole(in: 2...9))
    let scale = power(6)
    let table = (0..<rows).map { _ in walk(columns).map { $0 * scale } }
    return Axes { Heatmap(table) }
  }

  private mutating func field(
    _ colormap: Colormap = .viridis, _ x: ClosedRange<Double> = 0...1
  ) -> Heatmap {
    let scale = power(5)
    let table = (0..<5).map { _ in walk(7).map { $0 * scale } }
    return Heatmap(table, xRange: x, yRange: 0...10, colormap: colormap, origin: .lower)
  }

  private mutating func categories(_ need: inout FigureNeed) -> Axes {
    let names = names(random.pick([2, 3, 5, 8, 12, 20, 30]))
    let mark = Line(x: names, y: walk(names.count), marker: .square, label: label())
    need.frame.width = max(need.frame.width, Double(names.count) * 15)
    need.around.height += 140
    need.around.width += 60
    return Axes { mark }
  }

  private mutating func names(_ need: inout FigureNeed) -> Axes {
    let names = names(random.pick([2, 3, 5, 8, 12, 20, 30]))
    let mark = Scatter(x: walk(names.count), y: names, label: label())
    let lines = 1 + (names.map(\.count).max() ?? 0) / 20
    need.frame.height = max(need.frame.height, Double(names.count * lines) * 15)
    need.around.width += 160
    return Axes { mark }
  }

  private mutating func times() -> Axes {
    let span = random.pick([60.0, 86_400, 2e6, 3e7, 1e9])
    let moments = (0..<25).map {
      Timestamp(seconds: 1_700_000_000 + Int64(span) * Int64($0) / 25)
    }
    let mark = Line(x: moments, y: walk(25), label: label())
    return Axes { mark }
  }

  private mutating func logarithms() -> Axes {
    let scale = power(10)
    let most = random.pick([0.5, 2, 20])
    let values = walk(30).map { value in
      // 10 to the power of a part of a decade or of many.
      scale * (0..<Int(abs(value) * most)).reduce(1 + abs(value)) { product, _ in product * 10 }
    }
    let mark = Line(x: (0..<30).map { Double($0) - 10 }, y: values, label: label())
    return Axes(xScale: random.chance(0.3) ? .symlog() : nil, yScale: .log) { mark }
  }

  private mutating func broken() -> Axes {
    let y = walk(20).map { $0 > 0 ? 80 + 20 * $0 : 20 + 20 * $0 }
    let mark = Scatter(x: (0..<20).map(Double.init), y: y, label: label())
    return Axes(
      yLimits: 0...100, xScale: random.chance(0.3) ? .linear.broken(at: 6...9) : nil,
      yScale: .linear.broken(at: 25...78)
    ) { mark }
  }

  private mutating func twins() -> Axes {
    let scale = power(5)
    let first = Line(y: walk(24), label: label())
    let second = Line(y: walk(24).map { $0 * scale }, style: .dashed, label: label())
    return Axes {
      first
      second.onAxis(.right)
    }
  }
}
