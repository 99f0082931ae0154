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
}
