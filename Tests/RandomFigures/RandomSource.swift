import TestTools

extension SeededGenerator {
  mutating func chance(_ part: Double) -> Bool { number(in: 0...1) < part }

  mutating func pick<T>(_ values: [T]) -> T { values[whole(in: 0...values.count - 1)] }

  mutating func whole(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
