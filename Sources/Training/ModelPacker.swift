internal import Language

/// Makes the bytes of a model.
struct ModelPacker {
  var classes: ClassList
  var usual: WordList
  var tags: TablePacker
  var roles: TablePacker
  var moves: TablePacker
  var lemmas: TablePacker

  /// Header and sections, each at a multiple of 64 bytes.
  func bytes() -> [UInt8] {
    let tables = [TablePacker(exactly: usual.features), tags, roles, moves, lemmas]
    let sections =
      [Array(classes.text.utf8)] + tables.flatMap { [$0.groups, $0.entries, $0.filter] }
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
  /// The words with their tags and shares, by number.
  var features: [TablePacker.Feature] {
    shares.keys.sorted().map { word in
      let entries = (shares[word] ?? []).map { TablePacker.Entry(label: $0.tag, code: $0.share) }
      return TablePacker.Feature(key: word, entries: entries, importance: 1)
    }
  }
}
