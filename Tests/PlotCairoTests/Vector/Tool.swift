import Foundation

/// A program of the machine that judges our files, if it is installed.
struct Tool {
  let path: String

  static let xmllint = Tool(named: "xmllint")
  static let rsvgConvert = Tool(named: "rsvg-convert")
  static let pdffonts = Tool(named: "pdffonts")
  static let pdfinfo = Tool(named: "pdfinfo")
  static let pdftotext = Tool(named: "pdftotext")
  static let pdftoppm = Tool(named: "pdftoppm")
  static let qpdf = Tool(named: "qpdf")

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
  func run(_ arguments: String...) throws -> (status: Int32, output: String) {
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
