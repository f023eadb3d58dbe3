internal import Dating
internal import World

extension FrameReader {
  /// "marked the 50th anniversary of diplomatic relations", "celebrate 40 years of relations": when
  /// they began, counted back from the year of the feast.
  mutating func readAnniversaries() {
    for index in scene.chunks.indices {
      guard let noun = scene.noun(index), Self.feasts.contains(noun.head ?? ""),
        let position = clauseIndex(of: index), isCelebrated(index, noun, position),
        let years = years(noun), let ties = tiesCelebrated(after: index),
        let pair = celebrants(ties, scene.syntax.clauses[position])
      else { continue }
      var draft = Draft(
        source: pair[0], target: pair[1], relation: .ties, action: .starts,
        detail: Claim.Detail(), rule: "anniversary.ties", clause: position, chunk: ties,
        confidence: 0.9, agent: .both)
      draft.time = .shifted(feastYear(scene.syntax.clauses[position]), -years, .year)
      used.insert(ties)
      append(draft)
    }
  }

  private static let celebrating: Set<String> = [
    "celebrate", "commemorate", "mark", "observe", "honour", "honor",
  ]

  /// An anniversary may stand anywhere; years are only celebrated by verbs.
  private func isCelebrated(_ index: Int, _ noun: NounPhrase, _ position: Int) -> Bool {
    let clause = scene.syntax.clauses[position]
    let isToCome = scene.syntax.clauses.contains { other in
      (other.span.contains(index) || other.objects.contains(index) || other.subject.contains(index))
        && (other.group.modal != nil || other.group.isAhead || other.group.isNegated)
    }
    guard !isToCome else { return false }
    return noun.head == "anniversary"
      || Self.celebrating.contains(clause.group.lemma) && clause.objects.contains(index)
  }

  /// "50th", "fiftieth", "40 years".
  private func years(_ noun: NounPhrase) -> Int? {
    switch noun.head {
    case "year": return noun.number
    case "decade": return count(noun).map { $0 * 10 }
    case "century":
      return noun.words.contains("half") || noun.determiner == "half"
        ? 50 : count(noun).map { $0 * 100 }
    default: break
    }
    for word in noun.words {
      let digits = word.prefix { $0.isNumber }
      if let number = Int(digits), ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) {
        return number
      }
      if let number = Self.ordinalYears[word] { return number }
    }
    return nil
  }

  private static let feasts: Set<String> = ["anniversary", "century", "decade", "year"]

  private func count(_ noun: NounPhrase) -> Int? {
    if noun.words.count == 1 { return 1 }
    return noun.number ?? noun.words.lazy.compactMap { WordClass.counts[$0] }.first
  }

  private static let ordinalYears: [String: Int] = [
    "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
  ]

  private func tiesCelebrated(after index: Int) -> Int? {
    scene.syntax.phrases(after: index).prefix(2).filter { $0.preposition == "of" }.flatMap(\.nouns)
      .first { scene.matters($0).contains(.ties) && isDiplomatic($0) }
  }

  /// "bilateral ties" and "relations" have begun as diplomatic ones, "trade relations" have not.
  private func isDiplomatic(_ index: Int) -> Bool {
    let own: Set<String> = ["diplomatic", "bilateral", "formal", "official", "relation", "tie"]
    return scene.noun(index)?.words.allSatisfy { word in
      own.contains(word) || own.contains(String(word.dropLast()))
    } ?? false
  }

  private func celebrants(_ ties: Int, _ clause: Clause) -> [Referent]? {
    let between = phrases(after: ties, ["between"])
    if between.count == 2 { return between }
    let with = phrases(after: ties, ["with"])
    let own = scene.unique(owners(ties) + scene.parties(clause.subject))
      .filter { one in !with.contains { $0.party == one.party } }
    let pair = own + with
    return pair.count == 2 ? pair : nil
  }

  /// The year that the clause names, otherwise that of writing.
  private func feastYear(_ clause: Clause) -> TimeExpression {
    for index in clause.dates {
      if case .absolute(let date)? = scene.chunks[index].date?.time,
        let year = date.window.earliest?.civil.year
      {
        return .absolute(PartialDate(.year(year)))
      }
    }
    return .offset(0, .year)
  }
}
