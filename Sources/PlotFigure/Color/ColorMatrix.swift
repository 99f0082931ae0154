import PlotScene
import RealModule

/// Three rows by which three parts of a colour are combined to three others.
struct ColorMatrix {
  let rows: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>)

  init(_ first: SIMD3<Double>, _ second: SIMD3<Double>, _ third: SIMD3<Double>) {
    rows = (first, second, third)
  }

  static func * (matrix: ColorMatrix, vector: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(
      (matrix.rows.0 * vector).sum(), (matrix.rows.1 * vector).sum(),
      (matrix.rows.2 * vector).sum())
  }
}

extension SIMD3<Double> {
  /// Each part by itself.
  func map(_ transform: (Double) -> Double) -> SIMD3<Double> {
    SIMD3(transform(x), transform(y), transform(z))
  }
}

extension Color {
  /// The components in proportion to light: sRGB without its transfer curve (IEC 61966-2-1).
  var linear: SIMD3<Double> {
    SIMD3(red, green, blue).map {
      $0 <= 0.04045 ? $0 / 12.92 : .pow(($0 + 0.055) / 1.055, 2.4)
    }
  }

  /// The components that stand for amounts of light; below 0 the curve is mirrored, so that also
  /// colours outside sRGB have components.
  static func components(linear: SIMD3<Double>) -> SIMD3<Double> {
    linear.map { light in
      let size = light.magnitude
      let part = size <= 0.0031308 ? 12.92 * size : 1.055 * .pow(size, 1 / 2.4) - 0.055
      return light < 0 ? -part : part
    }
  }

  /// A colour of components, clamped to 0…1.
  init(components: SIMD3<Double>, alpha: Double) {
    self.init(red: components.x, green: components.y, blue: components.z, alpha: alpha)
  }

  /// A colour of amounts of light; what sRGB cannot show is clamped component by component.
  init(linear: SIMD3<Double>, alpha: Double) {
    self.init(components: Self.components(linear: linear), alpha: alpha)
  }
}
