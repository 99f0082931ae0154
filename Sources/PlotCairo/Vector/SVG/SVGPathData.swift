import PlotScene

/// A path as the text of an SVG `d` attribute: relative steps on a decimal grid, straight lines in
/// their shortest form, curves that are really quadratic as such.
struct SVGPathData {
  private var buffer = XMLBuffer()
  private let perUnit: Int64
  private var lastCommand: UInt8 = 0
  private var current: GridPoint
  private var start: GridPoint

  /// The text for a path.
  ///
  /// - Parameter perUnit: how many steps of the grid make a unit: 1, 10, 100 or 1000.
  static func text(_ path: Path, perUnit: Int64 = 1000) -> [UInt8] {
    var data = SVGPathData(perUnit: perUnit)
    data.write(path)
    return data.buffer.bytes
  }

  private init(perUnit: Int64) {
    self.perUnit = perUnit
    current = GridPoint(.zero, perUnit: perUnit)
    start = current
  }

  private mutating func write(_ path: Path) {
    var exact = Point.zero
    var exactStart = Point.zero
    for element in path.elements {
      switch element {
      // As in Cairo, a line from nowhere starts at its end and a curve at its first control point.
      case .move(let p):
        move(to: grid(p))
        (exact, exactStart) = (p, p)
      case .line(let p) where buffer.bytes.isEmpty:
        move(to: grid(p))
        (exact, exactStart) = (p, p)
      case .line(let p):
        line(to: grid(p))
        exact = p
      case .curve(let a, let b, let p):
        if buffer.bytes.isEmpty {
          move(to: grid(a))
          (exact, exactStart) = (a, a)
        }
        if let control = Self.quadraticControl(exact, a, b, p) {
          command("q", [grid(control), grid(p)])
        } else {
          command("c", [grid(a), grid(b), grid(p)])
        }
        current = grid(p)
        exact = p
      case .close where buffer.bytes.isEmpty: break
      case .close:
        buffer.write(byte: UInt8(ascii: "z"))
        lastCommand = 0
        current = start
        exact = exactStart
      }
    }
  }

  private func grid(_ p: Point) -> GridPoint { GridPoint(p, perUnit: perUnit) }

  private mutating func move(to p: GridPoint) {
    // The first place is absolute, so that the eye finds it.
    let isFirst = buffer.bytes.isEmpty
    buffer.write(byte: UInt8(ascii: isFirst ? "M" : "m"))
    lastCommand = 0
    number(isFirst ? p.x : p.x - current.x, isFirstAfterCommand: true)
    number(isFirst ? p.y : p.y - current.y)
    (current, start) = (p, p)
  }

  private mutating func line(to p: GridPoint) {
    let (dx, dy) = (p.x - current.x, p.y - current.y)
    if dy.steps == 0 {
      command("h", numbers: [dx])
    } else if dx.steps == 0 {
      command("v", numbers: [dy])
    } else {
      command("l", numbers: [dx, dy])
    }
    current = p
  }

  private mutating func command(_ letter: Unicode.Scalar, _ points: [GridPoint]) {
    command(letter, numbers: points.flatMap { [$0.x - current.x, $0.y - current.y] })
  }

  /// Writes a command, without its letter where it repeats the one before.
  private mutating func command(_ letter: Unicode.Scalar, numbers: [GridNumber]) {
    let byte = UInt8(ascii: letter)
    let isNew = byte != lastCommand
    if isNew { buffer.write(byte: byte) }
    lastCommand = byte
    for (i, n) in numbers.enumerated() { number(n, isFirstAfterCommand: isNew && i == 0) }
  }

  private mutating func number(_ number: GridNumber, isFirstAfterCommand: Bool = false) {
    // A minus sign parts numbers as well as a space does.
    if !isFirstAfterCommand && number.steps >= 0 { buffer.write(byte: UInt8(ascii: " ")) }
    buffer.write(number)
  }

  /// The control point of the quadratic curve that a cubic one was made from, if it was.
  private static func quadraticControl(_ s: Point, _ a: Point, _ b: Point, _ e: Point) -> Point? {
    let fromStart = Point(x: (3 * a.x - s.x) / 2, y: (3 * a.y - s.y) / 2)
    let fromEnd = Point(x: (3 * b.x - e.x) / 2, y: (3 * b.y - e.y) / 2)
    let size = abs(e.x - s.x) + abs(e.y - s.y) + abs(b.x - a.x) + abs(b.y - a.y)
    guard abs(fromStart.x - fromEnd.x) + abs(fromStart.y - fromEnd.y) <= 1e-6 * size else {
      return nil
    }
    return Point(x: (fromStart.x + fromEnd.x) / 2, y: (fromStart.y + fromEnd.y) / 2)
  }
}

/// A point on the decimal grid.
private struct GridPoint: Hashable {
  let x: GridNumber
  let y: GridNumber

  init(_ point: Point, perUnit: Int64) {
    x = GridNumber(point.x, perUnit: perUnit)
    y = GridNumber(point.y, perUnit: perUnit)
  }
}
