import Foundation

/// The files of outside values beside the scripts that made them.
enum Reference {
  static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name)")
  }

  /// The numbers of a table; lines that begin with # are comments.
  static func rows(_ name: String) throws -> [[Double]] {
    try String(contentsOf: url(name), encoding: .utf8)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: ",").compactMap { Double($0) } }
  }

  /// The values of a JSON file, named without its ending.
  static func json<Value: Decodable>(_ name: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(contentsOf: url("\(name).json")))
  }
}
