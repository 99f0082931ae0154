import Plotting

extension Example {
  static let pairPlot = Example(
    "pair-plot", "Four measures of three kinds of irises, each against each."
  ) { _ in
    var generator = SplitMix64(seed: 11)
    let names = ["Sepal length (cm)", "Sepal width (cm)", "Petal length (cm)", "Petal width (cm)"]
    // Means, and how far flowers of a kind differ: by their size, and each measure by itself.
    let kinds: [(name: String, means: [Double], size: [Double], own: [Double])] = [
      ("setosa", [5.0, 3.4, 1.46, 0.25], [0.26, 0.29, 0.05, 0.03], [0.23, 0.24, 0.16, 0.10]),
      ("versicolor", [5.9, 2.8, 4.26, 1.33], [0.42, 0.19, 0.40, 0.15], [0.29, 0.25, 0.24, 0.12]),
      ("virginica", [6.6, 3.0, 5.55, 2.03], [0.56, 0.19, 0.50, 0.14], [0.30, 0.26, 0.22, 0.23]),
    ]
    var (species, columns) = ([String](), names.map { _ in [Double]() })
    for kind in kinds {
      for _ in 0..<50 {
        let size = generator.normal()
        species.append(kind.name)
        for column in names.indices {
          let value =
            kind.means[column] + kind.size[column] * size
            + kind.own[column] * generator.normal()
          columns[column].append((value * 10).rounded() / 10)
        }
      }
    }
    return Figure.pairs(
      zip(names, columns).map { ($0, $1) }, by: species, diagonal: .density, upper: .correlation)
  }
}
