import PlotScene
import Testing

@testable import PlotFigure

/// Texts at data are inside the frame where the ends of axes are open, and inside the page in any case.
@Suite struct RoomForTexts {
  static let long = "a text"

  static func figure(
    xLimits: Limits = .automatic, yLimits: Limits = .automatic, xScale: Scale? = nil,
    yScale: Scale? = nil, aspect: Aspect? = nil, share: GridLayout.Sharing = .none
  ) -> Figure {
    Figure(size: .inches(6, 3), layout: .grid(columns: 2, shareX: share, shareY: share)) {
      Axes(
        title: "title", xLimits: xLimits, yLimits: yLimits, xScale: xScale, yScale: yScale,
        aspect: aspect
      ) {
        Scatter(x: [1, 10.0], y: [1, 10.0])
        Text(long, x: 10, y: 10.0, anchor: .bottomLeft, distance: 3)
        Text(long, x: 1, y: 1.0, anchor: .topRight, distance: 3)
      }
      Axes { Scatter(x: [1, 10.0], y: [1, 10.0]) }
    }
  }

  static func texts(_ resolved: ResolvedFigure) -> [PlacedText] {
    resolved.texts.filter { $0.role == .mark }
  }

  @Test(arguments: [
    (Scale?.none, Limits.automatic), (.log, .automatic), (nil, .reversed),
    (.squareRoot, .automatic),
    (.log2, .reversed),
  ])
  func openAxesAreWidened(scale: Scale?, limits: Limits) throws {
    let resolved = try Self.figure(
      xLimits: limits, yLimits: limits, xScale: scale, yScale: scale
    ).resolved()
    let frame = resolved.panels[0].frame.expanded(by: 0.1)
    #expect(Self.texts(resolved).count == 2)
    for text in Self.texts(resolved) { #expect(frame.contains(text.ink), "\(text.ink) \(frame)") }
    #expect(resolved.diagnostics.isEmpty)
  }

  @Test func noMoreThanNeeded() throws {
    let resolved = try Self.figure().resolved()
    let (frame, texts) = (resolved.panels[0].frame, Self.texts(resolved))
    let reach = texts.map(\.ink).reduce(texts[0].ink) { $0.union($1) }
    // The texts end at the frame: a width of a character or the air of a font at most.
    #expect(abs(frame.maxX - reach.maxX) < 2)
    #expect(abs(frame.minX - reach.minX) < 2)
    #expect(abs(frame.minY - reach.minY) < 4)
  }

  @Test func givenEndsStayAndThePageMakesRoom() throws {
    let resolved = try Self.figure(xLimits: 1...10, yLimits: 1...10).resolved()
    let panel = resolved.panels[0]
    #expect(panel.x.domain == 1...10)
    #expect(panel.y.domain == 1...10)
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    for text in Self.texts(resolved) { #expect(page.contains(text.ink)) }
    let title = try #require(resolved.texts.first { $0.role == .title })
    #expect(Self.texts(resolved).allSatisfy { !$0.overlaps(title) })
  }

  @Test func sharedAxesAreWidenedAlike() throws {
    let resolved = try Self.figure(share: .all).resolved()
    #expect(resolved.panels[0].x.domain == resolved.panels[1].x.domain)
    #expect(resolved.panels[0].y.domain == resolved.panels[1].y.domain)
    #expect(resolved.panels[1].x.domain.upperBound > 11)
    let alone = try Self.figure().resolved()
    #expect(alone.panels[1].x.domain.upperBound < 11)
  }

  @Test func tiedUnitsStay() throws {
    let resolved = try Self.figure(aspect: .equal).resolved()
    let panel = resolved.panels[0]
    #expect(abs(panel.frame.width - panel.frame.height) < 1e-6)
    let page = Rect(x: 0, y: 0, width: resolved.size.width, height: resolved.size.height)
    for text in Self.texts(resolved) { #expect(page.contains(text.ink)) }
  }

  @Test func textsOverEachOtherAreReported() throws {
    let resolved = try Figure {
      Axes {
        Text("one over", x: 1, y: 1)
        Text("the other", x: 1, y: 1)
      }
    }.resolved()
    #expect(resolved.diagnostics.contains { $0.message.contains("overlap") })
  }
}
