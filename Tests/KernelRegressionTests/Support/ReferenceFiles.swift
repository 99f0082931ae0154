import Foundation

/// Reads a JSON file beside the scripts that made them.
func reference<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appendingPathComponent("Reference").appendingPathComponent(name)
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}

/// The notebook's numbers.
struct AttentionPoolingReference: Decodable {
  var x_train: [Double]
  var y_train: [Double]
  var x_test: [Double]
  var y_hat_average: [Double]
  var y_hat_attention: [Double]
  var attention_weights: [[Double]]
}

/// A hexadecimal float.
struct Hexadecimal: Decodable {
  var value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Double(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self.value = value
  }
}

/// Cases computed with 60 digits.
struct HardCases: Decodable {
  struct Case: Decodable {
    var name: String
    var x: [Hexadecimal]
    var y: [Hexadecimal]
    var bandwidth: Hexadecimal
    var queries: [Hexadecimal]
    var predictions: [Hexadecimal]
    var sizes: [Hexadecimal]
    var weights: [[Hexadecimal]]
  }
  var cases: [Case]
}

/// Constants of kernels by quadrature with 60 digits.
struct KernelConstants: Decodable {
  struct Entry: Decodable {
    var mass: Double
    var order: Int
    var moment: Double
    var roughness: Double
    var upperQuartile: Double
    var canonical: Double
    var at: [Double]
    var values: [Double]
  }
  var kernels: [String: Entry]
}
