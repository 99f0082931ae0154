import Foundation
import PlotFigure
import TestTools
import Testing

@Suite struct BeeswarmLayoutTests {
  static let count = ProcessInfo.processInfo.environment["THOROUGH"] == nil ? 6 : 60

  /// The smallest distance of any two circles' centres.
  static func least(_ places: [Double], _ offsets: [Double]) -> Double {
    var least = Double.infinity
    for i in places.indices {
      for j in 0..<i {
        let (dx, dy) = (places[i] - places[j], offsets[i] - offsets[j])
        least = min(least, (dx * dx + dy * dy).squareRoot())
      }
    }
    return least
  }

  @Test(arguments: 0..<count)
  func noTwoCirclesOverlap(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let places = (0..<250).map { index -> Double in
      let place = random.number(in: 0...100)
      // Some in one place, some on a grid.
      return index % 5 == 0 ? place.rounded() : index % 7 == 0 ? 50 : place
    }
    let layout = BeeswarmLayout(places: places, diameter: 4)
    #expect(layout.fits)
    #expect(Self.least(places, layout.offsets) >= 4)
    // None is further away than others push it: it touches one, or is on the line.
    for i in places.indices where layout.offsets[i] != 0 {
      let nearest = places.indices.filter { $0 != i }.map { j in
        hypot(places[i] - places[j], layout.offsets[i] - layout.offsets[j])
      }.min()
      #expect(abs((nearest ?? 0) - 4) < 1e-6)
    }
  }

  @Test func equalPlacesTakeTurns() {
    let layout = BeeswarmLayout(places: [3, 3, 3, 3, 3], diameter: 2)
    let expected = [0.0, 2, -2, 4, -4]
    for (own, other) in zip(layout.offsets, expected) { #expect(abs(own - other) < 1e-6) }
  }

  @Test func farPlacesStayOnTheLine() {
    #expect(BeeswarmLayout(places: [0, 10, 5], diameter: 5).offsets == [0, 0, 0])
  }

  @Test func missingPlacesHaveNoOffset() {
    let layout = BeeswarmLayout(places: [.nan, 1, .infinity], diameter: 1)
    #expect(layout.offsets[0].isNaN && layout.offsets[1] == 0 && layout.offsets[2].isNaN)
  }

  @Test func aWidthIsKept() {
    let places = [Double](repeating: 1, count: 30)
    let narrow = BeeswarmLayout(places: places, diameter: 2, width: 20)
    #expect(!narrow.fits)
    #expect(narrow.offsets.allSatisfy { abs($0) <= 9.000001 })
    let fitting = BeeswarmLayout.fitting([places, [1, 2]], diameter: 2, least: 0.1, width: 20)
    #expect(fitting.allSatisfy(\.fits) && fitting[0].diameter == fitting[1].diameter)
    // One in the middle, 15 on one side: 31 diameters in 20, at the next step below.
    #expect(fitting[0].diameter <= 20.0 / 31 && fitting[0].diameter > 0.95 * 20 / 31)
    #expect(Self.least(places, fitting[0].offsets) >= fitting[0].diameter)
  }

  @Test func whatHasNoRoomEvenSoLiesOverOthers() {
    let places = [Double](repeating: 1, count: 50)
    let layout = BeeswarmLayout.fitting([places], diameter: 2, least: 1, width: 10)[0]
    #expect(!layout.fits && layout.diameter == 1)
    #expect(layout.offsets.allSatisfy { abs($0) <= 4.5 + 1e-6 })
  }

  @Test(arguments: [0, -1, Double.nan, .infinity])
  func whatIsNoLengthIsNoWidth(diameter: Double) {
    let layout = BeeswarmLayout(places: [1, 1, 1, 2], diameter: diameter)
    #expect(layout.offsets == [0, 0, 0, 0] && layout.diameter == 0)
    let fitting = BeeswarmLayout.fitting([[1, 1]], diameter: diameter, least: 0.5, width: 9)
    #expect(fitting.map(\.offsets) == [[0, 0]])
  }

  @Test(arguments: [0, -1, Double.nan])
  func aLeastOfNothingEnds(least: Double) {
    let places = [Double](repeating: 1, count: 9)
    let layout = BeeswarmLayout.fitting([places], diameter: 2, least: least, width: 1e-9)[0]
    #expect(!layout.fits && layout.diameter == 2e-6 && layout.offsets.allSatisfy { $0 == 0 })
    let roomy = BeeswarmLayout.fitting([places], diameter: 2, least: least, width: 4)[0]
    #expect(roomy.fits)
  }
}
