import PlotFigure
import Testing

@Suite struct StackBaselineTests {
  @Test(arguments: [
    (StackBaseline.zero, "zero"), (.symmetric, "sym"), (.wiggle, "wiggle"),
    (.weightedWiggle, "weighted_wiggle"),
  ])
  func edgesAreThoseOfMatplotlib(baseline: StackBaseline, name: String) throws {
    let reference = try #require(LineReference.file)
    #expect(reference.stacks.count == 12)
    for item in reference.stacks {
      let own = baseline.edges(of: item.layers)
      let other = try #require(item.edges[name])
      #expect(own.count == item.layers.count + 1 && own.count == other.count)
      for (a, b) in zip(own, other) {
        #expect(a.count == b.count)
        #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 })
      }
    }
  }

  @Test func missingValuesCountAsZero() {
    let layers = [[1, .nan, 3], [2, 2, .infinity], [1.0]]
    #expect(
      StackBaseline.zero.edges(of: layers) == [[0, 0, 0], [1, 0, 3], [3, 2, 3], [4, 2, 3]])
    #expect(StackBaseline.weightedWiggle.edges(of: []) == [[]])
  }

  /// Equal layers that grow alike leave a stream as it is: symmetric.
  @Test func equalLayersFlowEvenly() {
    let layer = [1.0, 2, 4, 3, 5]
    let wiggle = StackBaseline.wiggle.edges(of: [layer, layer, layer])
    let symmetric = StackBaseline.symmetric.edges(of: [layer, layer, layer])
    for (a, b) in zip(wiggle, symmetric) {
      #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }
}
