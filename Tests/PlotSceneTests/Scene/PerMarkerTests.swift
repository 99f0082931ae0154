import PlotScene
import Testing

@Suite struct PerMarkerTests {
  @Test func `One value serves all markers`() {
    let sizes = PerMarker.uniform(3.0)
    #expect(sizes.uniform == 3)
    #expect([Int.min, -1, 0, 7, Int.max].map { sizes[$0] } == [3, 3, 3, 3, 3])
  }

  @Test func `Each marker has its value, and the last serves those beyond`() throws {
    let sizes = try #require(PerMarker.each([1.0, 2, 3]))
    #expect(sizes.uniform == nil)
    #expect([Int.min, -1, 0, 1, 2, 3, Int.max].map { sizes[$0] } == [1, 1, 1, 2, 3, 3, 3])
  }

  @Test func `No values are no property`() {
    #expect(PerMarker<Double>.each([]) == nil)
    #expect(PerMarker.each([5.0])?.uniform == 5)
  }
}
