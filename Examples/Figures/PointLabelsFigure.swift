import Plotting

extension Example {
  static let pointLabels = Example(
    "point-labels", "Names that find their own places beside their points."
  ) { _ in
    // P. J. Rousseeuw and A. M. Leroy, "Robust Regression and Outlier Detection" (1987), p. 57.
    let animals: [(name: String, body: Double, brain: Double)] = [
      ("Mountain beaver", 1.35, 8.1), ("Cow", 465, 423), ("Grey wolf", 36.33, 119.5),
      ("Goat", 27.66, 115), ("Guinea pig", 1.04, 5.5), ("Diplodocus", 11_700, 50),
      ("Asian elephant", 2547, 4603), ("Donkey", 187.1, 419), ("Horse", 521, 655),
      ("Potar monkey", 10, 115), ("Cat", 3.3, 25.6), ("Giraffe", 529, 680),
      ("Gorilla", 207, 406), ("Human", 62, 1320), ("African elephant", 6654, 5712),
      ("Triceratops", 9400, 70), ("Rhesus monkey", 6.8, 179), ("Kangaroo", 35, 56),
      ("Golden hamster", 0.12, 1), ("Mouse", 0.023, 0.4), ("Rabbit", 2.5, 12.1),
      ("Sheep", 55.5, 175), ("Jaguar", 100, 157), ("Chimpanzee", 52.16, 440),
      ("Rat", 0.28, 1.9), ("Brachiosaurus", 87_000, 154.5), ("Mole", 0.122, 3), ("Pig", 192, 180),
    ]
    let dinosaurs: Set = ["Diplodocus", "Triceratops", "Brachiosaurus"]
    let (body, brain) = (animals.map(\.body), animals.map(\.brain))
    return Figure(size: .inches(5.6, 4)) {
      Axes(
        title: "Dinosaurs had small brains", xLabel: "Body (kg)", yLabel: "Brain (g)",
        xLimits: 0.01...200_000, yLimits: 0.2...20_000, xScale: .log, yScale: .log, legend: .topLeft
      ) {
        Scatter(
          x: body, y: brain,
          colorBy: animals.map { dinosaurs.contains($0.name) ? "Dinosaurs" : "Mammals" }, size: 5)
        PointLabels(x: body, y: brain, names: animals.map(\.name), markerSize: 5)
      }
    }
  }
}
