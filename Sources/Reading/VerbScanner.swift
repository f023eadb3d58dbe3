internal import Dating
internal import Language

/// Reads one verb group: auxiliaries, negations and adverbs up to its main verb.
struct VerbScanner {
  private let chunker: Chunker
  private let previous: Chunk?
  private(set) var position: Int
  private var group = VerbGroup()
  private var sawHave = false
  private var sawBe = false
  private var sawDo = false

  init(chunker: Chunker, previous: Chunk?, start: Int) {
    self.chunker = chunker
    self.previous = previous
    position = start
  }

  /// The group, or nil when no verb group begins here; `position` is then unchanged or behind it.
  mutating func scan() -> VerbGroup? {
    let start = position
    if chunker.lower(position) == "to" {
      guard startsInfinitive() else { return nil }
      group.isInfinitive = true
      position += 1
    }
    if previous?.conjunction == "nor" { group.isNegated = true }
    if group.isInfinitive, case .adverb(let word) = previous?.kind,
      WordClass.negations.contains(word)
    {
      group.isNegated = true
    }
    auxiliaries()
    if mainVerb(start: start) { return group }
    position = start
    return nil
  }

  /// The word here; of "it's" what the short form stands for.
  private var word: String {
    let word = chunker.lower(position)
    guard word == "'s", position > 0, Self.bearers.contains(chunker.lower(position - 1)) else {
      return word
    }
    var next = position + 1
    while isAdverb(chunker.lower(next)) { next += 1 }
    return ["had", "been", "become", "got"].contains(chunker.lower(next)) ? "has" : "is"
  }

  private static let bearers: Set<String> = ["it", "he", "she", "there", "that", "who"]

  private func startsInfinitive() -> Bool {
    var index = position + 1
    while isAdverb(chunker.lower(index)) { index += 1 }
    let word = chunker.lower(index)
    guard !chunker.isMention(index), !chunker.isDate(index) else { return false }
    if word == "be" || word == "have" || word == "do" { return true }
    return chunker.readings(of: word)?.contains { $0.shape == .base } ?? false
  }

  private func isAdverb(_ word: String) -> Bool {
    WordClass.adverbs.contains(word) || WordClass.isManner(word)
  }

  private mutating func auxiliaries() {
    while position < chunker.tokens.count {
      let word = word
      if WordClass.modals.contains(word), !chunker.isDate(position), !isNameLike() {
        group.modal = word
      } else if WordClass.be.contains(word) {
        if sawBe { group.isPassive = word == "being" || group.isPassive }
        sawBe = true
        group.isPast = group.isPast || word == "was" || word == "were"
        if word == "been" { group.isPerfect = sawHave }
      } else if WordClass.have.contains(word) {
        guard !sawHave || group.isInfinitive else { return }
        sawHave = true
        group.isPast = group.isPast || word == "had"
        if word == "having" { group.isGerund = true }
      } else if WordClass.doing.contains(word) {
        sawDo = true
        group.isPast = group.isPast || word == "did"
      } else if let end = afterDate() {
        position = end
        continue
      } else if word == "no", chunker.lower(position + 1) == "longer", hasAuxiliary {
        adverb("no-longer")
        position += 1
      } else if isWithin(word) {
        adverb(word)
      } else if word == "yet" || word == "n't" || word == "not" || word == "never" {
        adverb(word)
      } else if let end = afterInsertion() {
        position = end
        continue
      } else {
        return
      }
      position += 1
    }
  }

  /// "has in recent years built", "had, by then, closed": the index behind what is put in between.
  private func afterInsertion() -> Int? {
    guard sawHave, !sawBe, ["in", "over", "by", "for", "since", ","].contains(word) else {
      return nil
    }
    for end in position + 2..<min(position + 7, chunker.tokens.count) {
      let forms = chunker.readings(of: chunker.lower(end)) ?? []
      let isParticiple = forms.contains { $0.shape == .participle } && !chunker.isMention(end)
      let before = chunker.lower(end - 1)
      guard isParticiple,
        ["years", "months", "weeks", "days", "then", "now", ","].contains(before)
          || WordClass.isManner(before)
      else { continue }
      return end
    }
    return nil
  }

  /// "was on Thursday appointed", "has today sanctioned": the index behind a date put in between.
  private mutating func afterDate() -> Int? {
    guard sawHave || sawBe else { return nil }
    let start = ["on", "in"].contains(word) ? position + 1 : position
    guard let date = chunker.dateAt[start] else { return nil }
    var end = start + date.tokens.count
    if chunker.lower(end) == "(" {
      while end < chunker.tokens.count, chunker.lower(end) != ")" { end += 1 }
      end += 1
    }
    guard
      chunker.readings(of: chunker.lower(end))?.contains(where: { $0.shape == .participle })
        == true
    else { return nil }
    group.date = date
    return end
  }

