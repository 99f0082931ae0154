import PlotScene

/// Scenes for the tests of the vector formats.
enum ExampleScenes {
  /// A page with every kind of item, as a figure would have them.
  static let everything: Scene = {
    var items: [SceneItem] = []
    let frame = Rect(x: 30, y: 20, width: 150, height: 120)
    let ink = Color(gray: 0.1)
    items.append(
      .group(
        "grid",
        (1..<5).map { i in
          let y = frame.minY + Double(i) * 24
          return .stroke(
            Path(from: Point(x: frame.minX, y: y), to: Point(x: frame.maxX, y: y)),
            Stroke(Color(gray: 0.85), width: 0.5))
        }))
    let wave = Path(
      lines: (0...150).map { i in
        let x = Double(i)
        // A parabola and its mirror image, without a function of the C library.
        let u = (x / 75).truncatingRemainder(dividingBy: 1) * 2 - 1
        return Point(x: 30 + x, y: 80 + (x < 75 ? -1 : 1) * 50 * (1 - u * u))
      })
    var band = wave
    band.elements += [.line(Point(x: 180, y: 140)), .line(Point(x: 30, y: 140)), .close]
    items.append(
      .clip(
        Path(frame),
        [
          .fill(band, Color(hex: 0x1f77b4, alpha: 0.2)),
          .stroke(wave, Stroke(Color(hex: 0x1f77b4), width: 1.5)),
          .stroke(
            Path(from: Point(x: 0, y: 150), to: Point(x: 220, y: 10)),
            Stroke(Color(hex: 0xd62728), width: 1, cap: .round, dash: [4, 2, 0, 2])),
        ]))
    items.append(.group("points <&> \"quotes\"", markers))
    items.append(.stroke(Path(frame), Stroke(ink, width: 0.8, join: .miter)))
    items.append(.group("labels", labels))
    items.append(.group("cells", [.image(cells(columns: 8, rows: 6, x: 200, y: 20))]))
    items.append(
      .group(
        "cells",
        [
          .image(cells(columns: 8, rows: 6, x: 200, y: 90, alpha: 128)),
          .fill(ring, Color(hex: 0x2ca02c), rule: .evenOdd),
        ]))
    return Scene(size: Size(width: 300, height: 200), background: Color(gray: 1), items: items)
  }()

  private static let ring: Path = {
    var path = Path(circleAt: Point(x: 280, y: 110), radius: 12)
    path.append(Path(circleAt: Point(x: 280, y: 110), radius: 6))
    return path
  }()

  private static let markers: [SceneItem] = {
    let shapes: [MarkerShape] = [
      .circle, .square, .diamond, .triangle, .triangleDown, .triangleLeft, .triangleRight,
      .pentagon, .hexagon, .star, .plusFilled, .crossFilled, .plus, .cross, .verticalLine,
      .horizontalLine,
    ]
    let fill = Color(hex: 0xff7f0e, alpha: 0.6)
    let edge = Stroke(Color(gray: 0), width: 0.5)
    var items: [SceneItem] = []
    for (i, shape) in shapes.enumerated() {
      let centers = [30.0, 50, 70].map { Point(x: 36 + Double(i) * 9, y: $0) }
      items.append(
        .markers(
          MarkerBatch(
            shape, at: centers, sizes: .uniform(7), fill: .uniform(fill), edge: .uniform(edge))))
    }
    let steps = (0..<10).map { Double($0) }
    let (first, last) = (Color(hex: 0x9467bd), Color(hex: 0xbcbd22))
    items.append(
      .markers(
        MarkerBatch(
          .circle, at: steps.map { Point(x: 40 + $0 * 14, y: 130) },
          sizes: .each(steps.map { 2 + $0 }) ?? .uniform(3),
          fill: .each(steps.map { first.mixed(with: last, by: $0 / 9) }))))
    return items
  }()

  private static let labels: [SceneItem] = {
    let font = Font(["DejaVu Sans"], size: 9)
    let ink = Color(gray: 0.1)
    func line(_ text: RichText, _ x: Double, _ y: Double, font: Font = font, angle: Double = 0)
      -> SceneItem
    {
      .text(TextLine(text, font: font, color: ink, origin: Point(x: x, y: y), angle: angle))
    }
    return [
      line("Attention: office AV", 60, 155),
      line(RichText("Area in km").superscript("2").plain(", CO").subscript("2"), 60, 170),
      line("Turned label", 22, 120, angle: 90),
      line("θ ≤ 0.5 · 日本語", 60, 185),
      line("שלום (abc) 12", 200, 165),
      line(RichText("plain ").bold("bold ").italic("italic"), 180, 185),
      line("aslant", 270, 165, font: Font(["DejaVu Sans"], size: 9, isItalic: true), angle: 30),
    ]
  }()

  /// Cells of all different colours.
  static func cells(
    columns: Int, rows: Int, x: Double, y: Double, alpha: UInt8 = 255
  ) -> CellImage {
    var pixels: [UInt8] = []
    for row in 0..<rows {
      for column in 0..<columns {
        pixels += [UInt8(column * 255 / columns), UInt8(row * 255 / rows), 120, alpha]
      }
    }
    let frame = Rect(x: x, y: y, width: 63.3, height: 55.7)
    guard let image = CellImage(columns: columns, rows: rows, pixels: pixels, frame: frame) else {
      preconditionFailure("the pixels do not fit the counts")
    }
    return image
  }
}
