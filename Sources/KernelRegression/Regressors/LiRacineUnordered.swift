extension UnorderedKernel {
  /// The kernel of Li and Racine: 1 for the same category, λ for any other.
  ///
  /// λ lies between 0 and 1, whatever the number of levels. Source: Q. Li and J. S. Racine,
  /// "Nonparametric econometrics" (2007), section 4.1.
  ///
  /// - Parameter parameter: λ, 0…1.
  public static func liRacine(_ parameter: Double) -> UnorderedKernel {
    UnorderedKernel(
      name: "liRacine", parameter: parameter, limit: { _ in 1 },
      value: { parameter, isEqual, _ in isEqual ? 1 : parameter })
  }
}
