import Foundation

/// A program of the machine that judges our files, if it is installed.
package struct Tool: Sendable {
  private let path: String

  package static let pngcheck = Tool(named: "pngcheck")
  package static let xmllint = Tool(named: "xmllint")
  package static let rsvgConvert = Tool(named: "rsvg-convert")
  package static let pdffonts = Tool(named: "pdffonts")
  package static let pdfinfo = Tool(named: "pdfinfo")
  package static let pdftotext = Tool(named: "pdftotext")
  package static let pdftoppm = Tool(named: "pdftoppm")
  package static let qpdf = Tool(named: "qpdf")

  private init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  /// Runs the program and returns its status and what it wrote, errors included.
  @discardableResult
  package func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    try run(arguments)
  }

  /// Runs the program and returns its status and what it wrote, errors included.
  package func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
