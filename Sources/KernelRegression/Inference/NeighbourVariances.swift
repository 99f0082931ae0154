/// Squared differences from the mean of the nearest neighbours, J/(J + 1) (yᵢ − ȳ_J)², in the order
/// in which the points were given; 0 for a point that weighs nothing, NaN for the only one.
///
/// Neighbours are taken nearest first until there are `matches`, all that are equally near at once.
func neighbourVariances(
  x: [Double], y: [Double], weights: [Double]?, matches: Int
) -> [Double] {
  let counting = x.indices.filter { (weights?[$0] ?? 1) > 0 }
  let order = counting.sorted { (x[$0], y[$0], $0) < (x[$1], y[$1], $1) }
  // Halves, so that no distance overflows.
  let keys = order.map { 0.5 * x[$0] }
  let count = keys.count
  let needed = min(matches, count - 1)
  var result = [Double](repeating: 0, count: x.count)
  for (position, point) in order.enumerated() {
    var low = position
    var high = position + 1
    while high - low - 1 < needed {
      let below = low > 0 ? keys[position] - keys[low - 1] : .infinity
      let above = high < count ? keys[high] - keys[position] : .infinity
      let distance = min(below, above)
      while low > 0, keys[position] - keys[low - 1] <= distance { low -= 1 }
      while high < count, keys[high] - keys[position] <= distance { high += 1 }
    }
    var sum = CompensatedSum()
    for other in low..<high where other != position { sum.add(y[order[other]] - y[point]) }
    let found = Double(high - low - 1)
    let difference = sum.value / found
    result[point] = found / (found + 1) * difference * difference
  }
  return result
}
