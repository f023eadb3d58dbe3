internal import Dating
internal import Language
internal import World

/// Parses a sentence with the help of what the reader knows of it.
///
/// A name of several words, or one that the parser has never seen, goes in as one familiar name of
/// its kind, a date as one word, and a form of a rare verb of the tables as the same form of a
/// familiar one. The tree is that of the sentence as it stands: the words of a name hang flat on
/// its first.
struct GuidedAnalysis {
  let tokens: [Token]
  let mentions: [Mention]
  let dates: [DateMention]
  let lexicon: Lexicon

  func tree(by analyser: inout Analyser) -> Tree {
    let parts = parts()
    let guided = parts.map { part in
      let token = tokens[part.tokens.lowerBound]
      let form = part.form ?? token.form
      return Token(
        form: form, lower: form.lowercased(), utf8: token.utf8, scalars: token.scalars)
    }
    return expanded(analyser.analyse(guided), parts)
  }

  private struct Part {
    let tokens: Range<Int>
    var form: String?
    /// First tokens of the names that are listed in it.
    var members: [Int] = []
  }

  private func parts() -> [Part] {
    var parts: [Part] = []
    var position = 0
    while position < tokens.count {
      let part =
        list(at: position) ?? name(at: position) ?? date(at: position) ?? word(at: position)
      parts.append(part)
      position = part.tokens.upperBound
    }
    return parts
  }

  private func mention(at position: Int) -> Mention? {
    mentions.first { $0.tokens.lowerBound == position }
  }

  private func name(at position: Int) -> Part? {
    mention(at: position).map { Part(tokens: $0.tokens, form: stand(for: $0)) }
  }

  /// "Chad, the Gambia and Togo" is one name of several.
  private func list(at position: Int) -> Part? {
    guard let first = mention(at: position), isListable(first) else { return nil }
    var members = [position]
    var end = first.tokens.upperBound
    while let next = nextMember(after: end) {
      members.append(next.tokens.lowerBound)
      end = next.tokens.upperBound
      guard !next.isLast else {
        return Part(tokens: position..<end, form: "Americans", members: members)
      }
    }
    return nil
  }

  private func isListable(_ mention: Mention) -> Bool {
    switch mention.role {
    case .name, .capital, .organisation, .place, .regime: !isGenitive(mention.tokens.upperBound)
    case .demonym, .people, .metonym, .organ, .person, .group: false
    }
  }

  private func isGenitive(_ position: Int) -> Bool {
    tokens.indices.contains(position) && ["'s", "'", "\u{2019}"].contains(tokens[position].lower)
  }

  private func nextMember(after end: Int) -> (tokens: Range<Int>, isLast: Bool)? {
    var next = end
    var isLast = false
    if tokens.indices.contains(next), tokens[next].lower == "," { next += 1 }
    if tokens.indices.contains(next), ["and", "or", "&"].contains(tokens[next].lower) {
      isLast = true
      next += 1
    }
    guard next > end else { return nil }
    let start = tokens.indices.contains(next) && tokens[next].lower == "the" ? next + 1 : next
    guard let mention = mention(at: start) ?? mention(at: next), isListable(mention) else {
      return nil
    }
    return (mention.tokens, isLast)
  }

  private func stand(for mention: Mention) -> String {
    switch mention.role {
    case .demonym: "Iraqi"
    case .people: "Americans"
    case .capital, .place: "Baghdad"
    case .person: "Bush"
    case .metonym, .organ: "Congress"
    case .organisation: "NATO"
    case .regime: "Congress"
    case .name, .group: "Iraq"
    }
  }

  /// A date of days, months and years only; words like "last week" say more to the parser.
  private func date(at position: Int) -> Part? {
    guard let date = dates.first(where: { $0.tokens.lowerBound == position }),
      date.tokens.count > 1, date.tokens.upperBound <= tokens.count,
      tokens[date.tokens].allSatisfy({ isCalendar($0) })
    else { return nil }
    return Part(tokens: date.tokens, form: "Monday")
  }

  private func isCalendar(_ token: Token) -> Bool {
    token.lower.first?.isNumber == true || token.lower == ","
      || token.form.first?.isUppercase == true
  }

