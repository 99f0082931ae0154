/// How a squared residual is corrected for the share that the point itself has in its own fit, when
/// it stands for the variance of that point's error.
///
/// Sources: H. White, "A heteroskedasticity-consistent covariance matrix estimator", Econometrica 48
/// (1980) 817–838; J. G. MacKinnon and H. White, "Some heteroskedasticity-consistent covariance
/// matrix estimators with improved finite sample properties", Journal of Econometrics 29 (1985)
/// 305–325.
public enum HeteroscedasticCorrection: String, Hashable, Sendable, CaseIterable {
  /// eᵢ², which is too small.
  case hc0
  /// eᵢ² n / (n − tr L): on average as large as it should be.
  case hc1
  /// eᵢ² / (1 − lᵢ): without bias where all errors have the same variance.
  case hc2
  /// (eᵢ / (1 − lᵢ))², the squared leave-one-out residual: a little too large, and the safest where
  /// points are few.
  case hc3
}
