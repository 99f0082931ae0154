import RealModule

extension Kernel {
  /// The logistic kernel K(u) = 1 / (eᵘ + 2 + e⁻ᵘ), the density of the logistic law of scale 1.
  public static let logistic = Kernel(
    name: "logistic",
    moment: 3.289868133696453,  // π²/3
    roughness: 1 / 6.0,
    upperQuartile: 1.0986122886681098,  // ln 3
    form: .general,
    density: { u in
      let fall = Double.exp(-u.magnitude)
      return fall / ((1 + fall) * (1 + fall))
    },
    ratio: { nearest, gap in
      let fall = Double.exp(-gap)
      let near = Double.exp(-nearest)
      let rise = (1 + near) / (1 + near * fall)
      return fall * rise * rise
    }
  )
}
