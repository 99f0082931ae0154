import Foundation
import Plotting

extension Example {
  static let sharedAxes = Example(
    "shared-axes", "A grid that shares both axes and is labelled on the outside only."
  ) { _ in
    let time = (0...150).map { Double($0) / 10 }
    return Figure(
      size: .millimetres(170, 100), title: "A mass on a spring, pushed at three frequencies",
      layout: .grid(
        rows: 2, columns: 3, shareX: .all, shareY: .all,
        rowTitles: ["Strong damping", "Weak damping"],
        columnTitles: ["Below resonance", "At resonance", "Above resonance"])
    ) {
      for damping in [0.8, 0.15] {
        for push in [0.5, 1, 2] {
          let reach = 1 / hypot(1 - push * push, damping * push)
          let lag = atan2(damping * push, 1 - push * push)
          // Labels in one axes only: its legend serves all.
          let isFirst = damping == 0.8 && push == 0.5
          Axes(xLabel: "Time (s)", yLabel: "Displacement", grid: .majorY) {
            Line(
              x: time, y: time.map { cos(push * $0) }, style: .dotted,
              label: isFirst ? "Push" : nil)
            Line(
              x: time, y: time.map { reach * cos(push * $0 - lag) },
              label: isFirst ? "Answer" : nil)
          }
        }
      }
    }
  }
}
