extension Bandwidth {
  /// The standard deviation of the scaled kernel, in the units of x, as in R's `density`.
  public static func standardDeviation(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "standardDeviation") { value, kernel in
      value / kernel.standardDeviation
    }
  }

  /// Four times the upper quartile of the scaled kernel, in the units of x, as in R's `ksmooth`.
  /// For the Gaussian a standard deviation of 0.3706506 · `value`.
  public static func quartile(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "quartile") { value, kernel in
      // The quotient first: a quarter of a subnormal number would lose digits.
      value * (0.25 / kernel.upperQuartile)
    }
  }

  /// The inverse of the kernel's own bandwidth, in 1/(units of x): the learned parameter w of
  /// attention pooling, softmax(−((query − key)w)²/2). Its sign does not matter.
  public static func inverse(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "inverse") { value, _ in 1 / value.magnitude }
  }

  /// A width in canonical units, in the units of x: equal numbers smooth equally whatever the
  /// kernel (``Kernel/canonicalBandwidth``).
  public static func canonical(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "canonical") { value, kernel in value * kernel.canonicalBandwidth }
  }

  /// The width that smooths as much as a Gaussian with a standard deviation of `value`, in the units
  /// of x: what rules of thumb and plug-in rules give.
  public static func gaussianEquivalent(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "gaussianEquivalent") { value, kernel in
      value * (kernel.canonicalBandwidth / Kernel.gaussian.canonicalBandwidth)
    }
  }
}

extension Bandwidth {
  /// The half-width of the support, in the units of x: beyond it a point counts nothing. Only for
  /// kernels that end.
  public static func support(_ value: Double) -> Bandwidth {
    Bandwidth(value, meaning: "support") { value, kernel in
      kernel.support.isFinite ? value / kernel.support : .nan
    }
  }

  /// At each query the distance to its `count`-th nearest point, as the kernel's own bandwidth.
  ///
  /// Equal distances count one by one. R's np calls it generalized nearest neighbours.
  ///
  /// - Parameter count: The number of neighbours, at least 1 and at most that of the points.
  public static func nearest(_ count: Int) -> Bandwidth {
    Bandwidth(Double(count), meaning: "nearest") { _, _, _ in .nearest(count) }
  }

  /// At each query the distance to its k-th nearest point, as the kernel's own bandwidth, with k the
  /// given share of the points, rounded down after 10⁻⁷ has been added and at least 2, as in R's
  /// `lowess`.
  ///
  /// - Parameter fraction: The share of the points, above 0 and at most 1.
  public static func nearest(fraction: Double) -> Bandwidth {
    Bandwidth(fraction, meaning: "nearestFraction") { fraction, _, points in
      guard fraction > 0, fraction <= 1 else { return .nearest(0) }
      let neighbours = Int(fraction * Double(points) + 1e-7)
      return .nearest(max(min(2, points), min(neighbours, points)))
    }
  }

  /// For each point the distance to its `count`-th nearest other point, as the width of the kernel
  /// around that point: wide where points are few. R's np calls it adaptive nearest neighbours.
  ///
  /// - Parameter count: The number of neighbours, at least 1 and below that of the points.
  public static func adaptive(nearest count: Int) -> Bandwidth {
    Bandwidth(Double(count), meaning: "adaptive") { _, _, points in
      count < points ? .nearestOfPoint(count) : .nearestOfPoint(0)
    }
  }
}
