import Foundation
import PlotScene

/// How readers see colours, to measure how well they tell them apart.
///
/// The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at severity 1,
/// for linear sRGB. Distances are Euclidean in OKLab (B. Ottosson, 2020): about 0.02 can just be
/// seen in patches side by side; thin lines need several times that.
enum Sight: CaseIterable {
  case full, protan, deutan, tritan

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The smallest distance between two of the colours as they are seen.
  func leastDistance(_ colors: [Color]) -> Double {
    let seen = colors.map { Self.oklab(Self.times(matrix, Self.linear($0))) }
    var least = Double.infinity
    for (index, one) in seen.enumerated() {
      for other in seen[..<index] {
        least = min(least, zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot())
      }
    }
    return least
  }

  /// CIE L*, 0…100: what is left of a colour printed in grey.
  static func lightness(_ color: Color) -> Double {
    let y = luminance(color)
    return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : 24389.0 / 27 * y
  }

  /// The contrast of WCAG 2, 1…21.
  static func contrast(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    zip(linear(color), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }

  private static func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
  }

  private static func oklab(_ rgb: [Double]) -> [Double] {
    let cones = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], rgb.map { min(max($0, 0), 1) })
    return times(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones.map { cbrt($0) })
  }

  private static func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }
}
