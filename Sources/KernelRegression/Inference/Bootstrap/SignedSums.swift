/// Sums Σ αᵢ(q) rᵢ sᵢ at many queries for 64 sets of signs at once.
struct SignedSums: Sendable {
  private let weights: CompressedWeights
  /// For each box and point the number that each node's weight is multiplied by.
  private let terms: [[Double]]
  private let residuals: [Double]

  /// - Parameters:
  ///   - residuals: rᵢ of the sorted points.
  ///   - pointWeights: The weights of the sorted points; nil for 1 each.
  init(_ weights: CompressedWeights, residuals: [Double], pointWeights: [Double]?) {
    self.weights = weights
    self.residuals = residuals
    let boxes = weights.boxes
    terms = Parallel.map(boxes.count) { index in
      let box = boxes[index]
      let width = box.nodes.count
      var terms = box.basis
      for (row, point) in box.range.enumerated() {
        let factor = residuals[point] * (pointWeights?[point] ?? 1)
        for column in row * width..<(row + 1) * width { terms[column] *= factor }
      }
      return terms
    }
  }

  /// The number of signs of a word.
  static let lanes = 64

  /// Sums for each query and lane, the lane running fastest.
  ///
  /// - Parameter words: For each sorted point 64 bits; a bit of one is the sign +.
  func sums(words: [UInt64]) -> [Double] {
    let used = Set(weights.rows.flatMap(\.boxes))
    let moments: [[SIMD8<Double>]] = weights.boxes.indices.map { index in
      used.contains(index) ? self.moments(of: index, words: words) : []
    }
    var sums = [Double](repeating: 0, count: weights.rows.count * Self.lanes)
    let table = Self.signs
    sums.withUnsafeMutableBytes { bytes in
      let output = bytes.bindMemory(to: SIMD8<Double>.self)
      for (query, row) in weights.rows.enumerated() {
        var next = 0
        for box in row.boxes {
          let width = weights.boxes[box].nodes.count
          moments[box].withUnsafeBufferPointer { moments in
            for column in 0..<width {
              let weight = row.nodeWeights[next + column]
              for group in 0..<8 {
                output[query * 8 + group] += weight * moments[column * 8 + group]
              }
            }
          }
          next += width
        }
        for (point, weight) in zip(row.points, row.weights) {
          let term = weight * residuals[point]
          let word = words[point]
          for group in 0..<8 {
            let byte = Int(truncatingIfNeeded: (word >> UInt64(8 * group)) & 255)
            output[query * 8 + group] += term * table[byte]
          }
        }
      }
    }
    return sums
  }

  /// Σ of the terms of each node with the signs of each lane.
  private func moments(of index: Int, words: [UInt64]) -> [SIMD8<Double>] {
    let box = weights.boxes[index]
    let width = box.nodes.count
    let table = Self.signs
    var moments = [SIMD8<Double>](repeating: .zero, count: width * 8)
    moments.withUnsafeMutableBufferPointer { moments in
      table.withUnsafeBufferPointer { table in
        terms[index].withUnsafeBufferPointer { terms in
          words.withUnsafeBufferPointer { words in
            var row = 0
            for point in box.range {
              let word = words[point]
              for group in 0..<8 {
                let byte = Int(truncatingIfNeeded: (word >> UInt64(8 * group)) & 255)
                let sign = table[byte]
                for column in 0..<width {
                  moments[column * 8 + group] += terms[row + column] * sign
                }
              }
              row += width
            }
          }
        }
      }
    }
    return moments
  }

  /// For each byte its eight bits as signs, the lowest first.
  private static let signs: [SIMD8<Double>] = (0..<256).map { byte in
    var signs = SIMD8<Double>()
    for lane in 0..<8 { signs[lane] = (byte >> lane) & 1 == 1 ? 1 : -1 }
    return signs
  }
}