  /// A modal in capitals within a sentence is a name: "Will Smith", "May".
  private func isNameLike() -> Bool {
    position > 0 && chunker.tokens[position].form.first?.isUppercase == true
      && chunker.tokens[position].form.dropFirst().contains { $0.isLowercase }
  }

  /// Whether an adverb or a floating quantifier stands within the group.
  private func isWithin(_ word: String) -> Bool {
    guard sawHave || sawBe || sawDo || group.modal != nil || group.isInfinitive else {
      return false
    }
    if ["all", "both", "each", "jointly", "neither"].contains(word) { return sawHave || sawBe }
    guard isAdverb(word) else { return false }
    return !(sawBe && !sawHave && ["back", "home", "away", "down", "off"].contains(word))
  }

  private mutating func adverb(_ word: String) {
    if WordClass.negations.contains(word) || word == "never" { group.isNegated = true }
    if word == "n't" || word == "not" || word == "neither" { group.isNegated = true }
    group.adverbs.append(word)
  }

  private var hasAuxiliary: Bool { sawHave || sawBe || sawDo || group.modal != nil }

  private mutating func mainVerb(start: Int) -> Bool {
    if hasAuxiliary || group.isInfinitive { return governed() }
    return bare(start: start)
  }
}

extension VerbScanner {
  /// The main verb after auxiliaries, or the last auxiliary itself.
  private mutating func governed() -> Bool {
    if sawHave, !sawBe, ahead(lemma: "have") { return true }
    if sawBe, ahead(lemma: "be") { return true }
    let forms = chunker.isMention(position) ? [] : chunker.readings(of: word) ?? []
    if sawBe, forms.contains(where: { $0.shape == .gerund }) {
      return take(forms, .gerund) { $0.isProgressive = true }
    }
    if sawBe, forms.contains(where: { $0.shape == .participle }) {
      return take(forms, .participle) { $0.isPassive = true }
    }
    if sawHave, !sawBe, forms.contains(where: { $0.shape == .participle }) {
      return take(forms, .participle) { $0.isPerfect = true }
    }
    if sawDo || group.modal != nil || group.isInfinitive, !sawBe, !sawHave,
      forms.contains(where: { $0.shape == .base })
    {
      return take(forms, .base) { _ in }
    }
    return alone()
  }

  /// "is to open", "has to close", "has yet to recognise", "is due to", "is going to".
  private mutating func ahead(lemma: String) -> Bool {
    var index = position
    let isYet = group.adverbs.last == "yet"
    if lemma == "be",
      ["due", "set", "about", "going", "expected", "likely", "scheduled", "ready"]
        .contains(chunker.lower(index))
    {
      index += 1
    }
    guard chunker.lower(index) == "to" else { return false }
    var verb = index + 1
    while isAdverb(chunker.lower(verb)) { verb += 1 }
    let isBe = chunker.lower(verb) == "be"
    let participle = isBe ? chunker.readings(of: chunker.lower(verb + 1)) : nil
    if let participle, let form = participle.first(where: { $0.shape == .participle }) {
      group.isPassive = true
      return finishAhead(form.lemma, at: verb + 1, isYet: isYet)
    }
    guard let form = chunker.readings(of: chunker.lower(verb))?.first(where: { $0.shape == .base })
    else { return false }
    return finishAhead(form.lemma, at: verb, isYet: isYet)
  }

  /// "had to close": what had to be done was done.
  private var isObliged: Bool {
    sawHave && !sawBe && group.isPast && group.modal == nil && group.adverbs.isEmpty
  }

  private mutating func finishAhead(_ lemma: String, at index: Int, isYet: Bool) -> Bool {
    group.lemma = lemma
    if isObliged {
      group.isObliged = true
      position = index + 1
      return true
    }
    if isYet { group.isNegated = true } else { group.isAhead = true }
    position = index + 1
    return true
  }

  /// An auxiliary as the main verb: "has an embassy", "was the first".
  private mutating func alone() -> Bool {
    if sawBe {
      group.lemma = "be"
    } else if sawHave {
      group.lemma = "have"
    } else if sawDo {
      group.lemma = "do"
    } else {
      return false
    }
    return true
  }

  private mutating func take(
    _ forms: [Lexicon.VerbForm], _ shape: Lexicon.Shape, _ mark: (inout VerbGroup) -> Void
  ) -> Bool {
    guard let form = forms.first(where: { $0.shape == shape }) else { return false }
    group.lemma = form.lemma
    mark(&group)
    position += 1
    return true
  }

