import Foundation

/// A line of the report.
struct Row {
  let name: String
  /// The least time of several runs in seconds.
  let seconds: Double
  /// What it is held to, in seconds; nil for nothing.
  var goal: Double?
  /// The largest relative error, against a direct compensated sum or what `note` says.
  var error: Double?
  /// What the error is held to; nil for nothing.
  var errorGoal: Double?
  /// The time of a direct loop over all pairs, in seconds; measured on part of the queries.
  var direct: Double?
  /// The name of a peer's time, and how many times its work this is.
  var peer: (name: String, factor: Double)?
  /// What else there is to say.
  var note: String?

  func text(beside peers: [String: Double]?) -> String {
    var parts = ["\(name): \(Self.time(seconds))"]
    if let goal { parts.append("goal \(Self.time(goal)) \(seconds <= goal ? "met" : "MISSED")") }
    if let error {
      var text = "error \(String(format: "%.1e", error))"
      if let errorGoal {
        text +=
          " (goal \(String(format: "%.0e", errorGoal)) \(error <= errorGoal ? "met" : "MISSED"))"
      }
      parts.append(text)
    }
    if let direct {
      parts.append("direct loop \(Self.time(direct)), ratio 1 : \(Self.ratio(direct / seconds))")
    }
    if let peer, let time = peers?[peer.name] {
      let whole = time * peer.factor
      let scaled = peer.factor == 1 ? "" : " (measured on 1/\(Int(peer.factor)) of the work)"
      parts.append(
        "\(peer.name) \(Self.time(whole))\(scaled), ratio 1 : \(Self.ratio(whole / seconds))")
    }
    if let note { parts.append(note) }
    return parts.joined(separator: "; ")
  }

  static func time(_ seconds: Double) -> String {
    seconds < 1
      ? String(format: seconds < 0.01 ? "%.2f ms" : "%.0f ms", seconds * 1000)
      : String(format: seconds < 10 ? "%.2f s" : "%.0f s", seconds)
  }

  private static func ratio(_ ratio: Double) -> String {
    String(format: ratio < 10 ? "%.1f" : "%.0f", ratio)
  }
}

/// The least time of some runs of a piece of work in seconds, by the clock, and what it gave.
func least<Value>(of runs: Int, _ work: () throws -> Value) rethrows -> (Double, Value) {
  var best: (Double, Value)?
  let clock = ContinuousClock()
  for _ in 0..<max(runs, 1) {
    var value: Value?
    let time = try clock.measure { value = try work() }
    let seconds =
      Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    if let value, seconds < best?.0 ?? .infinity { best = (seconds, value) }
  }
  guard let best else { fatalError("a run that was measured gave nothing") }
  return best
}
