import Foundation
import Plotting
import Testing

@Suite struct SaveTests {
  static let figure = Figure(size: .inches(2, 1.5), title: "Saved") {
    Axes(xLabel: "x", yLabel: "y") {
      Line(x: [0, 1, 2], y: [0, 1, 4], label: "squares")
      Scatter(x: [0, 1, 2], y: [0, 1, 4], alpha: 0.5)
    }
  }

  @Test(arguments: [
    ("a.png", [0x89, 0x50, 0x4e, 0x47]), ("b.SVG", Array("<svg".utf8)),
    ("c.pdf", Array("%PDF".utf8)),
  ])
  func theEndingDecidesTheFormat(name: String, start: [UInt8]) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.figure.save(to: "\(folder)/\(name)", dpi: 100)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    let head = bytes.prefix(200)
    #expect(head.indices.contains { head[$0...].starts(with: start) })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
  }

  @Test(arguments: ["figure", "figure.", "figure.jpg", "a.png/figure", "", ".png.gif"])
  func otherEndingsAreAnError(path: String) {
    let error = #expect(throws: RenderError.self) { try Self.figure.save(to: path) }
    #expect(
      error?.description
        == "cannot save to '\(path)': the file name must end in .png, .svg or .pdf")
  }

  @Test(arguments: PictureFormat.allCases)
  func theSameFigureHasTheSameBytes(format: PictureFormat) async throws {
    let first = try Self.figure.encoded(as: format, dpi: 150)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Self.figure.encoded(as: format, dpi: 150) } }
      for try await bytes in group { #expect(bytes == first) }
    }
  }

  @Test(arguments: [(72.0, 144, 108), (200, 400, 300), (300, 600, 450)])
  func pixelsFollowFromInchesAndDots(dpi: Double, width: Int, height: Int) throws {
    let bytes = try Self.figure.png(dpi: dpi)
    func number(_ offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(number(16) == width)
    #expect(number(20) == height)
    let physical = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array("pHYs".utf8)) })
    #expect(number(physical + 4) == Int((dpi / 0.0254).rounded()))
  }

  @Test func anErrorInTheFigureLeavesTheFileAlone() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/figure.png"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    let broken = Figure { Axes { Line(x: [1, 2], y: [1]) } }
    #expect(throws: PlotError.self) { try broken.save(to: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }
}
