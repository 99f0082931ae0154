import Foundation
import KernelRegression

/// The largest memory of this process so far, after a fit and predictions of a million points each: the
/// first group, so that no other has taken more before.
func memoryRows() throws -> [Row] {
  let x = Design.uniform.keys(1_000_000, seed: 1)
  let y = noisyValues(x, seed: 2)
  let queries = Design.uniform.keys(1_000_000, seed: 3)
  let (seconds, predictions) = try least(of: 1) {
    try NadarayaWatson(bandwidth: 0.01).fit(x: x, y: y).predict(at: queries)
  }
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let bytes = Double(usage.ru_maxrss) * 1024
  #else
    getrusage(RUSAGE_SELF, &usage)
    let bytes = Double(usage.ru_maxrss)
  #endif
  let mebibytes = bytes / 1_048_576
  return [
    Row(
      name: "Memory of the whole process, Nadaraya–Watson n = m = 10⁶", seconds: seconds,
      note: String(
        format: "%.0f MiB (goal 200 MiB %@), of which data and %d predictions are %.0f MiB",
        mebibytes, mebibytes < 200 ? "met" : "MISSED", predictions.count, 32e6 / 1_048_576))
  ]
}
