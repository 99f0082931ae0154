import RealModule

extension Kernel {
  /// The Matérn kernel of order 3/2, K(u) = √3/4 (1 + √3|u|) exp(−√3|u|); its bandwidth is the
  /// length ℓ of Gaussian processes.
  ///
  /// Source: C. E. Rasmussen and C. K. I. Williams, "Gaussian processes for machine learning" (2006),
  /// equation 4.17, divided by its integral 4/√3.
  public static let matern32 = Kernel(
    name: "matern32",
    moment: 4 / 3.0,
    roughness: 0.2706329386826371,  // 5√3/32
    upperQuartile: 0.6617549644686175,
    form: .exponential(rate: root3, [1, root3]),
    density: { u in
      let v = root3 * u.magnitude
      return v == .infinity ? 0 : root3 / 4 * (1 + v) * Double.exp(-v)
    },
    ratio: { nearest, gap in
      // (1 + √3(a + g)) / (1 + √3a) = 1 + g / (1/√3 + a)
      let fall = Double.exp(-root3 * gap)
      return fall == 0 ? 0 : (1 + gap / (1 / root3 + nearest)) * fall
    }
  )

  /// The Matérn kernel of order 5/2, K(u) = 3√5/16 (1 + √5|u| + 5/3 u²) exp(−√5|u|); its bandwidth
  /// is the length ℓ of Gaussian processes.
  ///
  /// Source: as ``matern32``, divided by its integral 16/(3√5).
  public static let matern52 = Kernel(
    name: "matern52",
    moment: 1.2,
    roughness: 0.27514117691891943,  // 63√5/512
    upperQuartile: 0.6627409835160557,
    form: .exponential(rate: root5, [1, root5, 5 / 3.0]),
    density: { u in
      let v = root5 * u.magnitude
      return v > 800 ? 0 : 3 * root5 / 16 * (1 + v + v * v / 3) * Double.exp(-v)
    },
    ratio: { nearest, gap in
      let fall = Double.exp(-root5 * gap)
      if fall == 0 { return 0 }
      // With v the nearest distance and w the gap, both times √5, the ratio of 3 + 3v + v² at v + w
      // and at v is 1 + w(3 + 2v + w) / (3 + 3v + v²); both are divided by 1 + v against overflow.
      let v = root5 * nearest
      let w = root5 * gap
      let share = 1 / (1 + v)
      return (1 + w * (2 + share + w * share) / (v + 2 + share)) * fall
    }
  )

  private static let root3 = 1.7320508075688772
  private static let root5 = 2.23606797749979
}
