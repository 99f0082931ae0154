/// The convolution of a grid with the Gaussian between spreading and reading, a side at a time.
enum GridConvolution {
  /// Convolves a field in place along every side.
  static func convolve(_ field: inout [Double], _ geometry: GridGeometry) {
    let (a, b, c) = geometry.size
    field.withUnsafeMutableBufferPointer { field in
      let field = Places(field)
      let rows = a * b
      let stretch = 16
      Parallel.forEach((rows + stretch - 1) / stretch) { piece in
        for row in piece * stretch..<min((piece + 1) * stretch, rows) {
          convolveRow(field.buffer, from: row * c, count: c)
        }
      }
      let blocks = c / 16
      Parallel.forEach(a * blocks) { piece in
        let start = piece / blocks * b * c + piece % blocks * 16
        convolveColumns(field.buffer, from: start, stride: c, count: b)
      }
      if geometry.dimensions == 3 {
        Parallel.forEach(b * blocks) { piece in
          let start = piece / blocks * c + piece % blocks * 16
          convolveColumns(field.buffer, from: start, stride: b * c, count: a)
        }
      }
    }
  }

  /// Numbers side by side in memory.
  private static func convolveRow(
    _ field: UnsafeMutableBufferPointer<Double>, from start: Int, count: Int
  ) {
    let reach = GridGeometry.tapReach
    let taps = GridGeometry.taps
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 2 * reach) { copy in
      guard let copy = copy.baseAddress, let field = field.baseAddress else { return }
      copy.initialize(repeating: 0, count: reach)
      (copy + reach).initialize(from: field + start, count: count)
      (copy + reach + count).initialize(repeating: 0, count: reach)
      taps.withUnsafeBufferPointer { taps in
        for place in stride(from: 0, to: count, by: 8) {
          let center = copy + (reach + place)
          var sum = load8(center) * taps[0]
          for tap in 1...reach {
            sum += (load8(center - tap) + load8(center + tap)) * taps[tap]
          }
          store8(sum, to: field + (start + place))
        }
      }
    }
  }

  /// Sixteen columns side by side, each of numbers `stride` apart.
  private static func convolveColumns(
    _ field: UnsafeMutableBufferPointer<Double>, from start: Int, stride: Int, count: Int
  ) {
    let reach = GridGeometry.tapReach
    let taps = GridGeometry.taps
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 16 * (count + 2 * reach)) { copy in
      guard let copy = copy.baseAddress, let field = field.baseAddress else { return }
      copy.initialize(repeating: 0, count: 16 * reach)
      for row in 0..<count {
        (copy + 16 * (reach + row)).initialize(from: field + (start + row * stride), count: 16)
      }
      (copy + 16 * (reach + count)).initialize(repeating: 0, count: 16 * reach)
      taps.withUnsafeBufferPointer { taps in
        for row in 0..<count {
          for half in [0, 8] {
            let center = copy + (16 * (reach + row) + half)
            var sum = load8(center) * taps[0]
            for tap in 1...reach {
              sum += (load8(center - 16 * tap) + load8(center + 16 * tap)) * taps[tap]
            }
            store8(sum, to: field + (start + row * stride + half))
          }
        }
      }
    }
  }
}
