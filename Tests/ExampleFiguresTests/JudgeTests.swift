import ExampleFigures
import Foundation
import Plotting
import TestTools
import Testing

/// The gallery's files as other programs see them. A program that is not installed judges nothing.
@Suite struct JudgeTests {
  @Test(.enabled(if: Tool.xmllint != nil), arguments: Example.all.map(\.name))
  func xmllintTakesTheSVG(name: String) throws {
    let judged = try judge(name, as: .svg, by: .xmllint, "--noout")
    #expect(judged.status == 0, "\(judged.output)")
  }

  @Test(.enabled(if: Tool.pdffonts != nil), arguments: Example.all.map(\.name))
  func fontsInThePDFAreEmbeddedSubsets(name: String) throws {
    let judged = try judge(name, as: .pdf, by: .pdffonts)
    let fonts = judged.output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(!font.contains("Type 3"), "\(font)")
      // The columns "emb", "sub" and "uni": embedded, a subset, with its characters.
      #expect(font.contains(" yes yes yes "), "\(font)")
    }
  }

  @Test(.enabled(if: Tool.pngcheck != nil), arguments: [96.0, 200, 300])
  func pngcheckTakesThePNGAndReadsItsResolution(dpi: Double) throws {
    for example in Example.all {
      let judged = try judge(example.name, as: .png, dpi: dpi, by: .pngcheck, "-v")
      #expect(judged.status == 0, "\(judged.output)")
      let perMetre = Int((dpi / 0.0254).rounded())
      #expect(judged.output.contains("\(perMetre)x\(perMetre) pixels/meter"), "\(judged.output)")
      #expect(judged.output.contains("chunk sRGB"))
    }
  }

  private func judge(
    _ name: String, as format: PictureFormat, dpi: Double = 200, by tool: Tool?,
    _ arguments: String...
  ) throws -> (status: Int32, output: String) {
    let tool = try #require(tool)
    let example = try #require(Example.all.first { $0.name == name })
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).\(format.rawValue)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(example.figure(.notebook).encoded(as: format, dpi: dpi)).write(to: file)
    return try tool.run(arguments + [file.path])
  }
}
