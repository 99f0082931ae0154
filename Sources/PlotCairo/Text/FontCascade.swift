import CHarfBuzz
import PlotScene

/// Faces in the order in which they are tried for a wish, opened when first needed.
struct FontCascade {
  /// Whose measures the line has, and which draws the box for what no face has.
  let primary: FontFace
  private let order: [Int]
  private let records: [FontRecord]
  private let open: (Int) -> FontFace?
  private var known: [[Unicode.Scalar]: (face: FontFace, missing: [Unicode.Scalar])] = [:]

  /// The faces for a wish; nil if not one can be opened.
  init?(order: [Int], records: [FontRecord], open: @escaping (Int) -> FontFace?) {
    var primary: FontFace?
    var start = 0
    while primary == nil, start < order.count {
      primary = open(order[start])
      start += 1
    }
    guard let primary else { return nil }
    self.primary = primary
    self.order = Array(order[(start - 1)...])
    self.records = records
    self.open = open
  }

  /// The face for a letter with its accents, and which of its characters the face lacks.
  mutating func face(for cluster: [Unicode.Scalar]) -> (face: FontFace, missing: [Unicode.Scalar]) {
    let visible = cluster.filter { !$0.properties.isDefaultIgnorableCodePoint }
    if let found = known[visible] { return found }
    let found = search(visible)
    known[visible] = found
    return found
  }

  private func search(_ cluster: [Unicode.Scalar])
    -> (face: FontFace, missing: [Unicode.Scalar])
  {
    var best: (face: FontFace, missing: [Unicode.Scalar])?
    let composed = Self.composed(cluster)
    for i in order {
      let characters = records[i].characters
      // HarfBuzz sets a letter with an accent by the glyph for both, if there is one.
      let missing =
        composed.allSatisfy(characters.contains) ? [] : cluster.filter { !characters.contains($0) }
      // A face with the letter alone is better than one without; a face with all of it ends it.
      guard missing.isEmpty || (best == nil && characters.contains(cluster[0])) else { continue }
      guard let face = open(i) else { continue }
      if missing.isEmpty { return (face, []) }
      best = (face, missing)
    }
    return best ?? (primary, cluster)
  }

  /// Letters and accents put together where Unicode has a character for both.
  private static func composed(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard cluster.count > 1 else { return cluster }
    let functions = hb_unicode_funcs_get_default()
    return cluster.reduce(into: []) { result, scalar in
      var both: hb_codepoint_t = 0
      if let last = result.last,
        hb_unicode_compose(functions, last.value, scalar.value, &both) != 0,
        let character = Unicode.Scalar(both)
      {
        result[result.count - 1] = character
      } else {
        result.append(scalar)
      }
    }
  }
}
