import Testing

@testable import Reading  // The tables are checked by what the reader makes of them.

@Suite struct LexiconTests {
  @Test(arguments: Table.allCases) func `has sorted rows of equal length, each once`(table: Table) {
    let rows = table.rows()
    #expect(rows.count > 30)
    #expect(Set(rows.map(\.count)).count == 1)
    let lines = rows.map { $0.map { $0.isEmpty ? "-" : $0 }.joined(separator: "\t") }
    #expect(Set(lines).count == lines.count)
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `reads every frame, of verbs that it can inflect`() {
    let verbs = Set(Table.verbs.rows().map { $0[0] })
    for row in Table.frames.rows() {
      #expect(Frame(row: row) != nil, "\(row)")
      #expect(verbs.contains(row[0]), "no line in verbs.tsv for \(row[0])")
    }
  }

  @Test func `knows the matter of every noun and the verb of every nominal`() {
    let verbs = Set(Table.verbs.rows().map { $0[0] })
    for row in Table.matters.rows() { #expect(Matter(rawValue: row[1]) != nil, "\(row)") }
    for row in Table.nominals.rows() { #expect(verbs.contains(row[1]), "\(row)") }
  }

  @Test(arguments: [
    ("recognize", "recognise"), ("recognised", "recognise"), ("withdrew", "withdraw"),
    ("cancelled", "cancel"), ("banning", "ban"), ("shutting", "shut"), ("severs", "sever"),
    ("re-established", "re-establish"), ("frozen", "freeze"),
  ]) func `finds the lemma of a form`(form: String, lemma: String) {
    #expect(Lexicon.standard.verbs[form]?.contains { $0.lemma == lemma } == true)
  }

  @Test(arguments: [
    ("embassies", "embassy"), ("sanctions", "sanction"), ("mission", "mission"),
    ("status", "status"),
    ("press", "press"),
  ]) func `makes nouns singular by their ending`(noun: String, singular: String) {
    #expect(Lexicon.singular(noun) == singular)
  }
}
