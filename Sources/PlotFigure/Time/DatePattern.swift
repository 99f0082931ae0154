/// A pattern of letters after Unicode Technical Standard 35, such as `d MMM yyyy`.
struct DatePattern: Hashable, Sendable {
  /// What a run of one letter stands for.
  enum Field: Hashable, Sendable {
    case year(digits: Int)
    case yearOfCentury
    case quarter(digits: Int)
    case quarterName
    case month(digits: Int)
    case shortMonth
    case fullMonth
    case day(digits: Int)
    case shortWeekday
    case fullWeekday
    case hour(digits: Int)
    case hourOfHalfDay(digits: Int)
    case halfDay
    case minute(digits: Int)
    case second(digits: Int)
    case fraction(digits: Int)
    case offset
  }

  /// A field, or characters that are written as they are.
  enum Part: Hashable, Sendable {
    case field(Field)
    case text(String)
  }

  /// What cannot be read.
  struct Flaw: Error {
    /// What is wrong, for the message of an error.
    let problem: String
  }

  let parts: [Part]

  /// - Throws: a ``Flaw`` for a letter, or a count of it, that has no meaning here, and for a quote
  ///   that is not closed.
  init(_ pattern: String) throws(Flaw) {
    var parts: [Part] = []
    var rest = Substring(pattern)
    func append(_ text: String) {
      if case .text(let before)? = parts.last {
        parts[parts.count - 1] = .text(before + text)
      } else {
        parts.append(.text(text))
      }
    }
    while let character = rest.first {
      if character == "'" {
        guard let text = Self.quoted(&rest) else {
          throw Flaw(problem: "the date pattern \"\(pattern)\" has a quote ' that is not closed")
        }
        append(text)
      } else if character.isASCII, character.isLetter {
        let run = rest.prefix { $0 == character }
        rest = rest.dropFirst(run.count)
        guard let field = Self.field(character, count: run.count) else {
          throw Flaw(
            problem: "the date pattern \"\(pattern)\" has \"\(run)\", which stands for nothing; "
              + "\(Self.known), and other text goes between quotes '…'")
        }
        parts.append(.field(field))
      } else {
        append(String(character))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  private static let known =
    "there are y, yy, yyyy, Q, QQ, QQQ, M, MM, MMM, MMMM, d, dd, E to EEEE, H, HH, h, hh, a, m, "
    + "mm, s, ss, S to SSSSSSSSS and xxx"

  /// The text between quotes, in which two of them stand for one; so do two outside of them.
  private static func quoted(_ rest: inout Substring) -> String? {
    rest = rest.dropFirst()
    if rest.first == "'" {
      rest = rest.dropFirst()
      return "'"
    }
    var text = ""
    while let character = rest.popFirst() {
      guard character == "'" else {
        text.append(character)
        continue
      }
      guard rest.first == "'" else { return text }
      rest = rest.dropFirst()
      text.append("'")
    }
    return nil
  }

  private static func field(_ letter: Character, count: Int) -> Field? {
    switch (letter, count) {
    case ("y", 1), ("y", 3...9): .year(digits: count)
    case ("y", 2): .yearOfCentury
    case ("Q", 1...2): .quarter(digits: count)
    case ("Q", 3): .quarterName
    case ("M", 1...2): .month(digits: count)
    case ("M", 3): .shortMonth
    case ("M", 4): .fullMonth
    case ("d", 1...2): .day(digits: count)
    case ("E", 1...3): .shortWeekday
    case ("E", 4): .fullWeekday
    case ("H", 1...2): .hour(digits: count)
    case ("h", 1...2): .hourOfHalfDay(digits: count)
    case ("a", 1...3): .halfDay
    case ("m", 1...2): .minute(digits: count)
    case ("s", 1...2): .second(digits: count)
    case ("S", 1...9): .fraction(digits: count)
    case ("x", 3): .offset
    default: nil
    }
  }
}
