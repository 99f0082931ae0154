import TestTools
import Testing

@testable import KernelRegression

@Suite("Sorting order")
struct SortingOrderTests {
  /// Keys of many sorts; the number says how many values and weights differ.
  static func keys(_ sort: Int, _ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in
      let unit = generator.number(in: 0...1)
      return switch sort {
      case 0: unit - 0.5
      case 1: (unit * 7).rounded(.down) - 3
      case 2: 1 / (unit - 0.5)
      case 3: 1 + (unit * 5).rounded(.down) * .ulpOfOne
      case 4: (unit < 0.5 ? 1e300 : -1e-300) * (1 + (unit * 1e3).rounded(.down) * .ulpOfOne)
      case 5: unit < 0.3 ? -0.0 : unit < 0.6 ? 0 : .leastNonzeroMagnitude
      case 6: 1.7e9 + (unit * 1e6).rounded(.down) / 1000
      default: 4
      }
    }
  }

  @Test("is that of a plain stable sort", arguments: 0...7, [1, 2, 39, 41, 3000])
  func order(sort: Int, count: Int) {
    var generator = SeededGenerator(seed: UInt64(sort))
    let keys = Self.keys(sort, count, &generator)
    let values = keys.map { _ in generator.number(in: 0...40).rounded() - 20 }
    let weights = keys.map { _ in generator.number(in: 0...3).rounded() }
    func isBefore(_ i: Int, _ j: Int) -> Bool {
      if keys[i] != keys[j] { return keys[i] < keys[j] }
      if values[i] != values[j] { return values[i] < values[j] }
      return weights[i] != weights[j] ? weights[i] < weights[j] : i < j
    }
    let expected = keys.indices.filter { weights[$0] > 0 }.sorted(by: isBefore)
    let order = SortingOrder(keys: keys, values: values, weights: weights)
    #expect(order.places.map { Int($0) } == expected)
    #expect(order.keys == expected.map { keys[$0] })
    #expect(order.arranged(values) == expected.map { values[$0] })
  }

  @Test("is the same on one core and on many, and on many pieces", arguments: [0, 1, 2, 6])
  func threads(sort: Int) {
    var generator = SeededGenerator(seed: 3)
    let keys = Self.keys(sort, 70_000, &generator)
    let values = keys.map { _ in generator.number(in: 0...1) }
    let order = SortingOrder(keys: keys, values: values)
    let alone = Parallel.$isEnabled.withValue(false) { SortingOrder(keys: keys, values: values) }
    #expect(order.places == alone.places)
    #expect(order.keys == keys.sorted())
    #expect(order.arranged(keys) == order.keys)
  }
}
