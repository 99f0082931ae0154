public import Plotting

/// Eight batches of twelve heads of 64 × 64 weights, with one colorbar.
public func heatmapGrid() -> Figure {
  func matrix(_ batch: Int, _ head: Int) -> [[Double]] {
    (0..<64).map { query in
      (0..<64).map { key in Double((query * (head + 1) + key * (batch + 1)) % 64) / 64 }
    }
  }
  let weights = (0..<8).map { batch in (0..<12).map { head in matrix(batch, head) } }
  return Figure.heatmaps(
    weights, xLabel: "Keys", yLabel: "Queries", titles: (1...12).map { "Head \($0)" })
}
