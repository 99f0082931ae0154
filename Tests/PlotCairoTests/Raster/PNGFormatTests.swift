import PlotCairo
import PlotScene
import Testing

/// What is in the file besides pixels.
@Suite struct PNGFormatTests {
  @Test(
    arguments: [
      (Color(gray: 1), 2), (Color(hex: 0x336699), 2), (nil, 6), (Color(gray: 1, alpha: 0.5), 6),
    ] as [(Color?, UInt8)])
  func colorTypeFollowsTheBackground(background: Color?, type: UInt8) throws {
    let scene = Scene(size: Size(width: 10, height: 20), background: background)
    let header = try #require(chunks(try scene.png(dpi: 144)).first)
    #expect(header.type == "IHDR")
    #expect(header.data == [0, 0, 0, 20, 0, 0, 0, 40, 8, type, 0, 0, 0])
  }

  @Test(arguments: [(72.0, 2835), (100, 3937), (200, 7874), (300, 11811), (600, 23622)])
  func resolutionIsRoundedToPixelsAMetre(dpi: Double, perMetre: UInt32) throws {
    let all = chunks(try Scene(size: Size(width: 5, height: 5)).png(dpi: dpi))
    let data = try #require(all.first { $0.type == "pHYs" }).data
    let number = data[0..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    #expect(number == perMetre)
    #expect(data[4..<8] == data[0..<4])
    #expect(data[8] == 1)
  }

  @Test func holdsNothingThatDiffersFromRunToRun() throws {
    let all = chunks(try Scene.page(30, 30, []).png())
    #expect(all.map(\.type) == ["IHDR", "sRGB", "pHYs", "IDAT", "IEND"])
    #expect(!all.map(\.isSound).contains(false))
  }

  @Test(
    arguments: [
      (252, 180, 200, 700, 500), (100, 100, 72, 100, 100), (10.4, 10.6, 72, 10, 11),
      (0.1, 0.2, 72, 1, 1), (1, 1, 10_000, 139, 139),
    ] as [(Double, Double, Double, Int, Int)])
  func pixelsAreRoundedFromPoints(w: Double, h: Double, dpi: Double, width: Int, height: Int) throws
  {
    let picture = try #require(try Picture(.page(w, h, []), dpi: dpi))
    #expect(picture.width == width && picture.height == height)
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, 0.99, 10_001, 1e300])
  func refusesImpossibleResolutions(dpi: Double) {
    let error = #expect(throws: RenderError.self) { try Scene.page(10, 10, []).png(dpi: dpi) }
    #expect(error?.reason == .resolution)
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, 14_401, 1e300])
  func refusesImpossiblePages(side: Double) {
    for scene in [Scene.page(side, 10, []), Scene.page(10, side, [])] {
      let error = #expect(throws: RenderError.self) { try scene.png() }
      #expect(error?.reason == .pageSize)
    }
  }

  @Test(arguments: [(14_400.0, 10.0, 200.0), (5_000, 5_000, 200), (1_000, 1_000, 10_000)])
  func refusesTooManyPixels(width: Double, height: Double, dpi: Double) {
    let error = #expect(throws: RenderError.self) {
      try Scene.page(width, height, []).png(dpi: dpi)
    }
    #expect(error?.reason == .tooManyPixels)
  }

  // MARK: Reading chunks

  private struct Chunk {
    var type: String
    var data: [UInt8]
    /// Whether the checksum is right.
    var isSound: Bool
  }

  private func chunks(_ png: [UInt8]) -> [Chunk] {
    var chunks: [Chunk] = []
    var at = 8
    func number(_ start: Int) -> UInt32 {
      png[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    while at + 12 <= png.count {
      let length = Int(number(at))
      let body = png[at + 4..<at + 8 + length]
      chunks.append(
        Chunk(
          type: String(decoding: body.prefix(4), as: UTF8.self), data: Array(body.dropFirst(4)),
          isSound: crc(body) == number(at + 8 + length)))
      at += 12 + length
    }
    return chunks
  }

  /// The checksum of ISO 3309, bit by bit.
  private func crc(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1
      }
    }
  }
}
