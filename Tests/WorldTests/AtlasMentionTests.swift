import Testing
import World

@Suite struct AtlasMentionTests {
  @Test(arguments: [
    "[RUS|Moscow] recalled its ambassador from [AFG|Kabul].",
    "The [AFG|Taliban]-led government, [USA|US]-backed until 2021, met [AFG|Kabul]’s envoy.",
    "the [USA|United\nStates] and [SAU|Saudi\u{A0}Arabia] told us nothing",
    "[TUR|Türkiye], [CIV|Côte d’Ivoire], [STP|Sao Tome and Principe] and [LCA|St. Lucia] agreed.",
  ]) func `finds names in running text`(marked: String) throws {
    try expectMentions(marked)
  }
}

/// Checks that the mentions in a text are those marked in it as `[CODE|words]`, and no others.
func expectMentions(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let parts = marked.split(separator: /\[([A-Z0-9]+)\|([^\]]*)\]/, omittingEmptySubsequences: false)
  let marks = marked.matches(of: /\[([A-Z0-9]+)\|([^\]]*)\]/)
  var text = String(parts[0])
  for (mark, part) in zip(marks, parts.dropFirst()) { text += mark.output.2 + part }
  let found = Atlas.standard.mentions(in: text).map { mention in
    "\(mention.party)|" + (String(text.utf8[mention.utf8]) ?? "?")
  }
  #expect(found == marks.map { "\($0.output.1)|\($0.output.2)" }, sourceLocation: sourceLocation)
}

extension String.UTF8View {
  subscript(offsets: Range<Int>) -> Substring.UTF8View {
    self[index(startIndex, offsetBy: offsets.lowerBound)..<index(startIndex, offsetBy: offsets.upperBound)]
  }
}
