import Foundation
import Plotting

extension Example {
  static let correlationMatrix = Example(
    "correlation-matrix", "How closely each two of seven measurements of rivers go together."
  ) { _ in
    var generator = SplitMix64(seed: 12)
    let rivers = (0..<60).map { _ -> [Double] in
      let temperature = 12 + 4 * generator.normal()
      let flow = exp(2.5 + 0.6 * generator.normal())
      let nitrate = exp(1.2 - 0.35 * log(flow / 12) + 0.35 * generator.normal())
      let phosphate = 0.03 * nitrate * exp(0.4 * generator.normal())
      let algae = 2 * phosphate / 0.1 + 0.5 * (temperature - 12) + 0.9 * generator.normal()
      let oxygen = 14.6 - 0.33 * temperature - 0.12 * algae + 0.5 * generator.normal()
      let turbidity = 0.4 * flow + 0.7 * algae + 3 * generator.normal()
      return [temperature, flow, nitrate, phosphate, algae, oxygen, turbidity]
    }
    let names = [
      "Temperature", "Flow", "Nitrate", "Phosphate", "Algae", "Oxygen", "Turbidity",
    ]
    return Figure(size: .inches(4.8, 3.9)) {
      Axes(
        title: "Warm water holds little oxygen", xTickAngle: .degrees(40),
        colorbar: .right(label: "Spearman’s correlation")
      ) {
        CorrelationMatrix(
          names.indices.map { column in rivers.map { $0[column] } }, names: names,
          method: .spearman, part: .lower)
      }
    }
  }
}
