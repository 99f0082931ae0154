/// Gauss–Legendre quadrature with 20 nodes, exact for polynomials of degree 39.
enum GaussLegendre {
  /// The positive nodes on −1…1 and their weights (computed with 40 digits).
  private static let nodes: [(node: Double, weight: Double)] = [
    (0.07652652113349734, 0.15275338713072584),
    (0.22778585114164507, 0.14917298647260374),
    (0.37370608871541955, 0.14209610931838204),
    (0.5108670019508271, 0.13168863844917664),
    (0.636053680726515, 0.11819453196151841),
    (0.7463319064601508, 0.10193011981724044),
    (0.8391169718222188, 0.08327674157670475),
    (0.912234428251326, 0.06267204833410907),
    (0.9639719272779138, 0.04060142980038694),
    (0.9931285991850949, 0.017614007139152118),
  ]

  /// The points at which an integral from `lower` to `upper` asks for its integrand.
  static func points(from lower: Double, to upper: Double) -> [Double] {
    let (half, middle) = ((upper - lower) / 2, lower + (upper - lower) / 2)
    return nodes.flatMap { [middle - half * $0.node, middle + half * $0.node] }
  }

  /// The integral from the integrand's values at `points(from:to:)`.
  static func integral(
    of values: ArraySlice<Double>, from lower: Double, to upper: Double
  ) -> Double {
    var sum = 0.0
    for (place, node) in nodes.enumerated() {
      let start = values.startIndex + 2 * place
      sum += node.weight * (values[start] + values[start + 1])
    }
    return sum * (upper - lower) / 2
  }

  /// The integral of a function.
  static func integral(
    from lower: Double, to upper: Double, _ integrand: (Double) -> Double
  ) -> Double {
    let (half, middle) = ((upper - lower) / 2, lower + (upper - lower) / 2)
    var sum = 0.0
    for (node, weight) in nodes {
      sum += weight * (integrand(middle - half * node) + integrand(middle + half * node))
    }
    return sum * half
  }
}
