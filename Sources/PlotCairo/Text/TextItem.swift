import CHarfBuzz
import PlotScene

/// Neighbouring characters that are shaped together: one face, style, script and direction.
struct TextItem {
  var face: FontFace
  var style: RichText.Style
  var script: hb_script_t
  var level: Int8
  /// Whether the face is upright where italics were asked for.
  var isSlanted: Bool
  /// Where the characters stand in the line's UTF-8.
  var bytes: Range<Int>

  /// Whether the next characters can join this item.
  func takes(_ next: TextItem) -> Bool {
    face === next.face && style == next.style && script == next.script && level == next.level
      && isSlanted == next.isSlanted && bytes.upperBound == next.bytes.lowerBound
  }
}

/// The script of each character of a line.
enum Scripts {
  /// Scripts with what all scripts share (digits, marks, spaces) counted to the one before, at the
  /// start of a line to the one after.
  static func scripts(of scalars: [Unicode.Scalar]) -> [hb_script_t] {
    let functions = hb_unicode_funcs_get_default()
    var scripts = scalars.map { hb_unicode_script(functions, $0.value) }
    func isShared(_ script: hb_script_t) -> Bool {
      script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN
    }
    var last = scripts.first { !isShared($0) } ?? HB_SCRIPT_LATIN
    for i in scripts.indices {
      if isShared(scripts[i]) { scripts[i] = last } else { last = scripts[i] }
    }
    return scripts
  }
}
