internal import World

/// What a verb says of a relation: a line of frames.tsv.
struct Frame: Hashable, Sendable {
  let verb: String
  /// Words that must stand behind the verb: `off`, `to leave`.
  let particle: [String]
  let isTransitive: Bool
  let isIntransitive: Bool
  /// Where the patient stands behind one: "did away *with* the sanctions".
  let preposition: String?
  let patient: Matter
  let complement: Complement?
  let relation: Relation
  let action: Action
  let agent: Agent?
  let status: Status?

  /// The end of the relation that the doer fills.
  enum Agent: String, Sendable {
    case source
    case target
    case both
  }

  /// A prepositional phrase that must be there: about a matter, or with a noun of its own.
  struct Complement: Hashable, Sendable {
    let preposition: String
    let matter: Matter?
    let noun: String?
  }

  /// Its name in evidence: `recall.ambassador`.
  var rule: String {
    ([verb] + particle + [preposition, patient.rawValue].compactMap(\.self)).joined(separator: ".")
  }
}

extension Frame {
  /// Nil for a line that names no known matter, relation, action or agent (a test forbids those).
  init?(row: [String]) {
    guard row.count == 9, let patient = Matter(rawValue: row[3]),
      let relation = Relation(rawValue: row[5]), let action = Action(rawValue: row[6]),
      row[7].isEmpty || Agent(rawValue: row[7]) != nil,
      row[8].isEmpty || Status(rawValue: row[8]) != nil
    else { return nil }
    verb = row[0]
    particle = row[1].split(separator: " ").map(String.init)
    isTransitive = row[2] == "t" || row[2] == "ti"
    isIntransitive = row[2] == "i" || row[2] == "ti"
    preposition = isTransitive || isIntransitive ? nil : row[2]
    self.patient = patient
    complement = Complement(cell: row[4])
    guard (complement == nil) == row[4].isEmpty else { return nil }
    self.relation = relation
    self.action = action
    agent = Agent(rawValue: row[7])
    status = Status(rawValue: row[8])
  }
}

extension Frame.Complement {
  init?(cell: String) {
    let parts = cell.split(separator: ":")
    guard parts.count == 2 else { return nil }
    preposition = String(parts[0])
    matter = Matter(rawValue: String(parts[1]))
    noun = parts[1].first == "=" ? String(parts[1].dropFirst()) : nil
    guard matter != nil || noun != nil else { return nil }
  }
}

/// What a noun phrase is about, as far as frames ask.
enum Matter: String, CaseIterable, Hashable, Sendable {
  /// A state, its government, organs or officials.
  case party
  /// A person by name.
  case person
  case ambassador
  case office
  case ties
  case sanctions
  case assets
  case recognition
  /// The act of listing: "its designation of the group".
  case listing
  /// A list of terrorists or of banned ones.
  case list
  case credentials
  case accreditation
  case post
  case staff
  case operation
  case charge
  case consul
  case delegation
  case representative
  case measure
  case organ
  case sponsor
  case trade
  /// "terrorists", "a terrorist organisation".
  case terror
  /// "the lawful government of".
  case government
  /// "entering the country", "entry".
  case entry
  case law
  /// "ambassadorial level".
  case level
  /// "Kosovo's independence", "Palestinian statehood".
  case statehood
  /// What shows that a mission works: the flag over it, the ribbon cut at its door.
  case flag
  /// "one of Taiwan's diplomatic allies".
  case ally
  /// "severed its links with Israel".
  case link
  /// The consent of the receiving state to an ambassador.
  case agrement
}
