public import History
internal import World

extension Conflict {
  /// Kind, key, days and claims with their names in a history.
  public func json(in chronicle: Chronicle) -> JSON {
    JSON.object(["kind": .string(kind.rawValue)]).with(key?.json ?? .object([:])).with(
      .object([
        "days": .date(window),
        "settled": chronicle.isSettled(claims) ? .bool(true) : nil,
        "claims": .array(claims.map { $0.named(in: chronicle) }),
        "evidence": .array(evidence.map(\.located)),
      ]))
  }
}

extension Review {
  /// The matter, key, days and claims with their names in a history.
  public func json(in chronicle: Chronicle) -> JSON {
    JSON.object(["matter": .string(matter.name)]).with(key?.json ?? .object([:])).with(
      .object([
        "days": .date(window),
        "days_at_stake": .number(days),
        "claims": .array(claims.map { $0.named(in: chronicle) }),
      ])
    ).with(matter.json)
  }
}

extension Review.Matter {
  fileprivate var json: JSON {
    switch self {
    case .lost(let lost): .object(["decision": lost.json])
    case .proposed(let derivation): .object(["derived": derivation.json])
    case .doubtful(let confidence): .object(["confidence": .hundredths(confidence)])
    case .stale(let day): .object(["last_confirmed": .string(day.description)])
    case .conflict: .object([:])
    }
  }
}

extension Claim {
  fileprivate func named(in chronicle: Chronicle) -> JSON {
    JSON.object(["id": chronicle.id(of: self).map { .string($0.text) }]).with(located)
  }
}
