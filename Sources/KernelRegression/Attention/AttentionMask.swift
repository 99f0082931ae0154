/// Which keys a query may attend to.
///
/// What is masked takes no part at all: its score is not computed and its value not looked at, so
/// that not even NaN gets through.
public struct AttentionMask: Hashable, Sendable {
  /// The first keys that count, one number for each query or for all queries of an example.
  private struct Lengths: Hashable, Sendable {
    var lengths: [Int]
    var perQuery: Bool
  }

  /// Which keys count, for [batch, head, query, key]; a batch or head of one stands for all.
  private struct Allowed: Hashable, Sendable {
    var batches: Int
    var heads: Int
    var flags: [Bool]
  }

  private var lengths: [Lengths] = []
  private var isCausal = false
  private var allowed: [Allowed] = []

  /// Every query may attend to every key.
  public static let none = AttentionMask()

  /// Query i may attend to the keys 0…i only, as in a decoder.
  public static let causal: AttentionMask = {
    var mask = AttentionMask()
    mask.isCausal = true
    return mask
  }()

  /// Of each example only the first keys count. d2l: `valid_lens` of one dimension.
  ///
  /// - Parameter lengths: One number for each example, 0 up to the number of keys.
  public static func validLengths(_ lengths: [Int]) -> AttentionMask {
    var mask = AttentionMask()
    mask.lengths = [Lengths(lengths: lengths, perQuery: false)]
    return mask
  }

  /// For each query of each example only the first keys count. d2l: `valid_lens` of two dimensions.
  ///
  /// - Parameter lengths: One row for each example, with one number for each query, 0 up to the
  ///   number of keys.
  public static func validLengths(_ lengths: [[Int]]) -> AttentionMask {
    var mask = AttentionMask()
    mask.lengths = [Lengths(lengths: lengths.flatMap(\.self), perQuery: true)]
    return mask
  }

  /// The keys that count, one by one.
  ///
  /// - Parameters:
  ///   - batches: The number of examples; 1 stands for all.
  ///   - heads: The number of heads; 1 stands for all.
  ///   - flags: Whether a key counts, in the order of [batch, head, query, key].
  public static func allowing(batches: Int = 1, heads: Int = 1, _ flags: [Bool]) -> AttentionMask {
    var mask = AttentionMask()
    mask.allowed = [Allowed(batches: batches, heads: heads, flags: flags)]
    return mask
  }

  /// Only what both masks allow.
  public func and(_ other: AttentionMask) -> AttentionMask {
    var mask = self
    mask.lengths += other.lengths
    mask.isCausal = isCausal || other.isCausal
    mask.allowed += other.allowed
    return mask
  }
}

extension AttentionMask {
  /// The keys of one query: the first `limit` of them, and where there are `flags`, those of them
  /// whose flag is set.
  struct Row {
    var limit: Int
    var flags: [Bool]?

    @inline(__always)
    func contains(_ key: Int) -> Bool { flags?[key] ?? true }
  }

  /// Checks that the mask fits attention weights of a shape.
  func check(batches: Int, heads: Int, queries: Int, keys: Int) throws(RegressionError) {
    for lengths in lengths {
      let needed = lengths.perQuery ? batches * queries : batches
      guard lengths.lengths.count == needed else {
        throw RegressionError(
          .shape, at: "AttentionMask.validLengths",
          given: "there are \(lengths.lengths.count) lengths",
          needed: lengths.perQuery
            ? "one is needed for each of \(queries) queries of \(batches) examples"
            : "one is needed for each of \(batches) examples")
      }
      if let index = lengths.lengths.firstIndex(where: { !(0...keys).contains($0) }) {
        throw RegressionError(
          .shape, at: "AttentionMask.validLengths",
          given: "length[\(index)] is \(lengths.lengths[index])",
          needed: "it must be 0 up to \(keys), the number of keys")
      }
    }
    for allowed in allowed {
      guard
        [1, batches].contains(allowed.batches), [1, heads].contains(allowed.heads),
        allowed.flags.count == allowed.batches * allowed.heads * queries * keys
      else {
        throw RegressionError(
          .shape, at: "AttentionMask.allowing",
          given: "batches × heads is \(allowed.batches) × \(allowed.heads) and there are "
            + "\(allowed.flags.count) flags",
          needed: "batches must be 1 or \(batches), heads 1 or \(heads), "
            + "with \(queries) × \(keys) flags each")
      }
    }
  }

  /// The keys of a query. The mask has been checked.
  func row(batch: Int, head: Int, query: Int, queries: Int, keys: Int) -> Row {
    var limit = isCausal ? min(query + 1, keys) : keys
    for lengths in lengths {
      limit = min(limit, lengths.lengths[lengths.perQuery ? batch * queries + query : batch])
    }
    var flags: [Bool]?
    for allowed in allowed {
      let matrix =
        (allowed.batches == 1 ? 0 : batch) * allowed.heads + (allowed.heads == 1 ? 0 : head)
      let start = (matrix * queries + query) * keys
      let row = allowed.flags[start..<start + limit]
      flags = flags.map { zip($0, row).map { $0 && $1 } } ?? Array(row)
    }
    return Row(limit: limit, flags: flags)
  }
}
