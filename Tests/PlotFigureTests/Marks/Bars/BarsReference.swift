import Foundation

/// Bars, wedges, events and calendars as matplotlib, numpy and Python have them.
struct BarsReference: Decodable {
  struct BarCase: Decodable {
    let x: [Double]
    let heights: [Double]
    let base: Double
    let width: Double
    /// Left, bottom, width and height of each bar.
    let rects: [[Double]]
  }
  struct StackCase: Decodable {
    let values: [[Double?]]
    let starts: [[Double]]
    let ends: [[Double]]
    let parts: [[Double]]
    let partEnds: [[Double]]
  }
  struct PieCase: Decodable {
    let values: [Double]
    let start: Double
    let clockwise: Bool
    let normalizes: Bool
    let explode: [Double]
    let theta: [[Double]]
    let centers: [[Double]]
    let names: [[Double]]
    let percents: [[Double]]
  }
  struct EventCase: Decodable {
    let orientation: String
    let rows: [[Double]]
    let offsets: [Double]
    let lengths: [Double]
    let segments: [[[[Double]]]]
  }

  let standing: [BarCase]
  let lying: [BarCase]
  let stacks: [StackCase]
  let pies: [PieCase]
  let events: [EventCase]
  /// Year, month, day, column and row of weeks from Monday, and of those from Sunday.
  let calendar: [[Int]]

  static func read() throws -> BarsReference { try Reference.json("bars") }
}
