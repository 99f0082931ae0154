import Foundation
import PlotFigure
import PlotScene
import RandomFigures
import Testing

/// Nothing cut off, nothing overlapping, on any grid: figures of any kind and size keep the promise,
/// or a diagnostic says that they are too small for their texts.
@Suite struct RandomFigureTests {
  /// A tenth of the figures, or all of them where the environment asks for it, as `make check` does.
  static let count = ProcessInfo.processInfo.environment["THOROUGH"] == nil ? 50 : 500

  @Test func nothingIsCutOffAndNothingOverlaps() throws {
    var clean = 0
    for seed in 0..<UInt64(Self.count) {
      let random = RandomFigure(seed: seed)
      let resolved = try random.figure.resolved()
      let remarks = resolved.diagnostics.filter {
        $0.kind == .tooSmall || $0.kind == .crowdedLabels
      }
      if remarks.isEmpty { clean += 1 }
      #expect(remarks.isEmpty || !random.isGenerous, "seed \(seed): \(remarks)")
      #expect(try RandomFigure(seed: seed).figure.resolved() == resolved, "seed \(seed) differs")
      guard !LayoutPromise.isTooSmall(resolved) else { continue }
      let broken = LayoutPromise(random, resolved).broken
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
    print("\(clean) of \(Self.count) random figures leave nothing to remark")
    #expect(clean * 100 >= Self.count * 85)
  }

  /// A figure that is too small says at what size it would not be.
  @Test func theSizeThatIsSaidWouldDo() throws {
    var (tooSmall, helped) = (0, 0)
    for seed in 0..<UInt64(Self.count) {
      let random = RandomFigure(seed: seed)
      guard !random.isGenerous else { continue }
      let remarks = try random.figure.resolved().diagnostics.filter { $0.kind == .tooSmall }
      guard let remark = remarks.first else { continue }
      tooSmall += 1
      #expect(Set(remarks.map(\.neededSize)).count == 1, "seed \(seed)")
      guard let needed = remark.neededSize else { continue }
      helped += 1
      var figure = random.figure
      figure.size = .points(needed.width, needed.height)
      let again = try figure.resolved()
      #expect(!LayoutPromise.isTooSmall(again), "seed \(seed): \(again.diagnostics)")
      let broken = LayoutPromise(random, again).broken
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
    #expect(tooSmall > 0)
    // Nothing helps a column of fixed width whose texts are longer than that.
    #expect(helped * 10 >= tooSmall * 9)
  }
}
