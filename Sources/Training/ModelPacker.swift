internal import Language

/// Makes the bytes of a model.
struct ModelPacker {
  var classes: ClassList
  var usual: WordList
  var table: WordTable
  var tags: TablePacker
  var roles: TablePacker
  var moves: TablePacker
  var schools: TablePacker
  var marks: TablePacker
  var lemmas: FactPacker
  var cascades: [Cascade.Table: Cascade] = [:]

  /// Header and sections, each at a multiple of 64 bytes.
  func bytes() -> [UInt8] {
    let words = FactPacker(usual.facts(table))
    let sections =
      [Array(classes.text.utf8), words.table, words.entries]
      + [tags, roles, moves, schools, marks].flatMap {
        [$0.groups, $0.entries, $0.filter, $0.weights, $0.rows]
      }
      + [lemmas.table, lemmas.entries, Array(Cascade.text(cascades).utf8)]
    var header = LanguageModel.magic
    header += TablePacker.bytes(LanguageModel.version)
    header += TablePacker.bytes(UInt32(sections.count))
    var body: [UInt8] = []
    let start = Self.aligned(LanguageModel.headerSize)
    for section in sections {
      header += TablePacker.bytes(UInt32(start + body.count))
      header += TablePacker.bytes(UInt32(section.count))
      body += section
      body += [UInt8](repeating: 0, count: Self.aligned(body.count) - body.count)
    }
    return header + [UInt8](repeating: 0, count: start - header.count) + body
  }

  private static func aligned(_ size: Int) -> Int { (size + 63) / 64 * 64 }
}

extension WordList {
  /// The words with their tags, shares and traits, by number.
  func facts(_ table: WordTable) -> [FactPacker.Fact] {
    Set(shares.keys).union(table.traits.keys).sorted().map { word in
      let tags = (shares[word] ?? []).map { TablePacker.Entry(label: $0.tag, code: $0.share) }
      let traits = table.traits[word]?.entries ?? []
      let entries = tags + traits.map { TablePacker.Entry(label: $0.label, code: $0.code) }
      return FactPacker.Fact(key: word, entries: entries)
    }
  }
}
