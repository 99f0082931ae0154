import CHarfBuzz

/// The measures of a face that do not depend on the text, in em.
struct FontMeasures: Hashable, Sendable {
  /// How far the face reaches above the baseline.
  let ascent: Double
  /// How far the face reaches below the baseline.
  let descent: Double
  /// The height of flat capitals.
  let capHeight: Double

  init(_ font: OpaquePointer, unitsPerEm: Double, heightOfH: Double?) {
    func metric(_ tag: hb_ot_metrics_tag_t, in range: ClosedRange<Double>) -> Double? {
      var position: hb_position_t = 0
      guard hb_ot_metrics_get_position(font, tag, &position) != 0 else { return nil }
      let value = Double(position) / unitsPerEm
      return range.contains(value) ? value : nil
    }
    var extents = hb_font_extents_t()
    let isKnown = hb_font_get_h_extents(font, &extents) != 0
    let (up, down) = (
      Double(extents.ascender) / unitsPerEm, -Double(extents.descender) / unitsPerEm
    )
    ascent = isKnown && (0.3...3).contains(up) ? up : 0.9
    descent = isKnown && (0...2).contains(down) ? down : 0.25
    capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, in: 0.3...1.5) ?? heightOfH ?? 0.7
  }
}
