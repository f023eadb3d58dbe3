internal import Language

extension TreeClauseBuilder {
  /// Objects, prepositional phrases and adverbs of a clause.
  mutating func fill(_ index: Int) {
    let verb = chunks[clauses[index].verb].tokens.upperBound - 1
    for child in children[predicates[index]] {
      take(child, tree.nodes[child].relation, verb, into: &clauses[index])
    }
    let predicate = predicates[index]
    if clauseVerb(index) != predicate { takeSaid(predicate, into: &clauses[index]) }
    for object in clauses[index].objects.flatMap({ groups[$0] }) {
      adoptPhrases(of: object, into: &clauses[index])
    }
    if let other = shallow[clauses[index].verb] { complete(&clauses[index], by: other) }
    clauses[index].obliques.sort { $0.chunk < $1.chunk }
  }

  /// What stands behind a verb may hang on it even where the grammar says otherwise.
  private func complete(_ clause: inout Clause, by other: Clause) {
    if clause.objects.isEmpty, !clause.isPassive {
      clause.objects = other.objects.filter { $0 > clause.verb }
    }
    for oblique in other.obliques
    where !clause.obliques.contains(where: { $0.chunk == oblique.chunk }) {
      clause.obliques.append(oblique)
    }
    for word in other.tail where !clause.tail.contains(word) { clause.tail.append(word) }
  }

  private func clauseVerb(_ index: Int) -> Int {
    let tokens = chunks[clauses[index].verb].tokens
    return tokens.last { tree.nodes[$0].part == .verb } ?? tokens.upperBound - 1
  }

  private func take(
    _ child: Int, _ relation: Dependency, _ verb: Int, into clause: inout Clause
  ) {
    switch relation {
    case .object, .indirectObject:
      if let noun = noun(child) { clause.objects.append(noun) }
    case .openComplement where tree.nodes[child].part != .verb && noun(child) != nil:
      if let phrase = phrase(child) {
        clause.obliques.append(phrase)
      } else if let noun = noun(child), clauseOf[child] == nil {
        clause.objects.append(noun)
      }
    case .oblique, .agent, .unmarkedOblique, .nominalModifier:
      if let phrase = phrase(child) { clause.obliques.append(phrase) }
    case .adverbial, .verbParticle:
      if child > verb { clause.tail.append(contentsOf: word(child)) }
    case .caseMarker:
      if child > verb, let word = chunks[chunkOf[child]].preposition { clause.tail.append(word) }
    default: break
    }
  }

  /// An adverb or particle as its chunk has it.
  private func word(_ token: Int) -> [String] {
    switch chunks[chunkOf[token]].kind {
    case .adverb(let word), .preposition(let word): [word]
    default: [tree.nodes[token].lemma]
    }
  }

  /// What a copula says: a noun phrase, or a phrase with a preposition.
  private func takeSaid(_ predicate: Int, into clause: inout Clause) {
    guard let noun = noun(predicate) else {
      if let word = word(predicate).first { clause.tail.append(word) }
      return
    }
    let isMarked = children[predicate].contains { tree.nodes[$0].relation == .caseMarker }
    if isMarked, let phrase = phrase(predicate) {
      clause.obliques.append(phrase)
    } else {
      clause.objects.insert(noun, at: 0)
    }
  }

  /// What hangs on an object may as well hang on its verb.
  private func adoptPhrases(of object: Int, into clause: inout Clause) {
    for token in chunks[object].tokens {
      for child in children[token] where tree.nodes[child].relation == .nominalModifier {
        guard chunkOf[child] != object, let phrase = phrase(child),
          !clause.obliques.contains(where: { $0.chunk == phrase.chunk })
        else { continue }
        clause.obliques.append(phrase)
      }
    }
  }

  /// "has recognised and exchanged ambassadors with X": the object of the second verb is the first's
  /// too only where the first has none and stands right before; a relative's own object is its noun.
  mutating func shareObjects(_ index: Int) {
    let clause = clauses[index]
    guard clause.objects.isEmpty, !clause.isPassive, clause.link == .relative,
      let antecedent = clause.antecedent, clause.subject != groups[antecedent]
    else { return }
    clauses[index].objects = groups[antecedent]
  }

  mutating func assignDates() {
    for index in chunks.indices where chunks[index].date != nil {
      let tokens = chunks[index].tokens
      let top = tokens.first {
        guard let head = tree.nodes[$0].head else { return true }
        return !tokens.contains(head)
      }
      guard let top, let owner = owner(of: top) else { continue }
      clauses[owner].dates.append(index)
    }
  }

  func span(_ index: Int) -> Range<Int> {
    let clause = clauses[index]
    let last = (clause.objects + clause.obliques.flatMap(\.nouns) + clause.dates).max() ?? 0
    return clause.verb..<max(last, clause.verb) + 1
  }
}
