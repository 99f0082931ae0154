import Plotting

extension Example {
  static let waterfall = Example(
    "waterfall", "How one sum becomes another: rises, falls and totals, standing and lying."
  ) { _ in
    // A company's year in million euros.
    let items = ["Sales", "Services", "Goods", "Wages", "Rent", "Taxes", "Profit"]
    let changes = [420.0, 95, -168, -143, -52, -38, 0]
    // Greenhouse gases of a town in kilotonnes of CO₂ a year.
    let causes = ["2015", "Heating", "Electricity", "Traffic", "New homes", "2025"]
    let emissions = [812.0, -121, -188, -24, 37, 0]
    return Figure(size: .millimetres(170, 75), layout: .grid(rows: 1, columns: 2)) {
      Axes(
        title: "From sales to profit", yLabel: "Million €", yLimits: 0..., grid: .majorY,
        legend: .topRight
      ) {
        Waterfall(
          x: items, changes: changes, totals: [0, 6], labels: .end,
          names: ["Rise", "Fall", "Total"])
      }
      Axes(title: "Ten years of saving", xLabel: "CO₂ (kt a year)", grid: .majorX) {
        Waterfall(
          x: causes, changes: emissions, totals: [0, 5], orientation: .horizontal,
          upColor: Color(hex: 0xd22023), downColor: Color(hex: 0x2aa9e5),
          labels: .center)
      }
    }
  }
}
