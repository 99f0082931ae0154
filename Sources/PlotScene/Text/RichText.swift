/// A text as runs, each plain, bold, italic, raised or lowered.
///
/// A string is always taken as it stands: nothing in it is markup. A line break starts a new line;
/// other control characters and noncharacters are dropped and tabs become spaces. A text is held to
/// 10,000 characters and to 8 accents a letter, which bounds the time it takes to draw; a longer
/// one ends in "…".
///
///     RichText("Area (m\(superscript: "2"))")
///     RichText("Area (m").superscript("2").plain(")")
public struct RichText: Hashable, Sendable {
  /// How a run of text is set.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8
    /// A style from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// In the bold face of the family.
    public static let bold = Style(rawValue: 1)
    /// In the italic face of the family.
    public static let italic = Style(rawValue: 2)
    /// Raised and smaller.
    public static let superscript = Style(rawValue: 4)
    /// Lowered and smaller.
    public static let `subscript` = Style(rawValue: 8)
  }

  /// Characters of one style.
  public struct Run: Hashable, Sendable {
    /// The characters, cleaned as ``RichText`` says.
    public let string: String
    /// How they are set; empty for plain.
    public let style: Style

    /// A run of characters in a style.
    public init(_ string: String, style: Style = []) {
      self.string = RichText.cleaned(string)
      self.style = style
    }

    /// The first `count` characters and "…".
    fileprivate func cut(to count: Int) -> Run {
      Run(String(String.UnicodeScalarView(string.unicodeScalars.prefix(count))) + "…", style: style)
    }
  }

  /// The runs in reading order, none of them empty, neighbours in different styles.
  public private(set) var runs: [Run]

  /// A text of one plain run.
  public init(_ string: String, style: Style = []) { self.init(runs: [Run(string, style: style)]) }

  /// A text of the given runs; empty ones are left out, and neighbours of one style become one.
  public init(runs: some Sequence<Run>) {
    self.runs = []
    var room = Self.longest
    for run in runs where !run.string.isEmpty {
      let count = run.string.unicodeScalars.count
      append(count > room ? run.cut(to: room) : run)
      if count > room { return }
      room -= count
    }
  }

  private mutating func append(_ run: Run) {
    if let last = runs.last, last.style == run.style {
      runs[runs.count - 1] = Run(last.string + run.string, style: run.style)
    } else {
      runs.append(run)
    }
  }

  /// The text followed by plain characters.
  public func plain(_ string: String) -> RichText { adding(string, []) }
  /// The text followed by bold characters.
  public func bold(_ string: String) -> RichText { adding(string, .bold) }
  /// The text followed by italic characters.
  public func italic(_ string: String) -> RichText { adding(string, .italic) }
  /// The text followed by raised, smaller characters.
  public func superscript(_ string: String) -> RichText { adding(string, .superscript) }
  /// The text followed by lowered, smaller characters.
  public func `subscript`(_ string: String) -> RichText { adding(string, .subscript) }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { runs.isEmpty }

  /// The characters alone.
  public var string: String { runs.map(\.string).joined() }

  /// The text cut at its line breaks; empty lines are kept.
  public var lines: [RichText] {
    var lines: [[Run]] = [[]]
    for run in runs {
      for (i, part) in run.string.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if i > 0 { lines.append([]) }
        lines[lines.count - 1].append(Run(String(part), style: run.style))
      }
    }
    return lines.map { RichText(runs: $0) }
  }

  private func adding(_ string: String, _ style: Style) -> RichText {
    RichText(runs: runs + [Run(string, style: style)])
  }
}

extension RichText: CustomStringConvertible {
  /// The characters alone.
  public var description: String { string }
}

extension RichText {
  /// One text after the other.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(runs: left.runs + right.runs)
  }
}

extension RichText {
  private static let longest = 10_000
  private static let accentsPerLetter = 8

  /// The one gate every string passes on its way to a page.
  private static func cleaned(_ string: String) -> String {
    // Most texts are short and of printable ASCII, which passes as it is.
    if string.utf8.count <= longest, string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
      return string
    }
    var scalars = String.UnicodeScalarView()
    var count = 0
    var accents = 0
    var afterReturn = false
    for scalar in string.unicodeScalars {
      let isAccent = scalar.properties.canonicalCombiningClass != .notReordered
      accents = isAccent ? accents + 1 : 0
      if accents > accentsPerLetter { continue }
      defer { afterReturn = scalar == "\r" }
      let kept: Unicode.Scalar
      switch scalar {
      case "\n" where afterReturn: continue
      case "\n", "\r", "\u{2028}", "\u{2029}": kept = "\n"
      case "\t": kept = " "
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": continue
      case _ where scalar.properties.isNoncharacterCodePoint: continue
      default: kept = scalar
      }
      if count == longest {
        scalars.append("…")
        break
      }
      scalars.append(kept)
      count += 1
    }
    return String(scalars)
  }
}
