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

  /// The second axis shows the values of the first one in other units, also where it is longer.
  @Test func convertedAxesFollow() throws {
    let resolved = try Figure(size: .inches(4, 3)) {
      Axes(right: .converted(Axis(), to: { $0 * 2 }, from: { $0 / 2 })) {
        Scatter(x: [1, 2], y: [1.0, 10])
        Text("a\nb\nc", x: 2, y: 10.0, anchor: .bottom)
      }
    }.resolved()
    let panel = resolved.panels[0]
    let right = try #require(panel.right)
    #expect(panel.y.domain.upperBound > 10.5)
    #expect(abs(right.domain.upperBound - 2 * panel.y.domain.upperBound) < 1e-9)
    #expect(abs(right.domain.lowerBound - 2 * panel.y.domain.lowerBound) < 1e-9)
  }

  @Test func marksOnASecondAxisWidenThatOne() throws {
    let resolved = try Figure(size: .inches(4, 3)) {
      Axes {
        Scatter(x: [1, 2], y: [1.0, 2])
        Text("a\nb\nc", x: 2, y: 10.0, anchor: .bottom).onAxis(.right)
        Scatter(x: [1, 2], y: [1.0, 10]).onAxis(.right)
      }
    }.resolved()
    let panel = resolved.panels[0]
    let right = try #require(panel.right)
    #expect(panel.y.domain.upperBound < 2.1)
    #expect(right.domain.upperBound > 10.5)
    for text in Self.texts(resolved) { #expect(panel.frame.expanded(by: 0.1).contains(text.ink)) }
  }

  /// A text wider than its frame, or one that stands at no value, is not helped by a longer axis.
  @Test func whatIsOfNoUseIsNotKept() throws {
    let wide = String(repeating: "wide ", count: 30)
    let marks: [any Mark] = [
      Text(wide, x: 5, y: 5), Text(wide, at: .center), HorizontalLine(at: 5, text: wide),
    ]
    for mark in marks {
      let resolved = try Figure(size: .inches(3, 2)) {
        Axes {
          Scatter(x: [0, 10], y: [0, 10])
          mark
        }
      }.resolved()
      let domain = resolved.panels[0].x.domain
      #expect(domain.upperBound - domain.lowerBound < 11.1, "\(mark.nameInErrors)")
    }
  }

  @Test func roundEndsStayRound() throws {
    let resolved = try Figure {
      Axes(yLimits: .nice) {
        Scatter(x: [1, 2], y: [1, 9.8])
        Text("a\nb", x: 2, y: 9.8, anchor: .bottom)
      }
    }.resolved()
    #expect(resolved.panels[0].y.domain.upperBound == 10)
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
