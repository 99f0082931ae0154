import PlotScene
import TestTools

extension FigureMaker {
  private static let words = [
    "x", "n", "time (s)", "temperature", "of", "the", "surface", "(°C)", "Ångström", "control",
    "dose", "treatment", "and", "rest", "wavelength", "p < 0.05", "very", "long",
  ]

  /// A text of up to so many words, some of them on a line of their own.
  mutating func text(most: Int) -> RichText {
    let count = random.whole(in: 1...random.pick([1, 3, max(most, 3)]))
    let words = (0..<count).map { _ in random.pick(Self.words) }
    if count > 2, random.chance(0.1) {
      return RichText(words.dropLast().joined(separator: " ") + "\n" + words[count - 1])
    }
    if random.chance(0.1) { return RichText(words.joined(separator: " ")).superscript("−2") }
    return RichText(words.joined(separator: " "))
  }

  mutating func text(_ part: Double, most: Int) -> RichText? {
    random.chance(part) ? text(most: most) : nil
  }

  /// A label of a mark, of which there is no other.
  mutating func label() -> RichText {
    labels += 1
    let label = text(most: 5) + RichText(" \(labels)")
    shown.append(label)
    return label
  }

  /// Names of categories, each once.
  mutating func names(_ count: Int) -> [String] {
    let most = random.pick([1, 1, 2, 4])
    return (0..<count).map { index in
      (0..<random.whole(in: 1...most)).map { _ in random.pick(Self.words) }
        .joined(separator: " ") + " \(index)"
    }
  }
}
