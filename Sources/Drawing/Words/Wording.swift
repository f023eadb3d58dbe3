internal import History
internal import World

/// What a line says, in the few words beside it and in the sentence that goes with it.
struct Wording {
  let names: Names
  let day: Day

  /// Beside the line: `recognises (de jure) since 3 July 2025`.
  func label(_ line: Line) -> String {
    if line.isMutual { return mutualLabel(line) }
    let entry = line.entry
    switch line.standing {
    case .inForce, .stale: return noun(entry) + since(entry) + lastConfirmed(entry)
    case .maybe: return noun(entry) + "?" + since(entry) + lastConfirmed(entry)
    case .disputed: return noun(entry) + ", disputed" + since(entry)
    case .ended: return noun(entry, past: true) + span(entry)
    case .absent: return absence(entry)
    }
  }

  /// `RUS → AFG: `, or nothing where the line has no direction.
  func direction(_ line: Line) -> String {
    if line.key.relation.isSymmetric || line.isMutual { return "" }
    let codes = [line.key.source, line.key.target].map { Label.capped($0.code, length: 12) }
    return codes.joined(separator: " → ") + ": "
  }

  private func mutualLabel(_ line: Line) -> String {
    let entry = line.entry
    let post = entry.detail.kind?.label ?? "ambassador"
    let reserve = remark(entry.detail.status).map { " (\($0))" } ?? ""
    let doubt = line.standing == .maybe ? "?" : ""
    return "\(post)s exchanged\(reserve)\(doubt)" + mutualSince(line) + lastConfirmed(entry)
  }

  /// Both dates where they differ: ` (to Russia since 3 July 2025)`.
  private func mutualSince(_ line: Line) -> String {
    let starts = line.entries.map { DateWords.words($0.began) }
    if let first = starts.first ?? nil, starts.allSatisfy({ $0 == first }) {
      return " since \(first)"
    }
    let parts = zip(line.entries, starts).compactMap { entry, start in
      start.map { "to \(names.entry(of: entry.key.target, on: day).shortName) since \($0)" }
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func since(_ entry: Snapshot.Entry) -> String {
    let isNaming = entry.key.relation == .ambassador && entry.detail.status == .designated
    return DateWords.words(entry.began).map { (isNaming ? " " : " since ") + $0 } ?? ""
  }

  func sinceWords(_ entry: Snapshot.Entry) -> String { String(since(entry).drop { $0 == " " }) }

  func spanWords(_ entry: Snapshot.Entry) -> String {
    String(span(entry).drop { $0 == " " || $0 == "," })
  }

  /// What kind of measure it is, in a table of measures: `financial`, `de jure`.
  func remarks(_ entry: Snapshot.Entry) -> String {
    let kind: String? =
      switch entry.key.relation {
      case .sanctions, .designation: entry.detail.kind?.label
      default: nil
      }
    return [kind, mode(entry.detail.mode), remark(entry.detail.status)].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func span(_ entry: Snapshot.Entry) -> String {
    switch (DateWords.words(entry.began), DateWords.words(entry.ended)) {
    case (let start?, let end?): start == end ? " \(end)" : " \(start) – \(end)"
    case (nil, let end?): " until \(end)"
    case (let start?, nil): " from \(start), ended"
    case (nil, nil): ", ended"
    }
  }

  func lastConfirmed(_ entry: Snapshot.Entry) -> String {
    guard entry.isStale else { return "" }
    guard let last = entry.lastConfirmed else { return ", not confirmed lately" }
    let month = PartialDate(.month(year: last.civil.year, month: last.civil.month))
    return ", last confirmed \(DateWords.words(month))"
  }

  private func absence(_ entry: Snapshot.Entry) -> String {
    let kind = entry.detail.kind?.label
    return switch entry.key.relation {
    case .recognition: "does not recognise"
    case .ambassador: "no \(kind ?? "ambassador")"
    case .office: "no \(kind ?? "office")"
    case .sanctions: "no sanctions"
    case .designation: "no designation"
    case .ties: "no diplomatic relations"
    }
  }

  /// The relation by its kind, with how it is meant and where it stands.
  private func noun(_ entry: Snapshot.Entry, past: Bool = false) -> String {
    let detail = entry.detail
    let remarks = [
      mode(detail.mode), remark(detail.status), entry.isDerived ? "implied" : nil,
    ].compactMap(\.self)
    let noun =
      switch entry.key.relation {
      case .recognition: past ? "recognised" : "recognises"
      case .ambassador:
        (detail.kind?.label ?? "ambassador") + (detail.status == .designated ? " named" : "")
      case .office: (detail.kind?.label ?? "office") + place(detail.city)
      case .sanctions: sanctions(detail.kind)
      case .designation: designation(detail.kind)
      case .ties: "diplomatic relations"
      }
    return remarks.isEmpty ? noun : "\(noun) (\(remarks.joined(separator: ", ")))"
  }

  func place(_ city: String?) -> String {
    city.map { " in " + Label.capped($0, length: 30) } ?? ""
  }

  func sanctions(_ kind: RelationKind?) -> String {
    switch kind {
    case .financial, .trade: (kind?.label ?? "") + " sanctions"
    case nil: "sanctions"
    case let other?: other.label
    }
  }

  private func designation(_ kind: RelationKind?) -> String {
    switch kind {
    case .terroristOrganisation: "terrorist designation"
    case .stateSponsor: "listed as state sponsor of terrorism"
    case .bannedOrganisation: "ban"
    default: "designation"
    }
  }

  func mode(_ mode: RecognitionMode?) -> String? {
    switch mode {
    case .deJure: "de jure"
    case .deFacto: "de facto"
    case nil: nil
    }
  }

  private func remark(_ status: Status?) -> String? {
    switch status {
    case .consultations: "recalled for consultations"
    case .suspended: "suspended"
    case .eased: "eased"
    case .nonResident: "non-resident"
    case .tightened: "tightened"
    case .designated, .credentials, .accredited, .renewed, .lifted, .exchanged, nil: nil
    }
  }
}
