internal import Language

extension Chunker {
  /// "Not until 1992 did India establish", "nor has Chad recognised": what stands before the subject
  /// belongs to the verb behind it.
  mutating func straighten() {
    let end = chunks.count - 1
    guard end > 1, case .verb(var main) = chunks[end].kind, chunks[end - 1].noun != nil,
      let helper = chunks[end - 2].verb, chunks[end - 2].tokens.count == 1,
      isHelper(helper, of: main)
    else { return }
    let opening = chunks[..<(end - 2)]
    main.isPast = helper.isPast
    main.isPerfect = helper.lemma == "have"
    main.isNegated = main.isNegated || helper.isNegated || isDenied(opening)
    main.isBarePast = false
    chunks[end] = Chunk(kind: .verb(main), tokens: chunks[end].tokens)
    chunks[end - 2] = Chunk(
      kind: .adverb(lower(chunks[end - 2].tokens.lowerBound)), tokens: chunks[end - 2].tokens)
  }

  private func isHelper(_ helper: VerbGroup, of main: VerbGroup) -> Bool {
    switch helper.lemma {
    case "do": !main.isInfinitive && !main.isGerund && !main.isPast && main.modal == nil
    case "have": main.isBarePast && isOpenedBackwards
    default: false
    }
  }

  /// Words before which a helping verb stands before its subject.
  private static let turning: Set<String> = ["not", "nor", "never", "neither", "only", "so"]

  private var isOpenedBackwards: Bool {
    let start = chunks.dropLast(3).last { $0.isStop || $0.isComma }.map(\.tokens.upperBound) ?? 0
    return Self.turning.contains(lower(start))
  }

  /// "Not until", "never", "nor".
  private func isDenied(_ opening: ArraySlice<Chunk>) -> Bool {
    let start = opening.last { $0.isStop || $0.isComma }.map(\.tokens.upperBound) ?? 0
    return ["not", "never", "nor", "neither"].contains(lower(start)) && lower(start + 1) != "only"
  }
}
