/// The order of points by key, then by value, then by weight, without those that weigh nothing.
struct SortingOrder: Sendable {
  /// The keys in order.
  let keys: [Double]
  /// For each of them its place in the data as given.
  let places: [Int32]

  /// Sorts points.
  ///
  /// - Parameters:
  ///   - keys: The keys, all finite, below 2³¹ in number.
  ///   - values: As many values, all finite; nil to leave equal keys in the order given.
  ///   - weights: As many weights, at least 0; nil for 1 each.
  init(keys: [Double], values: [Double]? = nil, weights: [Double]? = nil) {
    var places = [Int32](unsafeUninitializedCapacity: keys.count) { output, count in
      if let weights {
        for index in keys.indices where weights[index] > 0 {
          output.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
          count += 1
        }
      } else {
        for index in keys.indices {
          output.initializeElement(at: index, to: Int32(truncatingIfNeeded: index))
        }
        count = keys.count
      }
    }
    self.keys = [Double](unsafeUninitializedCapacity: places.count) { output, count in
      count = places.count
      places.withUnsafeMutableBufferPointer { places in
        output.withMemoryRebound(to: UInt64.self) { bits in
          for (index, place) in places.enumerated() {
            bits.initializeElement(at: index, to: RadixSort.bits(of: keys[Int(place)]))
          }
          let sorting = RadixSort(bits: Places(bits), places: Places(places))
          sorting.sort()
          if let values {
            sorting.forEachRun(agreeingFrom: 0) { range in
              Self.sort(sorting[range].places, values: values, weights: weights)
            }
          }
        }
        for index in output.indices {
          output[index] = RadixSort.number(of: output[index].bitPattern)
        }
      }
    }
    self.places = places
  }

  /// Sorts places of equal keys by value, then by weight.
  private static func sort(_ places: Places<Int32>, values: [Double], weights: [Double]?) {
    sort(places, by: values) { range in
      guard let weights else { return }
      let equals = UnsafeMutableBufferPointer(rebasing: places.buffer[range])
      sort(Places(equals), by: weights) { _ in }
    }
  }

  private static func sort(
    _ places: Places<Int32>, by numbers: [Double], _ body: @Sendable (Range<Int>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: places.buffer.count) { bits in
      for (index, place) in places.buffer.enumerated() {
        bits.initializeElement(at: index, to: RadixSort.bits(of: numbers[Int(place)]))
      }
      let sorting = RadixSort(bits: Places(bits), places: places)
      sorting.sort()
      sorting.forEachRun(agreeingFrom: 0, body)
    }
  }

  /// Numbers of the points as given, in this order.
  func arranged(_ numbers: [Double]) -> [Double] {
    Parallel.fill(places.count, by: 65_536) { range, output in
      numbers.withUnsafeBufferPointer { numbers in
        places.withUnsafeBufferPointer { places in
          for index in range {
            output.initializeElement(
              at: index - range.lowerBound, to: numbers[Int(places[index])])
          }
        }
      }
    }
  }
}
