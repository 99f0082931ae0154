import Foundation
import Testing

@testable import PlotCairo

@Suite struct XMLTests {
  @Test(arguments: [
    ("plain", "plain"), ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
    ("say \"x\"", "say &quot;x&quot;"), ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"),
    ("a\nb\tc\rd", "a&#10;b&#9;c&#13;d"), ("a\u{0}\u{1}\u{b}\u{1f}b", "ab"),
    ("\u{fffe}\u{ffff}\u{fffd}", "\u{fffd}"), ("\u{7f}\u{85}é日👩‍🔬", "\u{7f}\u{85}é日👩‍🔬"),
  ])
  func `User's text is escaped, and what XML cannot hold is left out`(
    text: String, expected: String
  ) {
    var buffer = XMLBuffer()
    buffer.escape(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: 0...64)
  func `Base64 is that of Foundation`(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 83 &+ length) }
    let text = String(decoding: Base64.text(bytes), as: UTF8.self)
    #expect(text == Data(bytes).base64EncodedString())
  }

  @Test func `Identifiers are unlike each other, whatever groups are called`() {
    var identifiers = SVGIdentifiers(prefix: "")
    let names = ["g1", "axes", "axes", "axes-2", "axes", "x ticks <1>", "", "", "1st", "é", "_a"]
    let ids = names.map { identifiers.named($0) } + (0..<3).map { _ in identifiers.next("g") }
    #expect(
      ids == [
        "g1", "axes", "axes-2", "axes-2-2", "axes-3", "x-ticks-1", "group", "group-2",
        "group-1st", "group-3", "_a", "g2", "g3", "g4",
      ])
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    ("fig1-", "fig1-g1"), ("", "g1"), ("1", "_1g1"), ("-", "_-g1"), ("a b\"<", "a-b-g1"),
    ("é", "_-g1"),
  ])
  func `A prefix begins every identifier`(prefix: String, id: String) {
    var identifiers = SVGIdentifiers(prefix: prefix)
    #expect(identifiers.next("g") == id)
  }
}
