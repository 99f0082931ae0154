/// Sorting of numbers by their bits, with the place of each, in time that grows as their count.
///
/// A stable radix sort from the lowest digit up (D. E. Knuth, "The art of computer programming" 3
/// (1998), section 5.2.5, algorithm R), over the highest 44 of the bits that differ; the few numbers
/// that agree in all of them are put in order afterwards.
struct RadixSort: Sendable {
  /// The bits to sort by.
  let bits: Places<UInt64>
  /// The place of each.
  let places: Places<Int32>

  private var count: Int { bits.buffer.count }

  /// Bits that ascend with a finite number; those of 0 and −0 are the same.
  @inline(__always)
  static func bits(of number: Double) -> UInt64 {
    let bits = (number + 0).bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
  }

  /// The number of some bits.
  @inline(__always)
  static func number(of bits: UInt64) -> Double {
    Double(bitPattern: bits ^ (~UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63))
  }

  /// Sorts the bits in ascending order, and places with them; equal ones keep their order.
  func sort() {
    guard count > 40 else { return insertionSort() }
    let differences = differences
    guard differences != 0 else { return }
    let lowest = differences.trailingZeroBitCount
    let high = 64 - differences.leadingZeroBitCount
    let low = max(lowest, high - 44)
    let passes = (high - low + 10) / 11
    let width = (high - low + passes - 1) / passes
    let otherBits = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    let otherPlaces = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
    defer {
      otherBits.deallocate()
      otherPlaces.deallocate()
    }
    var source = self
    var target = RadixSort(bits: Places(otherBits), places: Places(otherPlaces))
    for pass in 0..<passes where source.move(to: target, shift: low + pass * width, width: width) {
      swap(&source, &target)
    }
    if source.bits.buffer.baseAddress != bits.buffer.baseAddress {
      _ = bits.buffer.update(fromContentsOf: source.bits.buffer)
      _ = places.buffer.update(fromContentsOf: source.places.buffer)
    }
    if low > lowest {
      forEachRun(agreeingFrom: low) { range in self[range].sort() }
    }
  }

  /// A part of this.
  subscript(range: Range<Int>) -> RadixSort {
    RadixSort(
      bits: Places(UnsafeMutableBufferPointer(rebasing: bits.buffer[range])),
      places: Places(UnsafeMutableBufferPointer(rebasing: places.buffer[range])))
  }

  /// Calls `body`, maybe from several threads at once, with each run of at least two neighbours
  /// whose bits agree from the given one up.
  func forEachRun(agreeingFrom low: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let stretch = 65_536
    Parallel.forEach((count + stretch - 1) / stretch) { piece in
      let bits = bits.buffer
      var start = piece * stretch
      let end = min(start + stretch, count)
      // A run belongs to the piece in which it starts.
      while start > 0, start < end, (bits[start] ^ bits[start - 1]) >> UInt64(low) == 0 {
        start += 1
      }
      while start < end {
        var next = start + 1
        while next < count, (bits[next] ^ bits[start]) >> UInt64(low) == 0 { next += 1 }
        if next - start > 1 { body(start..<next) }
        start = next
      }
    }
  }
}

extension RadixSort {
  private static let pieceCount = 4

  /// The stretch of one of four pieces.
  private func stretch(_ piece: Int) -> Range<Int> {
    let length = (count + Self.pieceCount - 1) / Self.pieceCount
    return min(piece * length, count)..<min((piece + 1) * length, count)
  }

  /// The bits in which not all agree.
  private var differences: UInt64 {
    Parallel.map(Self.pieceCount) { piece in
      let first = bits.buffer[0]
      var differences: UInt64 = 0
      for index in stretch(piece) { differences |= bits.buffer[index] ^ first }
      return differences
    }.reduce(0, |)
  }

  /// Moves all to another place in the order of a digit; nothing, and false, where it is the same
  /// everywhere.
  private func move(to target: RadixSort, shift: Int, width: Int) -> Bool {
    let size = 1 << width
    let mask = UInt64(size - 1)
    let shift = UInt64(shift)
    let isSmall = count < 65_536
    let pieces = isSmall ? 1 : Self.pieceCount
    func range(_ piece: Int) -> Range<Int> { isSmall ? 0..<count : stretch(piece) }
    let ranges = (0..<pieces).map(range)
    var offsets = [Int32](repeating: 0, count: pieces * size)
    var isMoved = false
    offsets.withUnsafeMutableBufferPointer { buffer in
      let offsets = Places(buffer)
      Parallel.forEach(pieces) { piece in
        let counts = UnsafeMutableBufferPointer(
          rebasing: offsets.buffer[piece * size..<(piece + 1) * size])
        for index in ranges[piece] {
          counts[Int(truncatingIfNeeded: (bits.buffer[index] >> shift) & mask)] &+= 1
        }
      }
      var next: Int32 = 0
      for digit in 0..<size {
        let start = next
        for piece in 0..<pieces {
          let count = buffer[piece * size + digit]
          buffer[piece * size + digit] = next
          next &+= count
        }
        if Int(next &- start) == count { return }
      }
      isMoved = true
      Parallel.forEach(pieces) { piece in
        let offsets = UnsafeMutableBufferPointer(
          rebasing: offsets.buffer[piece * size..<(piece + 1) * size])
        for index in ranges[piece] {
          let number = bits.buffer[index]
          let digit = Int(truncatingIfNeeded: (number >> shift) & mask)
          let place = Int(offsets[digit])
          offsets[digit] &+= 1
          target.bits.buffer[place] = number
          target.places.buffer[place] = places.buffer[index]
        }
      }
    }
    return isMoved
  }

  private func insertionSort() {
    let (bits, places) = (bits.buffer, places.buffer)
    for index in bits.indices.dropFirst() {
      let (number, place) = (bits[index], places[index])
      var hole = index
      while hole > 0, bits[hole - 1] > number {
        bits[hole] = bits[hole - 1]
        places[hole] = places[hole - 1]
        hole -= 1
      }
      bits[hole] = number
      places[hole] = place
    }
  }
}
