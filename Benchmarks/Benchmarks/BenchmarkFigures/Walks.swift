public import Plotting

/// A walk of random steps that anyone can repeat: x ← 16807 x mod 2³¹ − 1 (Park and Miller 1988).
private func walk(_ count: Int, seed: Int) -> [Double] {
  var state = seed
  var place = 0.0
  return (0..<count).map { _ in
    state = state * 16807 % 2_147_483_647
    place += Double(state) / 2_147_483_647 - 0.5
    return place
  }
}

/// A million points and a legend, which looks for a free place among them or is hidden.
public func walkOfPoints(legend: Legend) -> Figure {
  let x = walk(1_000_000, seed: 1)
  let y = walk(1_000_000, seed: 7)
  return Figure(size: .inches(3.5, 2.5)) {
    Axes(legend: legend) { Scatter(x: x, y: y, size: 3, label: "Walk") }
  }
}

/// A line of a million samples and a legend, likewise.
public func walkOfALine(legend: Legend) -> Figure {
  let y = walk(1_000_000, seed: 1)
  return Figure(size: .inches(3.5, 2.5)) {
    Axes(legend: legend) { Line(y: y, label: "Walk") }
  }
}
