import PlotScene

extension RichText {
  /// The text as lines of at most a width, broken at spaces into as few as can be and about equally
  /// long; a word that is wider stands alone.
  ///
  /// - Complexity: each word is measured once.
  func wrapped(to width: Double, font: Font, measuring: any TextMeasuring) -> [RichText] {
    func advance(_ text: RichText) -> Double { measuring.metrics(of: text, font: font).advance }
    guard width.isFinite, advance(self) > width else { return [self] }
    let words = words.map { runs -> (runs: [Run], advance: Double, trimmed: Double) in
      let text = RichText(runs: runs)
      return (runs, advance(text), advance(text.trimmed))
    }
    // Where the lines of at most a width end, each as full as can be.
    func ends(within width: Double) -> [Int] {
      var ends: [Int] = []
      var length = 0.0
      for (index, word) in words.enumerated() {
        if length > 0, length + word.trimmed > width {
          ends.append(index)
          length = 0
        }
        length += word.advance
      }
      return ends + [words.count]
    }
    var best = ends(within: width)
    // Halving finds the least width that needs no more lines, to a hundredth.
    var (narrow, wide) = (width / 2, width)
    while best.count > 1, wide - narrow > width / 100 {
      let middle = (narrow + wide) / 2
      let tried = ends(within: middle)
      if tried.count > best.count {
        narrow = middle
      } else {
        (best, wide) = (tried, middle)
      }
    }
    return zip([0] + best, best)
      .map { start, end in RichText(runs: words[start..<end].flatMap(\.runs)).trimmed }
      .filter { !$0.isEmpty }
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
