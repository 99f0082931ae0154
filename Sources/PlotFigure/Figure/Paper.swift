/// A sheet of paper, upright.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 841 × 1189 mm, for posters (ISO 216, as all of the A series).
  case a0
  /// 594 × 841 mm, for posters.
  case a1
  /// 420 × 594 mm.
  case a2
  /// 297 × 420 mm.
  case a3
  /// 210 × 297 mm.
  case a4
  /// 148 × 210 mm.
  case a5
  /// 8.5 × 11 in (ANSI A).
  case letter
  /// 11 × 17 in (ANSI B).
  case tabloid

  /// The size upright.
  var upright: (width: Length, height: Length) {
    switch self {
    case .a0: (.millimetres(841), .millimetres(1189))
    case .a1: (.millimetres(594), .millimetres(841))
    case .a2: (.millimetres(420), .millimetres(594))
    case .a3: (.millimetres(297), .millimetres(420))
    case .a4: (.millimetres(210), .millimetres(297))
    case .a5: (.millimetres(148), .millimetres(210))
    case .letter: (.inches(8.5), .inches(11))
    case .tabloid: (.inches(11), .inches(17))
    }
  }
}
