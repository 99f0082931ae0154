import CCairo
import CHarfBuzz
package import PlotScene

/// One face of one font file.
///
/// It is `Sendable` unchecked: the HarfBuzz font is immutable, FreeType's face is reached only under
/// the lock around the outlines, and Cairo's font face is made once under a lock, from a FreeType
/// face that nothing else uses, and is locked by Cairo itself.
package final class FontFace: @unchecked Sendable {
  /// The family's name.
  package let family: String
  /// The file's path.
  package let path: String
  /// The number of the face in its file; from bit 16 on the number of a named instance.
  package let index: Int
  /// The weight, 100…900.
  package let weight: Double
  /// Whether the face is italic or oblique.
  package let isItalic: Bool
  /// The measures that do not depend on the text, in em.
  let measures: FontMeasures

  /// The font in font units, for shaping.
  let shapingFont: OpaquePointer
  /// Font units in an em.
  let unitsPerEm: Double

  private let freeType: FreeTypeLibrary
  private let blob: OpaquePointer
  private let outlines: Locked<Outlines>
  private let cairo = Locked<OpaquePointer?>(nil)

  private struct Outlines {
    let face: FT_Face
    var cache = BoundedCache<UInt32, GlyphOutline>(capacity: 2_048)
  }

  /// Opens a face; nil if the file is gone or is no font.
  init?(_ record: FontRecord, freeType: FreeTypeLibrary) {
    guard let blob = hb_blob_create_from_file(record.path), hb_blob_get_length(blob) > 0 else {
      return nil
    }
    guard let face = freeType.openFace(blob, index: record.index) else {
      hb_blob_destroy(blob)
      return nil
    }
    let instance = record.index >> 16
    let shapingFace = hb_face_create(blob, UInt32(truncatingIfNeeded: record.index & 0xffff))
    guard let font = hb_font_create(shapingFace) else {
      freeType.close(face)
      hb_face_destroy(shapingFace)
      hb_blob_destroy(blob)
      return nil
    }
    if instance > 0 {
      hb_font_set_var_named_instance(font, UInt32(truncatingIfNeeded: instance - 1))
    }
    hb_font_make_immutable(font)

    family = record.family
    path = record.path
    index = record.index
    weight = record.weight
    isItalic = record.isItalic
    unitsPerEm = Double(max(hb_face_get_upem(shapingFace), 1))
    measures = FontMeasures(
      font, unitsPerEm: unitsPerEm,
      heightOfH: Self.height(of: "H", font: font, face: face))
    shapingFont = font
    self.blob = blob
    self.freeType = freeType
    outlines = Locked(Outlines(face: face))
    hb_face_destroy(shapingFace)
  }

  deinit {
    outlines.withLock { freeType.close($0.face) }
    hb_font_destroy(shapingFont)
    hb_blob_destroy(blob)
  }

  /// The outline of a glyph in em (1 is the font size), y downwards; empty for a space.
  package func outline(of glyph: UInt32) -> Path { drawing(of: glyph).path }

  /// The tight box around a glyph in em, y downwards; nil for a space.
  package func bounds(of glyph: UInt32) -> Rect? { drawing(of: glyph).bounds }

  /// The face for Cairo's own text functions (`cairo_font_face_t`), without hinting.
  ///
  /// It lives as long as this object.
  package var cairoFace: OpaquePointer {
    get throws(RenderError) {
      try cairo.withLock { (made) throws(RenderError) in
        if let made { return made }
        guard let face = freeType.openFace(blob, index: index) else {
          throw RenderError(.font, "the font file \(path) cannot be read any more")
        }
        let flags = Int32(truncatingIfNeeded: FT_LOAD_NO_HINTING)
        guard let cairoFace = cairo_ft_font_face_create_for_ft_face(face, flags),
          cairo_font_face_status(cairoFace) == CAIRO_STATUS_SUCCESS
        else { throw RenderError(.memory, "memory ran out while opening the font \(path)") }
        // Cairo's caches may keep the face after us, so neither it nor the file's bytes are freed.
        hb_blob_reference(blob)
        made = cairoFace
        return cairoFace
      }
    }
  }

  private func drawing(of glyph: UInt32) -> GlyphOutline {
    outlines.withLock { state in
      if let known = state.cache[glyph] { return known }
      let outline = GlyphOutline(glyph, of: state.face)
      state.cache[glyph] = outline
      return outline
    }
  }

  private static func height(of letter: Unicode.Scalar, font: OpaquePointer, face: FT_Face)
    -> Double?
  {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, letter.value, &glyph) != 0 else { return nil }
    return GlyphOutline(glyph, of: face).bounds.map { -$0.minY }
  }
}
