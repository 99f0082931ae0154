import PlotScene
import Testing

@testable import PlotFigure

/// Lists with far more entries than an axis has room for.
@Suite struct ManyTicksTests {
  /// Labels are measured one after the other.
  private final class Count: @unchecked Sendable { var value = 0 }

  @Test func boundariesAreThinnedInFewSteps() {
    let boundaries = (0..<20_000).map(Double.init)
    let measured = Count()
    var counting = request(0...19_999, 252)
    counting.labelExtent = { label in
      measured.value += 1
      return 5.4 * Double(label.string.count)
    }
    let ticks = BoundaryTicks.ticks(at: boundaries, for: counting)
    #expect((6...8).contains(ticks.major.count))
    #expect(ticks.major.count + ticks.minor.count == 20_000)
    #expect(measured.value < 5000)
  }

  @Test(arguments: [(999, 1), (1000, 1), (1001, 2), (2500, 3), (1_000_000, 1000)])
  func categoriesHaveAThousandTicks(count: Int, every: Int) {
    let scale = Scale.categories(.given((0..<count).map { "n\($0)" })).adapted(to: ScaleData())
    var request = request(-0.5...(Double(count) - 0.5), 252, format: scale.format)
    request.scale = scale
    let ticks = Ticks.automatic.resolve(request)
    #expect(ticks.major.map(\.value) == stride(from: 0, to: count, by: every).map(Double.init))
    let names = stride(from: 0, to: count, by: every).map { "n\($0)" }
    #expect(ticks.major.map { flat($0.label) } == names)
  }
}
