/// The boxes that have a source box near them, in runs of neighbours, each with a place in a row.
struct NearBoxes: Sendable {
  private struct Run {
    var first: Int
    var last: Int
    /// The place of the first box.
    var place: Int
  }

  /// How many boxes there are.
  let count: Int
  private let runs: [Run]

  /// The boxes at most `reach` boxes from one of `boxes`, which are ascending.
  init(around boxes: [Int], reach: Int) {
    var runs: [Run] = []
    var count = 0
    for box in boxes {
      let last = box + reach
      if let run = runs.last, box - reach <= run.last + 1 {
        runs[runs.count - 1].last = last
        count += last - run.last
      } else {
        runs.append(Run(first: box - reach, last: last, place: count))
        count += 2 * reach + 1
      }
    }
    self.runs = runs
    self.count = count
  }

  /// A look-up that remembers where the last box was.
  struct Finder {
    private let boxes: NearBoxes
    private var run: Run

    init(_ boxes: NearBoxes) {
      self.boxes = boxes
      run = boxes.runs.first ?? Run(first: 0, last: -1, place: 0)
    }

    /// The place of a box; −1 where it has no source near it.
    @inline(__always)
    mutating func place(of box: Int) -> Int {
      if box < run.first || box > run.last {
        guard let found = boxes.run(of: box) else { return -1 }
        run = found
      }
      return run.place + (box - run.first)
    }
  }

  /// Calls `body` with each box of a set of places, in order.
  func forEachBox(at places: Range<Int>, _ body: (_ place: Int, _ box: Int) -> Void) {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = low + (high - low) / 2
      let run = runs[middle]
      if run.place + (run.last - run.first) < places.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var place = places.lowerBound
    while low < runs.count, place < places.upperBound {
      let run = runs[low]
      while place < places.upperBound, place - run.place <= run.last - run.first {
        body(place, run.first + (place - run.place))
        place += 1
      }
      low += 1
    }
  }

  private func run(of box: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = low + (high - low) / 2
      if runs[middle].last < box { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].first <= box else { return nil }
    return runs[low]
  }
}
