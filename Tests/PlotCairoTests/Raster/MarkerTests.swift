import PlotScene
import Testing

@testable import PlotCairo

/// Large batches must look as if each marker had been drawn.
@Suite struct MarkerTests {
  @Test(arguments: [(0.01, 1_000), (0.02, 300), (0.5, 300), (0.1, 30)])
  func opacityAddsUp(alpha: Double, count: Int) throws {
    let centers = Array(repeating: Point(x: 10, y: 10), count: count)
    // 30 of them are drawn one by one; the others make the batch a large one.
    let elsewhere = Array(repeating: Point(x: 500, y: 500), count: 1_000)
    let batch = MarkerBatch(
      .circle, at: centers + elsewhere, sizes: .uniform(8),
      fill: .uniform(Color(gray: 0, alpha: alpha)))
    let picture = try #require(try Picture(.page(20, 20, [.markers(batch)])))
    let left = (0..<count).reduce(255.0) { value, _ in value * (1 - alpha) }
    #expect(abs(Double(255 - picture.ink(10, 10)) - left) <= 1)
  }

  static let shapes: [MarkerShape] = [
    .circle, .square, .diamond, .triangle, .pentagon, .star, .plusFilled, .plus, .cross,
  ]

  @Test(arguments: shapes)
  func stampsEqualPaths(shape: MarkerShape) throws {
    // At eighths of pixels the stamps are exact.
    let centers = (0..<300).map { i in
      Point(x: 5 + Double(i % 20) * 6.125, y: 5 + Double(i / 20) * 6.375)
    }
    func batch(_ centers: [Point]) -> SceneItem {
      .markers(
        MarkerBatch(
          shape, at: centers, sizes: .uniform(5), fill: .uniform(Color(hex: 0x3070b0, alpha: 0.7)),
          edge: .uniform(Stroke(Color(gray: 0.2), width: 0.8))))
    }
    let together = try #require(try Picture(.page(130, 100, [batch(centers)])))
    let apart = try #require(try Picture(.page(130, 100, centers.map { batch([$0]) })))
    #expect(together.largestDifference(from: apart) <= 3)
  }

  @Test func everyMarkerHasItsOwnSizeAndColor() throws {
    let centers = (0..<400).map { Point(x: Double($0 % 40) * 5 + 2, y: Double($0 / 40) * 5 + 2) }
    let sizes = (0..<400).map { [2.0, 3, 4][$0 % 3] }
    let colors = (0..<400).map { Color(gray: $0 % 2 == 0 ? 0 : 0.5) }
    func batch(_ range: Range<Int>) throws -> SceneItem {
      .markers(
        MarkerBatch(
          .square, at: Array(centers[range]), sizes: try #require(.each(Array(sizes[range]))),
          fill: .each(Array(colors[range]))))
    }
    let together = try #require(try Picture(.page(200, 50, [try batch(0..<400)])))
    let apart = try #require(try Picture(.page(200, 50, (0..<400).map { try batch($0..<$0 + 1) })))
    #expect(together.largestDifference(from: apart) <= 3)
  }

  @Test(arguments: [
    Path(Rect(x: 20, y: 20, width: 30, height: 20)),
    Path(circleAt: Point(x: 40, y: 40), radius: 22),
  ])
  func largeBatchesAreClipped(clip: Path) throws {
    let centers = (0..<1_000).map { i in
      Point(x: Double(i % 40) * 2, y: Double(i / 40) * 3.25)
    }
    func batch(_ centers: [Point]) -> SceneItem {
      .markers(MarkerBatch(.circle, at: centers, sizes: .uniform(1.5), fill: .uniform(black)))
    }
    let together = try #require(try Picture(.page(80, 80, [.clip(clip, [batch(centers)])])))
    let apart = try #require(
      try Picture(.page(80, 80, [.clip(clip, centers.map { batch([$0]) })])))
    #expect(together.inked.count > 100)
    #expect(apart.inked.count > 100)
    for y in 0..<80 {
      for x in 0..<80 {
        // Where a marker and the border of a round clip share a pixel, Cairo multiplies two coverages
        // for a batch and cuts the outlines for a single marker.
        let (dx, dy) = (Double(x) - 39.5, Double(y) - 39.5)
        let isOnBorder = abs((dx * dx + dy * dy).squareRoot() - 22) < 1.5
        let limit = clip.elements.count == 5 || !isOnBorder ? 3 : 64
        #expect(abs(together.ink(x, y) - apart.ink(x, y)) <= limit)
      }
    }
  }

  @Test func markersBeyondTheEdgeAreCutOff() throws {
    let centers = Array(repeating: Point(x: 0, y: 0), count: 300)
    let batch = MarkerBatch(.square, at: centers, sizes: .uniform(8), fill: .uniform(black))
    let picture = try #require(try Picture(.page(20, 20, [.markers(batch)])))
    #expect(picture.ink(0, 0) == 255 && picture.ink(2, 2) == 255)
    #expect(picture.inked.allSatisfy { $0.x < 5 && $0.y < 5 })
  }
}
