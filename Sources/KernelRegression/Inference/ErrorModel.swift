/// What is assumed of the errors yᵢ − m(xᵢ), and so how their variances are found.
///
/// Errors are independent in every model. R: `lprobust(vce =)`; statsmodels: `cov_type`.
public struct ErrorModel: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case homoscedastic
    case known(Double)
    case heteroscedastic(HeteroscedasticCorrection)
    case nearestNeighbours(Int)
  }

  let form: Form

  /// All errors have the variance σ², or σ²/wᵢ where points have weights, with σ² estimated from the
  /// residuals (``SmootherSummary/variance``).
  public static let homoscedastic = ErrorModel(form: .homoscedastic)

  /// All errors have a variance that is known, divided by the weight of the point.
  ///
  /// It may also come from differences of neighbouring values
  /// (``LinearSmoother/differenceVariance(_:)``), which no bias of the fit enters.
  ///
  /// - Parameter variance: At least 0, in squared units of y.
  public static func homoscedastic(variance: Double) -> ErrorModel {
    ErrorModel(form: .known(variance))
  }

  /// Each error has a variance of its own, for which its squared residual stands.
  ///
  /// - Parameter correction: How residuals are corrected.
  public static func heteroscedastic(
    _ correction: HeteroscedasticCorrection = .hc3
  ) -> ErrorModel {
    ErrorModel(form: .heteroscedastic(correction))
  }

  /// Each error has a variance of its own, for which the squared difference between the value and
  /// the mean of the values of its nearest neighbours stands, times J/(J + 1); no bias of the fit
  /// enters it. Equally near points all count, so J may be above `count`.
  ///
  /// Source: A. Abadie and G. W. Imbens, "Large sample properties of matching estimators for average
  /// treatment effects", Econometrica 74 (2006) 235–267; the default of R's nprobust.
  ///
  /// - Parameter count: The number of neighbours, at least 1.
  public static func nearestNeighbours(_ count: Int = 3) -> ErrorModel {
    ErrorModel(form: .nearestNeighbours(count))
  }
}
