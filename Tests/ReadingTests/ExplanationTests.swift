import Reading
import Testing
import World

@Suite struct ExplanationTests {
  private func lines(_ text: String) -> [String] {
    Reader().explanation(of: Document(id: "text", text: text))
  }

  @Test func `tells mentions, triggers, the line of the table, the slots and the decision`() {
    let lines = lines("Peru has withdrawn its envoy from Nairobi.")
    #expect(lines.contains("  mentions Peru = PER (name); Nairobi = KEN (capital)"))
    #expect(lines.contains { $0.hasPrefix("  triggers") && $0.contains("envoy (ambassador)") })
    #expect(
      lines.contains("    frame   withdraw - t ambassador - ambassador ends source -: fits"))
    #expect(lines.contains { $0.hasPrefix("      patient its envoy (") })
    #expect(lines.contains { $0.hasPrefix("      source PER: Peru (") })
    #expect(lines.contains { $0.hasPrefix("      target KEN: Nairobi (") })
    #expect(
      lines.contains { $0.hasPrefix("  decision PER ambassador KEN ends") && $0.hasSuffix("tree") })
  }

  @Test func `tells what a frame lacked`() {
    let lines = lines("Canada put Sudan on its calendar after the ambassador left.")
    #expect(
      lines.contains {
        $0.hasPrefix("    frame   put - t party on:list") && $0.hasSuffix("complement is not there")
      })
  }

  @Test func `tells why a sentence was passed over`() {
    #expect(lines("The river rose again.").last?.hasPrefix("  passed over: it names no") == true)
    #expect(lines("Peru has a coast.").contains { $0.hasPrefix("  passed over: no word") })
  }
}