  private func word(at position: Int) -> Part {
    Part(tokens: position..<position + 1, form: familiar(position))
  }

  /// Verbs that any text has.
  private static let usual: Set<String> = [
    "be", "have", "keep", "put", "send", "take", "give", "bring", "call", "open", "close", "return",
    "leave", "name", "order", "remain", "stay", "stand", "go", "come", "cut", "set", "run", "hit",
    "place", "add", "end", "drop", "break", "say", "become", "move", "do", "follow", "join", "shut",
    "hand", "list", "force", "declare", "live", "raise", "slap", "post", "back",
  ]

  /// The same form of a verb that the parser knows, for one that it may not.
  private func familiar(_ position: Int) -> String? {
    let word = tokens[position].lower
    guard let forms = lexicon.verbs[word], let first = forms.first,
      lexicon.frames[first.lemma] != nil,
      !Self.usual.contains(first.lemma)
        || forms.contains(where: { $0.shape == .past && word == $0.lemma }),
      lexicon.nouns[Lexicon.singular(word)] == nil, !Chunker.plurals.contains(word)
    else { return nil }
    let shapes = Set(forms.map(\.shape))
    let form: String? =
      if shapes.isSuperset(of: [.past, .participle]) {
        shapes.contains(.base) ? plain(position) : "received"
      } else if shapes.contains(.past) {
        "took"
      } else if shapes.contains(.participle) {
        "taken"
      } else if shapes.contains(.gerund) {
        "receiving"
      } else if shapes.contains(.third) {
        "receives"
      } else {
        isAfterVerbMark(position) || !isNounLike(word) ? "receive" : nil
      }
    guard let form else { return nil }
    let isCapitalised = tokens[position].form.first?.isUppercase == true
    return isCapitalised ? form.prefix(1).uppercased() + form.dropFirst() : form
  }

  /// "shut", "cut": of which form only the words around it tell.
  private func plain(_ position: Int) -> String? {
    if isAfterVerbMark(position) { return "receive" }
    let before = position > 0 ? tokens[position - 1].lower : ""
    let next = tokens.indices.contains(position + 1) ? tokens[position + 1].lower : ""
    let isAfterName = mentions.contains { $0.tokens.upperBound == position }
    let isAfterAuxiliary = WordClass.have.contains(before) || WordClass.be.contains(before)
    let isBeforeNoun =
      WordClass.articles.contains(next) || WordClass.possessives.contains(next)
      || ["diplomatic", "ties", "relations"].contains(next)
    return isAfterAuxiliary || isBeforeNoun && !WordClass.articles.contains(before) || isAfterName
      ? "received" : nil
  }

  private func isNounLike(_ word: String) -> Bool {
    Chunker.plurals.contains(word + "s") || lexicon.nominals[word] != nil
      || ["designate", "sanction", "ban", "label", "return", "post", "name"].contains(word)
  }

  private func isAfterVerbMark(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let before = tokens[position - 1].lower
    return before == "to" || WordClass.modals.contains(before) || WordClass.doing.contains(before)
      || before == "not" || before == "n't"
  }
}

extension GuidedAnalysis {
  private func expanded(_ tree: Tree, _ parts: [Part]) -> Tree {
    var nodes: [Node] = []
    nodes.reserveCapacity(tokens.count)
    for (node, part) in zip(tree.nodes, parts) {
      let start = part.tokens.lowerBound
      nodes.append(
        Node(
          part: node.part, penn: node.penn,
          lemma: part.form == nil ? node.lemma : lemma(at: start, node),
          head: node.head.map { parts[$0].tokens.lowerBound }, relation: node.relation))
      for token in part.tokens.dropFirst() {
        nodes.append(
          Node(
            part: .properNoun, penn: .nnp, lemma: "", head: start,
            relation: part.members.contains(token) ? .conjunct : .flat))
      }
    }
    return Tree(nodes)
  }

  private func lemma(at position: Int, _ node: Node) -> String {
    let word = tokens[position].lower
    return lexicon.verbs[word]?.first?.lemma ?? word
  }
}
