import ArgumentParser
import Exchange
import Language

struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "parse",
    abstract: "Print the grammar of a text as CoNLL-U.",
    discussion: """
      Cuts the text into sentences and words and gives each word its lemma, its tags, and the word \
      it depends on, by the conventions of Universal Dependencies. Nothing is left out as page \
      furniture. Texts of any length are read in constant memory.

        relgraph parse seeds/001-stamped-post.txt
        relgraph parse --tokens en_ewt-ud-test.conllu > system.conllu
      """)

  @Argument(help: "A text file; '-' is standard input.")
  var file = "-"

  @Flag(help: "The file is CoNLL-U: keep its sentences and words, and parse anew.")
  var tokens = false

  @OptionGroup var common: Common

  func run() throws {
    var output = Output()
    if tokens { try parseTokens(to: &output) } else { try parseText(to: &output) }
    try output.flush()
  }

  private func parseText(to output: inout Output) throws {
    var blocks = try TextBlocks(path: file)
    var analyser = Analyser()
    var writer = ConlluWriter()
    var number = 0
    while let text = try blocks.next() {
      var paragraph: Int?
      let bytes = Array(text.utf8)
      for sentence in Segmenter().sentences(of: text) {
        number += 1
        writer.write(
          sentence, analyser.analyse(sentence), of: bytes, number: number,
          beginsParagraph: sentence.paragraph != paragraph)
        paragraph = sentence.paragraph
        try output.write(writer.bytes)
        writer.clear()
      }
    }
  }

  private func parseTokens(to output: inout Output) throws {
    var lines = try TextBlocks(path: file)
    var reader = ConlluReader()
    var analyser = Analyser()
    var writer = ConlluWriter()
    func parse(_ sentence: ConlluSentence?) throws {
      guard let sentence else { return }
      writer.write(sentence, analyser.analyse(sentence.tokens))
      try output.write(writer.bytes)
      writer.clear()
    }
    do {
      while let line = try lines.line() { try parse(reader.read(line)) }
    } catch let problem as ConlluReader.Malformed {
      let remedy = "give CoNLL-U, or a text without --tokens"
      throw Unreadable(file, problem.description, remedy: remedy)
    }
    try parse(reader.finish())
  }
}
