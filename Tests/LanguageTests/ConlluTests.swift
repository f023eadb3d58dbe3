import Language
import Testing

@Suite struct ConlluTests {
  private let text = """
    # sent_id = 1
    # text = They don't.
    1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
    2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
    4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


    """

  @Test func `reads sentences and writes them with a new tree`() throws {
    let sentence = try #require(ConlluReader.sentences(of: Array(text.utf8)).first)
    #expect(sentence.words.map(\.form) == ["They", "do", "n't", "."])
    #expect(sentence.comment("sent_id") == "1")
    var analyser = Analyser()
    var writer = ConlluWriter()
    writer.write(sentence, analyser.analyse(sentence.tokens))
    let written = try #require(ConlluReader.sentences(of: writer.bytes).first)
    #expect(written.comments == sentence.comments)
    #expect(written.rows.map { $0.columns[0] } == sentence.rows.map { $0.columns[0] })
    #expect(written.words.count { $0.head == 0 } == 1)
  }

  @Test func `names the line that is wrong`() {
    #expect {
      try ConlluReader.sentences(of: Array("# a\n1\tThey\n".utf8))
    } throws: {
      "\($0)" == "line 2: 2 columns; CoNLL-U has ten, set apart by tabs"
    }
  }
}
