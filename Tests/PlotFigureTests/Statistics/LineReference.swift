/// The numbers of `lines.py`.
struct LineReference: Decodable {
  struct Curve: Decodable {
    let x: [Double]
    let y: [Double]
    let at: [Double]
    let monotone: [Double]
    let natural: [Double]
    let monotoneSlopes: [Double]
    let naturalSlopes: [Double]
  }
  struct Loop: Decodable {
    let x: [Double]
    let y: [Double]
    let alpha: Double
    let parts: [Double]
    let places: [[[Double]]]
  }
  struct Stack: Decodable {
    let layers: [[Double]]
    let edges: [String: [[Double]]]
  }
  struct Fill: Decodable {
    let x: [Double]
    let y1: [Double?]
    let y2: [Double]
    let above: Double
    let below: Double
  }
  let curves: [Curve]
  let loops: [Loop]
  let stacks: [Stack]
  let fills: [Fill]

  static let file: LineReference? = try? Reference.json("lines")
}
