public import Foundation
public import PlotFigure

extension NumberSymbols {
  /// The signs that numbers have in a locale; the minus is U+2212, as in print, where the locale has
  /// a hyphen or none of its own.
  public init(_ locale: Locale) {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = .decimal
    let english = NumberSymbols.english
    // On macOS these may be missing; on Linux they may not.
    func sign(_ sign: String?, _ other: String) -> String { sign ?? other }
    let minus = sign(formatter.minusSign, "-")
    // On Linux the formatter does not know the sizes of groups; a number that is written shows them.
    let number = 1_234_567_890_123.formatted(.number.locale(locale).grouping(.automatic))
    let groups = number.split { !$0.isNumber }.map(\.count)
    let sizes = Array(groups.suffix(2).reversed())
    self.init(
      decimalSeparator: sign(formatter.decimalSeparator, english.decimalSeparator),
      groupingSeparator: sign(formatter.groupingSeparator, english.groupingSeparator),
      groupingSizes: sizes.count == 2 ? sizes : english.groupingSizes,
      minus: minus.contains("-") || minus.isEmpty ? english.minus : minus)
  }
}
