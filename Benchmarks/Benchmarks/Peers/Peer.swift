import Foundation

/// Times that a script of the folder `Peers` takes with other programs.
///
/// The interpreter is that of the environment variable `PLOTTING_PYTHON`, else `python3` on PATH.
public enum Peer {
  /// Seconds, milliseconds or whatever the script counts in, by the names that it prints: lines of a
  /// name, a tabulator and a number. Nil where Python, or what the script needs, is missing.
  public static func times(_ script: String, _ arguments: [String] = []) -> [String: Double]? {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Peers")
    let python = ProcessInfo.processInfo.environment["PLOTTING_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, folder.appendingPathComponent(script).path] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    var times: [String: Double] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { times[String(parts[0])] = Double(parts[1]) }
    }
    return times
  }
}
