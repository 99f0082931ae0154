/// Where a stack of layers begins. matplotlib: `baseline` of `Axes.stackplot`.
public enum StackBaseline: String, Hashable, Sendable, CaseIterable {
  /// At zero.
  case zero
  /// As far below zero as the stack reaches above it: g = −½ Σ y.
  case symmetric
  /// Where the layers' edges are least steep, as the sum of their squared slopes:
  /// g = −1/m Σᵢ (m − i + ½) yᵢ for layers i = 1…m (Byron and Wattenberg, "Stacked graphs",
  /// IEEE Trans. Vis. Comput. Graph. 14, 2008).
  case wiggle
  /// Likewise, each layer counted by its size: the "streamgraph" of the same paper.
  case weightedWiggle

  /// The edges of layers stacked on each other: one more than layers, the lowest first.
  ///
  /// Usable without a plot. A missing (NaN) or infinite value counts as 0; so does a value that a
  /// layer shorter than the first does not have.
  ///
  /// - Parameter layers: the heights of each layer, all of one count, the lowest layer first.
  /// - Complexity: O(values).
  public func edges(of layers: [[Double]]) -> [[Double]] {
    let count = layers.first?.count ?? 0
    let heights = layers.map { layer in
      (0..<count).map { $0 < layer.count && layer[$0].isFinite ? layer[$0] : 0 }
    }
    var edges = [first(heights, count: count)]
    for height in heights {
      let below = edges[edges.count - 1]
      edges.append((0..<count).map { below[$0] + height[$0] })
    }
    return edges
  }

  private func first(_ layers: [[Double]], count: Int) -> [Double] {
    switch self {
    case .zero: return Array(repeating: 0, count: count)
    case .symmetric: return totals(layers, count).map { -0.5 * $0 }
    case .wiggle:
      let m = Double(layers.count)
      return (0..<count).map { index in
        var sum = 0.0
        for (number, layer) in layers.enumerated() {
          sum += layer[index] * (m - 0.5 - Double(number))
        }
        return m > 0 ? -sum / m : 0
      }
    case .weightedWiggle: return weighted(layers, count)
    }
  }

  private func totals(_ layers: [[Double]], _ count: Int) -> [Double] {
    (0..<count).map { index in layers.reduce(0) { $0 + $1[index] } }
  }

  private func weighted(_ layers: [[Double]], _ count: Int) -> [Double] {
    let totals = totals(layers, count)
    var center = 0.0
    return (0..<count).map { index in
      let total = totals[index]
      var below = 0.0
      for layer in layers {
        below += layer[index]
        // How much of the stack is above the layer's middle; half at the first place, where nothing
        // is known of what was before.
        let above = total > 0 ? (total - below + 0.5 * layer[index]) / total : 0
        let part = index == 0 ? 0.5 : above
        let growth = index == 0 ? layer[0] : layer[index] - layer[index - 1]
        center += (part - 0.5) * growth
      }
      return center - 0.5 * total
    }
  }
}
