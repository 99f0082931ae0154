extension UnorderedKernel {
  /// The kernel of Aitchison and Aitken: 1 − λ for the same category, λ/(c − 1) for each of the other
  /// levels, of which there are c in all.
  ///
  /// Over all levels it sums to one. λ lies between 0 and (c − 1)/c, where all levels count alike.
  /// Source: J. Aitchison and C. G. G. Aitken, "Multivariate binary discrimination by the kernel
  /// method", Biometrika 63 (1976) 413–420.
  ///
  /// - Parameter parameter: λ, 0…(c − 1)/c.
  public static func aitchisonAitken(_ parameter: Double) -> UnorderedKernel {
    UnorderedKernel(
      name: "aitchisonAitken", parameter: parameter,
      limit: { levels in Double(levels - 1) / Double(levels) },
      value: { parameter, isEqual, levels in
        isEqual ? 1 - parameter : levels > 1 ? parameter / Double(levels - 1) : 0
      })
  }
}
