import PlotScene
import RealModule

/// A colour in CAM02-UCS, where equal distances look equally large.
///
/// CIECAM02 (CIE 159:2004) in an average surround, with the white of sRGB, an adapting luminance of
/// 64/(5π) cd/m² and a background of 20 %, and the uniform space on it of M. R. Luo, G. Cui and
/// C. Li, "Uniform colour spaces based on CIECAM02" (2006), doi:10.1002/col.20227. These are the
/// conditions in which viridis was made. About 1 is just visible between two patches side by side.
struct ColorAppearance {
  /// Lightness, green to red, and blue to yellow; white has lightness 100.
  let place: SIMD3<Double>

  init(_ color: Color) {
    let adapted = Self.toCones * (Self.whiteGain * (Self.toSharp * color.linear))
    let response = adapted.map(Self.compressed)
    let a = response.x - 12 * response.y / 11 + response.z / 11
    let b = (response.x + response.y - 2 * response.z) / 9
    let hue = Double.atan2(y: b, x: a)
    let eccentricity = 0.25 * (.cos(hue + 2) + 3.8)
    let brightness = (2 * response.x + response.y + response.z / 20 - 0.305) * Self.induction
    let lightness = 100 * .pow(max(brightness / Self.whiteBrightness, 0), 0.69 * Self.exponent)
    let mixture = response.x + response.y + 21 * response.z / 20
    let strength =
      50000 / 13 * Self.induction * eccentricity * Double.hypot(a, b) / max(mixture, 1e-9)
    let chroma =
      .pow(strength, 0.9) * (lightness / 100).squareRoot()
      * .pow(1.64 - .pow(0.29, Self.relativeBackground), 0.73)
    let colorfulness = Double.log(onePlus: 0.0228 * chroma * .root(Self.adaptation, 4)) / 0.0228
    place = [
      1.7 * lightness / (1 + 0.007 * lightness), colorfulness * .cos(hue),
      colorfulness * .sin(hue),
    ]
  }

  /// How different two colours look.
  func distance(to other: ColorAppearance) -> Double {
    let difference = place - other.place
    return (difference * difference).sum().squareRoot()
  }

  // MARK: - The conditions

  private static let luminance = 64 / (5 * Double.pi)
  private static let relativeBackground = 0.2
  private static let adaptation: Double = {
    let k = 1 / (5 * luminance + 1)
    let fourth = k * k * k * k
    return fourth * luminance + 0.1 * (1 - fourth) * (1 - fourth) * .root(5 * luminance, 3)
  }()
  private static let induction = 0.725 * .pow(1 / relativeBackground, 0.2)
  private static let exponent = 1.48 + relativeBackground.squareRoot()
  private static let degree = 1 - Double.exp((-luminance - 42) / 92) / 3.6

  /// The sharpened cones of CAT02 from linear sRGB, for a white of luminance 100.
  private static let toSharp = ColorMatrix(
    [39.041036966508384, 54.991703606048645, 0.89037188944905021],
    [7.0914464097524852, 96.312957917451638, 0.13584187340378065],
    [2.3138990002563446, 12.801519349942832, 93.627657637642775])
  /// The cones of Hunt, Pointer and Estévez from those of CAT02.
  private static let toCones = ColorMatrix(
    [0.74097909701353082, 0.21802515567573563, 0.041005747310733585],
    [0.28535329168588004, 0.62420157411881579, 0.090445134195304183],
    [-0.0096276087384293536, -0.0056980312161134198, 1.0153256399545427])
  private static let whiteGain = (toSharp * [1, 1, 1]).map { degree * 100 / $0 + 1 - degree }
  private static let whiteBrightness: Double = {
    let response = (toCones * (whiteGain * (toSharp * [1, 1, 1]))).map(compressed)
    return (2 * response.x + response.y + response.z / 20 - 0.305) * induction
  }()

  private static func compressed(_ cone: Double) -> Double {
    let power = Double.pow(adaptation * cone.magnitude / 100, 0.42)
    let response = 400 * power / (power + 27.13)
    return (cone < 0 ? -response : response) + 0.1
  }
}
