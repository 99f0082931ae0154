extension FigureSize {
  /// Which way a sheet is turned.
  public enum Orientation: String, Hashable, Sendable, CaseIterable {
    /// Higher than wide.
    case portrait
    /// Wider than high.
    case landscape
  }

  /// The size of a sheet of paper: `.paper(.a0)` for a poster.
  ///
  /// What is read from afar needs larger letters: `theme: .standard.scaled(by: 4)`.
  ///
  /// - Parameters:
  ///   - paper: the sheet.
  ///   - orientation: which way it is turned.
  public static func paper(_ paper: Paper, _ orientation: Orientation = .portrait) -> FigureSize {
    let (width, height) = paper.upright
    return switch orientation {
    case .portrait: FigureSize(width: width, height: height)
    case .landscape: FigureSize(width: height, height: width)
    }
  }

  /// A slide of 16 to 9, 13⅓ × 7½ in, as PowerPoint, Keynote and Impress make them.
  ///
  /// What is read from afar needs larger letters: `theme: .standard.scaled(by: 2)`.
  public static let slide = FigureSize.inches(40.0 / 3, 7.5)

  /// A slide of 4 to 3, 10 × 7½ in.
  public static let slide4to3 = FigureSize.inches(10, 7.5)
}
