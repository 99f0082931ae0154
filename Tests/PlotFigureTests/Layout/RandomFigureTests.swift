import Foundation
import PlotFigure
import PlotScene
import RandomFigures
import TestTools
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
      let resolved: ResolvedFigure
      do { resolved = try random.figure.resolved() } catch {
        Issue.record("seed \(seed): \(error)")
        continue
      }
      let remarks = resolved.diagnostics.filter {
        $0.kind == .tooSmall || $0.kind == .crowdedLabels
      }
      if remarks.isEmpty { clean += 1 }
      #expect(remarks.isEmpty || !random.isGenerous, "seed \(seed): \(remarks)")
      #expect(try random.figure.resolved() == resolved, "seed \(seed) differs")
      guard !LayoutPromise.isTooSmall(resolved) else { continue }
      let broken = LayoutPromise(random, resolved).broken
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
    print("\(clean) of \(Self.count) random figures have no remark")
    #expect(clean * 100 >= Self.count * 85)
  }
}