  /// A main verb without auxiliary.
  private mutating func bare(start: Int) -> Bool {
    guard word != "like", word != "including" || previous?.preposition != nil else { return false }
    var index = position
    while isAdverb(chunker.lower(index)), index < start + 3 { index += 1 }
    guard !chunker.isMention(index), !chunker.isDate(index),
      previous?.noun?.isBareGenitive != true || !chunker.isCapitalised(index),
      let forms = chunker.readings(of: chunker.lower(index), at: index),
      let form = choose(forms, at: index)
    else { return false }
    group.adverbs += (position..<index).map(chunker.lower)
    group.isNegated = group.isNegated || group.adverbs.contains { WordClass.negations.contains($0) }
    group.lemma = form.lemma
    switch form.shape {
    case .past, .participle:
      group.isPast = true
      group.isBarePast = forms.contains { $0.shape == .participle }
    case .gerund: group.isGerund = true
    case .base, .third: break
    }
    position = index + 1
    return true
  }

  /// The reading that fits what stands before.
  private func choose(_ forms: [Lexicon.VerbForm], at index: Int) -> Lexicon.VerbForm? {
    let afterNoun = previous?.noun != nil
    if Self.pureVerbs.contains(chunker.lower(index)), !chunker.isCapitalised(index),
      afterNoun || previous?.isComma == true || previous?.isStop == true
        || previous?.conjunction != nil || isBracketEnd,
      let form = forms.first(where: { $0.shape == .base })
    {
      return form
    }
    if afterNoun || isBracketEnd,
      Chunker.openers[chunker.lower(index)]?.contains(next(index)) == true
    {
      return forms.first
    }
    if chunker.isTaggedFinite(index), !chunker.isCapitalised(index) {
      if let form = forms.first(where: { $0.shape == .past || $0.shape == .third })
        ?? forms.first(where: { $0.shape == .base })
      {
        return form
      }
    }
    let next = chunker.lower(index + 1)
    if let form = forms.first(where: { $0.shape == .past || $0.shape == .participle }) {
      if previous?.preposition != nil, previous?.preposition != "as" { return nil }
      if previous == nil || previous?.isStop == true || previous?.isComma == true {
        return isBeforeNoun(index) ? nil : form
      }
      return form
    }
    if let form = forms.first(where: { $0.shape == .gerund }) {
      return next == "of" && previous?.preposition == nil ? nil : form
    }
    if previous?.noun?.pronoun == "there", forms.allSatisfy({ $0.shape == .base }) { return nil }
    if afterNoun || previous?.isRelative == true || previous?.isQuote == true {
      return forms.first
    }
    if previous?.conjunction != nil || previous?.isComma == true || previous?.isAdverb == true
      || previous?.date != nil || isBracketEnd
    {
      if let third = forms.first(where: { $0.shape == .third }) {
        return startsObject(index + 1) ? third : nil
      }
      return startsObject(index + 1) && previous?.isComma != true ? forms.first : nil
    }
    if previous == nil || previous?.isStop == true {
      return forms.first { $0.shape == .base && startsObject(index + 1) }
    }
    return nil
  }

  /// Nouns with which an object may begin.
  private static let objects: Set<String> = [
    "diplomatic", "new", "ties", "relations", "embassies", "ambassadors", "consulates", "sanctions",
  ]

  /// Base forms that are hardly ever nouns.
  private static let pureVerbs: Set<String> = [
    "keep", "maintain", "retain", "recognise", "recognize", "enjoy", "impose", "have",
  ]

  private func next(_ index: Int) -> String { chunker.lower(index + 1) }

  private var isBracketEnd: Bool {
    if case .bracket(isOpening: false) = previous?.kind { true } else { false }
  }

  /// A participle at the head of a phrase before a noun is an adjective: "Frozen assets".
  private func isBeforeNoun(_ index: Int) -> Bool {
    let next = chunker.lower(index + 1)
    guard let first = next.first, first.isLetter else { return false }
    return !WordClass.prepositions.contains(next) && !WordClass.adverbs.contains(next)
      && !WordClass.subordinators.contains(next)
      && !startsObject(index + 1) && !chunker.isDate(index + 1)
  }

  private func startsObject(_ index: Int) -> Bool {
    let word = chunker.lower(index)
    return chunker.isMention(index) || WordClass.articles.contains(word)
      || WordClass.possessives.contains(word) || WordClass.pronouns.contains(word)
      || WordClass.quantifiers.contains(word) || WordClass.demonstratives.contains(word)
      || word.first?.isNumber == true || Self.objects.contains(word)
  }
}
