import KernelRegression

/// Attention weights of 2000 queries for 2000 keys.
func attentionRows() throws -> [Row] {
  let count = 2000
  var generator = Generator(seed: 9)
  let keys = (0..<count).map { _ in 5 * generator.uniform() }
  let vectors = try AttentionTensor(
    rows: count, features: 64, storage: (0..<count * 64).map { _ in generator.normal() })
  let gaussian = Attention(score: .gaussian(bandwidth: 1))
  let (weights, matrix) = try least(of: 9) {
    try gaussian.weights(queries: AttentionTensor(keys), keys: AttentionTensor(keys))
  }
  let (output, _) = try least(of: 9) {
    try gaussian.output(
      queries: AttentionTensor(keys), keys: AttentionTensor(keys), values: AttentionTensor(keys))
  }
  let (dot, _) = try least(of: 9) { try Attention().weights(queries: vectors, keys: vectors) }
  let worst = (0..<count).reduce(0.0) { worst, row in
    var sum = Neumaier()
    for weight in matrix.storage[row * count..<(row + 1) * count] { sum.add(weight) }
    return max(worst, (sum.value - 1).magnitude)
  }
  return [
    Row(
      name: "Attention weights 2000 × 2000, Gaussian score", seconds: weights, goal: 0.05,
      peer: ("torch softmax 2000 × 2000", 1), note: "rows sum to one within \(worst / 1.0.ulp) ulp"),
    Row(
      name: "Attention weights 2000 × 2000, scaled dot product of 64 features", seconds: dot,
      goal: 0.05, peer: ("torch softmax of 64 features", 1)),
    Row(
      name: "Attention output 2000 × 2000 without the matrix, Gaussian score", seconds: output,
      peer: ("torch attention output", 1)),
  ]
}
