import PlotCairo
import PlotScene
import Testing

/// The same scene gives the same bytes, whoever draws it and when.
@Suite struct SameBytesTests {
  static let scene: Scene = {
    var items: [SceneItem] = []
    let font = Font(["Inter", "DejaVu Sans"], size: 9)
    for (i, text) in ["Truth", "−0.25", "2.5×10", "שלום 12", "训练", "AV Ty fi"].enumerated() {
      let origin = Point(x: 10.3, y: 12.7 + Double(i) * 13)
      items.append(
        .text(
          TextLine(
            RichText(text).superscript("\(i)"), font: font, color: Color(gray: 0.1),
            origin: origin, angle: Double(i * 15))))
    }
    let centers = (0..<2_000).map { Point(x: Double($0 * 37 % 120), y: Double($0 * 61 % 100)) }
    items.append(
      .markers(
        MarkerBatch(
          .circle, at: centers, sizes: .uniform(2.3),
          fill: .uniform(Color(hex: 0xd62728, alpha: 0.2)))
      ))
    let noise = (0..<3_000).map { Point(x: Double($0) / 25, y: Double($0 * 7_919 % 90)) }
    items.append(.stroke(Path(lines: noise), Stroke(Color(hex: 0x1f77b4, alpha: 0.4), width: 0.7)))
    return .page(120, 100, items)
  }()

  @Test func twice() throws {
    #expect(try Self.scene.png() == Self.scene.png())
  }

  @Test func onEightThreads() async throws {
    let once = try Self.scene.png()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Self.scene.png() } }
      for try await bytes in group { #expect(bytes == once) }
    }
  }
}
