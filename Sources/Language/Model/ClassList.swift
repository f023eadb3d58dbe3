/// What the class numbers of a model stand for.
package struct ClassList: Hashable, Sendable {
  /// A word class, coarse and fine.
  package struct Tag: Hashable, Sendable {
    package let part: PartOfSpeech
    /// nil for a word that is part of another.
    package let penn: PennTag?

    package init(part: PartOfSpeech, penn: PennTag?) {
      self.part = part
      self.penn = penn
    }
  }

  /// A relation, and on which side of the word its head lies.
  package struct Role: Hashable, Sendable {
    package let relation: Dependency
    package let headFollows: Bool

    package init(relation: Dependency, headFollows: Bool) {
      self.relation = relation
      self.headFollows = headFollows
    }
  }

  /// A move of the parser and the relation of the arc it makes; `.root` counts for nothing in a shift.
  package struct Action: Hashable, Sendable {
    package let move: ParserState.Move
    package let relation: Dependency

    package init(move: ParserState.Move, relation: Dependency) {
      self.move = move
      self.relation = relation
    }
  }

  package var tags: [Tag]
  package var roles: [Role]
  /// The shift, the one that ends a tree, the other left arcs, the right arcs.
  package var actions: [Action]
  package var lemmaRules: [LemmaRule]
  /// The treebanks, whose conventions differ, by name.
  package var schools: [String] = []

  package init(tags: [Tag], roles: [Role], actions: [Action], lemmaRules: [LemmaRule] = []) {
    self.tags = tags
    self.roles = roles
    self.actions = actions
    self.lemmaRules = lemmaRules
  }
}

extension ClassList {
  /// The lines of a model's section: kind and fields, tab-separated.
  package var text: String {
    let tags = tags.map { "tag\t\($0.part.rawValue)\t\($0.penn?.rawValue ?? "_")" }
    let roles = roles.map { "role\t\($0.relation.rawValue)\t\($0.headFollows ? "<" : ">")" }
    let actions = actions.map { "move\t\($0.move.rawValue)\t\($0.relation.rawValue)" }
    let rules = lemmaRules.map { "lemma\t\($0.cut)\t\($0.ending)\t\($0.keepsCase ? "=" : "a")" }
    let schools = schools.map { "school\t\($0)\t_" }
    return (tags + roles + actions + rules + schools).joined(separator: "\n")
  }

  /// nil when a line is none of these.
  package init?(text: String) {
    self.init(tags: [], roles: [], actions: [])
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3, read(fields) else { return nil }
    }
  }

  private mutating func read(_ fields: [String]) -> Bool {
    switch fields[0] {
    case "tag":
      guard let part = PartOfSpeech(rawValue: fields[1]) else { return false }
      tags.append(Tag(part: part, penn: PennTag(rawValue: fields[2])))
    case "role":
      guard let relation = Dependency(rawValue: fields[1]) else { return false }
      roles.append(Role(relation: relation, headFollows: fields[2] == "<"))
    case "move":
      guard let number = UInt8(fields[1]), let move = ParserState.Move(rawValue: number),
        let relation = Dependency(rawValue: fields[2])
      else { return false }
      actions.append(Action(move: move, relation: relation))
    case "lemma":
      guard let cut = Int(fields[1]), fields.count == 4 else { return false }
      lemmaRules.append(LemmaRule(cut: cut, ending: fields[2], keepsCase: fields[3] == "="))
    case "school": schools.append(fields[1])
    default: return false
    }
    return true
  }
}

extension ClassList {
  /// The coarse class of each tag number, for any byte.
  package var kinds: [PartOfSpeech?] {
    (0...255).map { $0 < tags.count ? tags[$0].part : nil }
  }

  /// The place among all of the coarse class of each tag number, for any byte; 255 for none.
  package var parts: [UInt8] {
    kinds.map { part in
      part.flatMap { PartOfSpeech.allCases.firstIndex(of: $0) }.map { UInt8($0) } ?? .max
    }
  }
}

extension ClassList {
  /// The label number of each action: its relation's place among all.
  package var actionLabels: [UInt8] {
    actions.map { UInt8(Dependency.allCases.firstIndex(of: $0.relation) ?? 0) }
  }
}

extension ClassList {
  /// The actions that may be taken, by `ParserState.allowed`; to the root leads an action of its own.
  var moveOpenings: [ClassScores.Opening] {
    (0..<ParserState.allowedCount).map { allowed in
      ClassScores.Opening(actions.count) { action in
        switch actions[action].move {
        case .shift: allowed & 1 != 0
        case .left: allowed & 2 != 0 && (action == 1) == (allowed & 8 != 0)
        case .right: allowed & 4 != 0
        }
      }
    }
  }
}
