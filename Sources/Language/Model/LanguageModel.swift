private import CModel

/// What tagger, parser and lemmatiser know: tables of weights that are read in place.
///
/// One model serves any number of threads. `english` is compiled in and needs no loading.
public struct LanguageModel: Sendable {
  /// The parts of a model file, in their order there.
  package enum Section: Int, CaseIterable, Sendable {
    case classes
    case usual, usualEntries
    case tags, tagEntries, tagFilter, tagWeights, tagRows
    case roles, roleEntries, roleFilter, roleWeights, roleRows
    case moves, moveEntries, moveFilter, moveWeights, moveRows
    case schools, schoolEntries, schoolFilter, schoolWeights, schoolRows
    case marks, markEntries, markFilter, markWeights, markRows
    case lemmas, lemmaEntries
    case stages
  }

  private enum Storage: Sendable {
    case compiledIn
    case loaded([UInt8])
  }

  package static let magic = Array("RELGRAPH".utf8)
  package static let version: UInt32 = 5
  /// Magic, version, number of sections; offset and length of each.
  package static let headerSize = 16 + Section.allCases.count * 8

  private let storage: Storage
  package let classes: ClassList
  let usual, lemmas: FactTable
  let tags, roles, moves, schools, marks: Decider
  /// The class of each tag number, for any byte.
  let kinds: [PartOfSpeech?]
  let parts: [UInt8]
  let actionLabels: [UInt8]
  let moveKinds: [ParserState.Move]

  /// The model that is part of the program.
  public static let english: LanguageModel = {
    guard let model = LanguageModel(.compiledIn) else {
      preconditionFailure("The compiled-in model is none of this version; train it again.")
    }
    return model
  }()

  /// The names of the treebanks whose habits of punctuation it knows, the one it mostly knows first.
  public var treebanks: [String] { classes.schools }

  /// The habits by which a treebank file is to be scored: its own where the model knows a treebank
  /// whose name begins alike, up to the part, as in `en_ewt-ud-train.conllu` and
  /// `en_ewt-ud-test.conllu`; otherwise those that its text is most like.
  package func habits(of file: String) -> Analyser.Habits {
    func stem(_ name: String) -> Substring? { name.lastIndex(of: "-").map { name[..<$0] } }
    let own = stem(file).flatMap { own in treebanks.first { stem($0) == own } }
    return own.map { .treebank($0) } ?? .text
  }

  /// Reads a model that `relgraph-train` wrote; nil when the bytes are none of this version.
  public init?(bytes: [UInt8]) {
    self.init(.loaded(bytes))
  }

  private init?(_ storage: Storage) {
    let sections = unsafe Self.bytes(of: storage) { bytes in unsafe Self.sections(of: bytes) }
    guard let sections else { return nil }
    let text = unsafe Self.bytes(of: storage) { bytes in
      unsafe String(decoding: bytes[sections[Section.classes.rawValue]], as: UTF8.self)
    }
    let stages = unsafe Self.bytes(of: storage) { bytes in
      unsafe String(decoding: bytes[sections[Section.stages.rawValue]], as: UTF8.self)
    }
    guard let classes = ClassList(text: text), let cascades = Cascade.read(stages)
    else { return nil }
    self.init(storage, classes, cascades, sections)
  }

  private init(
    _ storage: Storage, _ classes: ClassList, _ cascades: [Cascade.Table: Cascade],
    _ sections: [Range<Int>]
  ) {
    func table(_ section: Section, classes: Int) -> WeightTable {
      let number = section.rawValue
      return WeightTable(
        groups: sections[number], entries: sections[number + 1], filter: sections[number + 2],
        weights: sections[number + 3], rows: sections[number + 4], classes: classes)
    }
    func facts(_ section: Section) -> FactTable {
      let number = section.rawValue
      return FactTable(sections[number], entries: sections[number + 1])
    }
    self.storage = storage
    self.classes = classes
    usual = facts(.usual)
    let (tagCount, roleCount) = (classes.tags.count, classes.roles.count)
    tags = Decider(table(.tags, classes: tagCount), cascades[.tags], classes: tagCount)
    roles = Decider(table(.roles, classes: roleCount), cascades[.roles], classes: roleCount)
    moves = Decider(
      table(.moves, classes: classes.actions.count), cascades[.moves], classes.moveOpenings)
    let schoolCount = classes.schools.count
    schools = Decider(table(.schools, classes: schoolCount), classes: schoolCount)
    marks = Decider(table(.marks, classes: 1), classes: 1)
    lemmas = facts(.lemmas)
    kinds = classes.kinds
    parts = classes.parts
    actionLabels = classes.actionLabels
    moveKinds = classes.actions.map(\.move)
  }

  private static func bytes<R>(
    of storage: Storage, _ body: (UnsafeRawBufferPointer) -> R
  ) -> R {
    switch storage {
    case .compiledIn:
      unsafe body(
        UnsafeRawBufferPointer(
          start: relgraph_language_model(), count: relgraph_language_model_size()))
    case .loaded(let bytes): unsafe bytes.withUnsafeBytes { unsafe body($0) }
    }
  }

  /// Where the sections lie; nil when the header is not that of a model or the bytes are too few.
  private static func sections(of bytes: UnsafeRawBufferPointer) -> [Range<Int>]? {
    guard bytes.count >= headerSize, unsafe Array(bytes.prefix(8)) == magic,
      unsafe bytes.load(fromByteOffset: 8, as: UInt32.self) == version,
      unsafe bytes.load(fromByteOffset: 12, as: UInt32.self) == Section.allCases.count
    else { return nil }
    var sections: [Range<Int>] = []
    for section in Section.allCases {
      let place = 16 + section.rawValue * 8
      let start = unsafe Int(bytes.load(fromByteOffset: place, as: UInt32.self))
      let length = unsafe Int(bytes.load(fromByteOffset: place + 4, as: UInt32.self))
      guard start + length <= bytes.count else { return nil }
      sections.append(start..<start + length)
    }
    return sections
  }

  /// Calls `body` with what reads the tables.
  @inline(__always)
  func read<R>(_ body: (ModelReader) -> R) -> R {
    unsafe Self.bytes(of: storage) { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("A model has bytes.") }
      return body(unsafe ModelReader(base))
    }
  }
}
