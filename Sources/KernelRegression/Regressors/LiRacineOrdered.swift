extension OrderedKernel {
  /// The kernel of Li and Racine: λᵈ at d steps, 1 for the same category.
  ///
  /// At λ = 1 all categories count alike, and the regressor has no effect. Source: Q. Li and
  /// J. S. Racine, "Nonparametric econometrics" (2007), section 4.2.
  ///
  /// - Parameter parameter: λ, 0…1.
  public static func liRacine(_ parameter: Double) -> OrderedKernel {
    OrderedKernel(name: "liRacine", parameter: parameter, share: 1) { _ in 1 }
  }
}
