/// The moments Σ wᵢ uᵢᵏ / k! and Σ wᵢ yᵢ uᵢᵏ / k! of the points in each box of a grid, with u the
/// position relative to the box's centre in bandwidths.
struct HermiteMoments: Sendable {
  /// The numbers of the boxes that hold points, ascending.
  let boxes: [Int]
  /// The index of the first key of each box, and after them the number of keys.
  let starts: [Int]
  /// For each box 2 · `terms` numbers: the moments of the weights and of the weighted values in turn.
  let moments: [Double]
  /// How many moments of either kind there are.
  let terms: Int
  /// The sum of all weights.
  let total: Double

  /// Sums the moments of points that all have a box.
  init(_ problem: SummationProblem, grid: BoxGrid, terms: Int) {
    let keys = problem.keys
    let starts = Self.starts(keys, grid: grid)
    let boxes = starts.map { start in grid.box(of: keys[start]) }
    let sums = MomentSums(problem: problem, grid: grid, terms: terms)
    let size = 2 * terms
    let moments = [Double](unsafeUninitializedCapacity: boxes.count * size) { output, count in
      let places = Places(output)
      @Sendable func range(_ box: Int) -> Range<Int> {
        starts[box]..<(box + 1 < starts.count ? starts[box + 1] : keys.count)
      }
      let groups = Self.groups(starts, count: keys.count)
      Parallel.forEach(groups.count) { group in
        for box in groups[group] where range(box).count <= Self.largeCount {
          sums.write(
            range(box), box: boxes[box],
            to: UnsafeMutableBufferPointer(rebasing: places.buffer[box * size..<(box + 1) * size]))
        }
      }
      for box in boxes.indices where range(box).count > Self.largeCount {
        sums.writeInPieces(
          range(box), box: boxes[box],
          to: UnsafeMutableBufferPointer(rebasing: output[box * size..<(box + 1) * size]))
      }
      count = boxes.count * size
    }
    var total = CompensatedSum()
    for box in boxes.indices { total.add(moments[box * size]) }
    self.boxes = boxes.map { box in Int(box) }
    self.starts = starts + [keys.count]
    self.moments = moments
    self.terms = terms
    self.total = total.value
  }

  /// A box with more points than this is summed by all cores.
  private static let largeCount = 65_536

  /// The index of the first key of each box.
  private static func starts(_ keys: [Double], grid: BoxGrid) -> [Int] {
    let stretch = 65_536
    let pieces = Parallel.map((keys.count + stretch - 1) / stretch) { piece in
      keys.withUnsafeBufferPointer { keys in
        var starts: [Int] = []
        var last = piece == 0 ? Double.nan : grid.box(of: keys[piece * stretch - 1])
        for index in piece * stretch..<min((piece + 1) * stretch, keys.count) {
          let box = grid.box(of: keys[index])
          if box != last {
            starts.append(index)
            last = box
          }
        }
        return starts
      }
    }
    return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
  }

  /// Stretches of boxes with some ten thousand points or some hundred boxes each.
  private static func groups(_ starts: [Int], count: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for box in starts.indices {
      let end = box + 1 < starts.count ? starts[box + 1] : count
      if end - starts[first] >= 16_384 || box - first >= 512 || box + 1 == starts.count {
        groups.append(first..<box + 1)
        first = box + 1
      }
    }
    return groups
  }
}

/// Sums moments of points, eight at a time.
private struct MomentSums: Sendable {
  let problem: SummationProblem
  let grid: BoxGrid
  let terms: Int

  /// Sums in blocks, and compensated over the blocks, so that rounding errors do not grow with the
  /// number of points.
  func write(_ range: Range<Int>, box: Double, to output: UnsafeMutableBufferPointer<Double>) {
    withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: 2 * terms) { sums in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * terms) { errors in
        errors.initialize(repeating: 0)
        output.initialize(repeating: 0)
        var start = range.lowerBound
        while start < range.upperBound {
          let end = min(start + 4096, range.upperBound)
          sums.initialize(repeating: .zero)
          add(start..<end, box: box, to: sums)
          for index in 0..<2 * terms {
            let (next, rounding) = exactSum(output[index], sums[index].sum())
            output[index] = next
            errors[index] += rounding
          }
          start = end
        }
        for index in 0..<2 * terms { output[index] += errors[index] }
      }
    }
    divideByFactorials(output)
  }

  /// As `write`, by all cores.
  func writeInPieces(
    _ range: Range<Int>, box: Double, to output: UnsafeMutableBufferPointer<Double>
  ) {
    let stretch = 32_768
    let pieces = Parallel.map((range.count + stretch - 1) / stretch) { piece in
      [Double](unsafeUninitializedCapacity: 2 * terms) { buffer, count in
        let start = range.lowerBound + piece * stretch
        write(
          start..<min(start + stretch, range.upperBound), box: box,
          to: UnsafeMutableBufferPointer(rebasing: buffer[0..<2 * terms]))
        count = 2 * terms
      }
    }
    for index in 0..<2 * terms {
      var sum = CompensatedSum()
      for piece in pieces { sum.add(piece[index]) }
      output.initializeElement(at: index, to: sum.value)
    }
  }

  private func divideByFactorials(_ output: UnsafeMutableBufferPointer<Double>) {
    var factorial = 1.0
    for k in 1..<terms {
      factorial *= Double(k)
      output[2 * k] /= factorial
      output[2 * k + 1] /= factorial
    }
  }

  @inline(__always)
  private func add(
    _ range: Range<Int>, box: Double, to sums: UnsafeMutableBufferPointer<SIMD8<Double>>
  ) {
    problem.keys.withUnsafeBufferPointer { keys in
      problem.values.withUnsafeBufferPointer { values in
        let weights = problem.weights
        var index = range.lowerBound
        while index < range.upperBound {
          let count = min(8, range.upperBound - index)
          var x = SIMD8<Double>.zero
          var y = SIMD8<Double>.zero
          var w = SIMD8<Double>.zero
          if count == 8 {
            x = UnsafeRawPointer(keys.baseAddress.unsafelyUnwrapped + index)
              .loadUnaligned(as: SIMD8<Double>.self)
            y = UnsafeRawPointer(values.baseAddress.unsafelyUnwrapped + index)
              .loadUnaligned(as: SIMD8<Double>.self)
            w = SIMD8(repeating: 1)
          } else {
            x = SIMD8(repeating: box * grid.width)
            for lane in 0..<count {
              x[lane] = keys[index + lane]
              y[lane] = values[index + lane]
              w[lane] = 1
            }
          }
          if let weights {
            for lane in 0..<count { w[lane] = weights[index + lane] }
          }
          let u = (x - SIMD8(repeating: box * grid.width)) * SIMD8(repeating: grid.scale)
          var weightPower = w
          var valuePower = w * y
          sums[0] += weightPower
          sums[1] += valuePower
          for k in 1..<terms {
            weightPower *= u
            valuePower *= u
            sums[2 * k] += weightPower
            sums[2 * k + 1] += valuePower
          }
          index += count
        }
      }
    }
  }
}
