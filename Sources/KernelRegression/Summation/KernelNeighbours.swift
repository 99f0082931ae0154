/// Sorted keys as a kernel of any width sees them: from each query its own window.
struct KernelNeighbours: Sendable {
  private let window: KernelWindow
  private let kernel: Kernel
  private let width: LocalWidth
  private let stretch: Double
  /// The width of each point's own kernel, where widths belong to points.
  private let pointWidths: PointWidths

  /// Keys in ascending order, all finite and at least one, seen through a kernel.
  ///
  /// - Complexity: O(1); O(*n* log *n*) where each point has its own width.
  ///
  /// - Parameter stretch: How many times as wide the kernel is as the distance to the nearest.
  init(keys: [Double], kernel: Kernel, width: LocalWidth, stretch: Double = 1) {
    self.stretch = stretch
    self.kernel = kernel
    self.width = width
    if case .fixed(let number) = width {
      self.window = KernelWindow(keys: keys, kernel: kernel, width: number)
    } else {
      self.window = KernelWindow(keys: keys, kernel: kernel, width: 1)
    }
    if case .nearestOfPoint(let count) = width {
      self.pointWidths = PointWidths(of: keys, toNearest: count, window: window)
    } else {
      self.pointWidths = PointWidths()
    }
  }

  /// How the width of the kernel changes as the query moves: it is the distance to a key, or some
  /// times that.
  func widthSlope(at query: Double) -> Double {
    guard case .nearest(let count) = width else { return 0 }
    return stretch * window.slope(ofDistanceToNearest: count, from: query)
  }

  /// What is seen from a query, a finite number.
  ///
  /// - Complexity: O(log *n*); where each point has its own width that and the number of points in
  ///   blocks that may hold the nearest.
  func view(from query: Double) -> View {
    switch width {
    case .fixed(let number):
      View(window: window, query: query, unit: number)
    case .nearest(let count):
      View(
        window: window.resized(toNearest: count, of: query, times: stretch), query: query,
        unit: window.distance(toNearest: count, of: query) * stretch)
    case .nearestOfPoint:
      View(window: window, query: query, kernel: kernel, pointWidths: pointWidths)
    }
  }
}

extension KernelNeighbours {
  /// The keys around one query with their kernel weights, relative to that of the nearest.
  struct View {
    private let window: KernelWindow
    private let query: Double
    private let kernel: Kernel?
    private let pointWidths: PointWidths
    /// The least distance of a point in its own widths, and that width.
    private let nearest: (distance: Double, width: Double)
    /// The key nearest to the query, in its own widths: the lower where two are equally near.
    let origin: Int
    /// The length h in the units of the keys that distances u = (x − q)/h are measured in.
    let unit: Double

    init(window: KernelWindow, query: Double, unit: Double) {
      self.window = window
      self.query = query
      self.kernel = nil
      self.pointWidths = PointWidths()
      self.nearest = (window.nearestDistance(from: query), unit)
      self.origin = window.nearestIndex(to: query)
      self.unit = max(unit, .leastNonzeroMagnitude)
    }

    init(window: KernelWindow, query: Double, kernel: Kernel, pointWidths: PointWidths) {
      self.window = window
      self.query = query
      self.kernel = kernel
      self.pointWidths = pointWidths
      let middle = window.nearestIndex(to: query)
      var nearest = (distance: Double.infinity, width: pointWidths.widths[middle])
      var origin = middle
      let own = Self.distance(middle, from: query, origin: middle, window) / nearest.width
      pointWidths.forEach(
        distance: { Self.distance($0, from: query, origin: middle, window) },
        isBelow: { window.isKey($0, below: query) },
        skips: { distance, largest, _ in
          let distance = distance / largest
          return distance == .infinity || distance > min(own, nearest.distance)
        }
      ) { index, width in
        let distance = Self.distance(index, from: query, origin: middle, window) / width
        if distance < nearest.distance {
          nearest = (distance, width)
          origin = index
        }
      }
      self.nearest = nearest
      self.origin = origin
      self.unit = nearest.width
    }

    /// The distance to the nearest key in bandwidths; infinite where it overflows.
    var nearestDistance: Double { nearest.distance }

    /// The power of two that keeps differences of keys from overflow.
    var scale: Double { window.scale }

    /// The distance from one key to another times `scale`.
    @inline(__always)
    func scaledDistance(from origin: Int, to index: Int) -> Double {
      window.scaledDistance(from: origin, to: index)
    }

    /// The distance from a key to the query times `scale`.
    func scaledQueryDistance(from origin: Int) -> Double {
      window.scaledDistance(from: origin, toQuery: query)
    }

    /// Where a key lies: its signed distance from the query in its width, and that width.
    func position(of index: Int) -> (distance: Double, width: Double) {
      let width = kernel == nil ? unit : pointWidths.widths[index]
      let distance =
        window.scaledDistance(from: origin, to: index) - scaledQueryDistance(from: origin)
      return (distance / (width * scale), width)
    }

    /// Calls `body` for each key whose weight is above a share of the nearest key's, as
    /// ``KernelWindow/forEachWeight(at:above:_:)`` does.
    ///
    /// Where each point has its own width hᵢ, its weight is K((xᵢ − q)/hᵢ)/hᵢ, so that each kernel
    /// has the same mass.
    @inline(__always)
    func forEachWeight(above limit: Double, _ body: (_ index: Int, _ weight: Double) -> Void) {
      guard let kernel else {
        window.forEachWeight(at: query, above: limit, body)
        return
      }
      guard nearest.distance < .infinity else {
        body(origin, 1)
        return
      }
      pointWidths.forEach(
        distance: { Self.distance($0, from: query, origin: origin, window) },
        isBelow: { window.isKey($0, below: query) },
        skips: { distance, largest, smallest in
          let distance = distance / largest
          let gap = max(distance - nearest.distance, 0)
          let weight =
            kernel.relativeWeight(nearest: nearest.distance, gap: gap) * (nearest.width / smallest)
          // A kernel of a higher order has its zeros nearer than 5.
          return weight.magnitude <= limit && (kernel.order == 2 || distance >= 5)
        }
      ) { index, width in
        let distance = Self.distance(index, from: query, origin: origin, window) / width
        guard distance < .infinity || index == origin else { return }
        let gap = index == origin ? 0 : max(distance - nearest.distance, 0)
        // Widths of points may differ by more than any ratio can hold.
        let ratio = min(nearest.width / width, 0x1p100)
        let weight = kernel.relativeWeight(nearest: nearest.distance, gap: gap) * ratio
        if weight.magnitude > limit { body(index, weight) }
      }
    }

    @inline(__always)
    private static func distance(
      _ index: Int, from query: Double, origin: Int, _ window: KernelWindow
    ) -> Double {
      (window.scaledDistance(from: origin, to: index)
        - window.scaledDistance(from: origin, toQuery: query)).magnitude / window.scale
    }
  }
}
