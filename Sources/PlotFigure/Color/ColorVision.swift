public import PlotScene
import RealModule

/// How a reader sees colours.
///
/// Colour-vision deficiencies are simulated at full strength, by the matrices of G. M. Machado,
/// M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency" (2009), doi:10.1109/TVCG.2009.113, on linear sRGB.
public enum ColorVision: String, CaseIterable, Hashable, Sendable {
  /// As most readers do.
  case normal
  /// Without the cones for long waves: red and green look alike, and red is dark.
  case protan
  /// Without the cones for middle waves: red and green look alike. One man in twelve has this or
  /// protan vision, most in a weak form.
  case deutan
  /// Without the cones for short waves: blue and green look alike, as do yellow and pink.
  case tritan
  /// By lightness alone, as in a copy in grey.
  case gray

  /// The three kinds of colour-vision deficiency.
  public static let deficiencies: [ColorVision] = [.protan, .deutan, .tritan]

  /// A colour of sRGB that looks to most readers as the given one does to this reader.
  public func seen(_ color: Color) -> Color {
    self == .normal ? color : Color(linear: matrix * color.linear, alpha: color.alpha)
  }

  private var matrix: ColorMatrix {
    switch self {
    case .normal: ColorMatrix([1, 0, 0], [0, 1, 0], [0, 0, 1])
    case .protan:
      ColorMatrix(
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998])
    case .deutan:
      ColorMatrix(
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881])
    case .tritan:
      ColorMatrix(
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900])
    case .gray: ColorMatrix(Self.luminance, Self.luminance, Self.luminance)
    }
  }

  /// What red, green and blue of sRGB contribute to luminance.
  private static let luminance: SIMD3<Double> = [0.2126, 0.7152, 0.0722]
}
