internal import History
internal import World

extension Wording {
  /// The whole of it, with its sources.
  ///
  ///     Russia has recognised the government of Afghanistan since 3 July 2025 (five sources: 1–5).
  func sentence(_ line: Line) -> String {
    let clauses = line.entries.map { clause($0, line.standing) }
    let reason = line.entry.derivation.map { ", as \(Label.capped($0.reason))" } ?? ""
    let text =
      clauses.joined(separator: "; ") + reason
      + SourceNumbers.counted(line.sources, independent: line.publishers) + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A party's name as the subject or object of a sentence: `the United States`.
  func name(_ party: Party) -> String {
    let name = names.entry(of: party, on: day).name
    let takesArticle =
      name.hasPrefix("United ") || name.hasSuffix("Islands") || name.hasSuffix("Republic")
      || name.hasSuffix("Union") || name.hasSuffix("Nations") || Self.withArticle.contains(name)
    return takesArticle ? "the \(name)" : name
  }

  private static let withArticle: Set<String> = [
    "Bahamas", "Comoros", "Democratic Republic of the Congo", "Gambia", "Holy See", "Maldives",
    "Netherlands", "Philippines", "Republic of the Congo", "Seychelles",
  ]

  private func clause(_ entry: Snapshot.Entry, _ standing: Standing) -> String {
    let subject = name(entry.key.source)
    let start = entry.began.flatMap(DateWords.full)
    let object = object(entry)
    let verb = Verb(entry.key.relation)
    switch standing {
    case .inForce, .stale:
      if entry.key.relation == .ambassador, entry.detail.status == .designated {
        return "\(subject) has named \(object)" + (start.map { " (\($0))" } ?? "")
      }
      guard let start else { return "\(subject) \(verb.present) \(object)" + confirmed(entry) }
      return "\(subject) \(verb.perfect) \(object) since \(start)" + confirmed(entry)
    case .maybe:
      return "\(subject) may \(verb.infinitive) \(object)"
        + (start.map { ", since \($0)" } ?? "") + confirmed(entry)
    case .disputed:
      return "it is disputed whether \(subject) \(verb.present) \(object)"
    case .ended: return "\(subject) \(verb.past) \(object)" + span(start, entry)
    case .absent: return "\(subject) \(verb.negated) \(object)"
    }
  }

  private func span(_ start: String?, _ entry: Snapshot.Entry) -> String {
    switch (start, entry.ended.flatMap(DateWords.full)) {
    case (let start?, let end?): " from \(start) to \(end)"
    case (nil, let end?): " until \(end)"
    case (let start?, nil): " from \(start), no longer now"
    case (nil, nil): " but no longer does"
    }
  }

  private func confirmed(_ entry: Snapshot.Entry) -> String {
    guard entry.isStale else { return "" }
    return entry.lastConfirmed.map { ", last confirmed on \(DateWords.words($0))" }
      ?? ", not confirmed lately"
  }

  private func object(_ entry: Snapshot.Entry) -> String {
    let (detail, target) = (entry.detail, name(entry.key.target))
    switch entry.key.relation {
    case .recognition:
      let what = detail.kind == .government || detail.regime != nil ? "the government of " : ""
      return what + target + (mode(detail.mode).map { " \($0)" } ?? "")
    case .ambassador: return article(detail.kind?.label ?? "ambassador") + " to \(target)"
    case .office:
      let location = detail.city == nil ? " in " : place(detail.city) + ", "
      return article(detail.kind?.label ?? "office") + location + target
    case .sanctions: return sanctions(detail.kind) + " on \(target)"
    case .designation: return listed(detail, target) + " " + role(detail.kind)
    case .ties: return "diplomatic relations with \(target)"
    }
  }

  private func listed(_ detail: Claim.Detail, _ target: String) -> String {
    detail.regime.map { "the \(Label.capped($0, length: 40)) (\(target))" } ?? target
  }

  private func role(_ kind: RelationKind?) -> String {
    switch kind {
    case .stateSponsor: "as a state sponsor of terrorism"
    case .bannedOrganisation: "as a banned organisation"
    default: "as a terrorist organisation"
    }
  }

  private func article(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
  }
}

/// The forms of the verb that states a relation.
private struct Verb {
  let infinitive: String
  let present: String
  let perfect: String
  let past: String
  let negated: String

  init(_ relation: Relation) {
    switch relation {
    case .recognition: self.init("recognise", "recognises", "recognised")
    case .ambassador, .office: self.init("have", "has", "had", without: "does not have")
    case .sanctions: self.init("impose", "imposes", "imposed")
    case .designation: self.init("list", "lists", "listed")
    case .ties: self.init("have", "has", "had", without: "does not have")
    }
  }

  private init(_ infinitive: String, _ present: String, _ past: String, without: String? = nil) {
    self.infinitive = infinitive
    self.present = present
    self.past = past
    perfect = "has \(past)"
    negated = without ?? "does not \(infinitive)"
  }
}
