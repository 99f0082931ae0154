import PlotScene

extension RichText {
  /// The text as lines of at most a width, broken at spaces; a word that is wider stands alone.
  func wrapped(to width: Double, font: Font, measuring: any TextMeasuring) -> [RichText] {
    guard width.isFinite, measuring.metrics(of: self, font: font).advance > width else {
      return [self]
    }
    var lines: [[Run]] = []
    var line: [Run] = []
    for word in words {
      let longer = RichText(runs: line + word)
      if !line.isEmpty, measuring.metrics(of: longer.trimmed, font: font).advance > width {
        lines.append(line)
        line = word
      } else {
        line += word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { RichText(runs: $0).trimmed }.filter { !$0.isEmpty }
  }

  /// The text cut after each space; a word can have several runs.
  private var words: [[Run]] {
    var words: [[Run]] = [[]]
    for run in runs {
      var part = ""
      for character in run.string {
        part.append(character)
        if character == " " {
          words[words.count - 1].append(Run(part, style: run.style))
          words.append([])
          part = ""
        }
      }
      if !part.isEmpty { words[words.count - 1].append(Run(part, style: run.style)) }
    }
    return words.filter { !$0.isEmpty }
  }

  /// The text without spaces at its end.
  private var trimmed: RichText {
    var runs = runs
    while let last = runs.last {
      var string = Substring(last.string)
      while string.last == " " { string.removeLast() }
      runs.removeLast()
      if !string.isEmpty {
        runs.append(Run(String(string), style: last.style))
        break
      }
    }
    return RichText(runs: runs)
  }
}
