public import History
internal import World

extension Path {
  /// The codes along the way, and every hop with what carries it.
  public var json: JSON {
    .object([
      "path": .array(parties.map { .string($0.code) }),
      "hops": .array(
        hops.map { hop in
          .object([
            "from": .string(hop.from.code),
            "to": .string(hop.to.code),
            "relations": .array(hop.relations.map(\.json)),
          ])
        }),
    ])
  }
}

extension Passage {
  /// Its first and last day, and the shortest way on the first.
  public var json: JSON {
    .object([
      "from": .string(first.description),
      "to": .string(last.description),
      "path": .array(parties.map { .string($0.code) }),
    ])
  }
}

extension Event {
  /// A change with the claims that tell of it.
  public var json: JSON {
    .object([
      "action": .string(action.rawValue),
      "date": date.map { .string($0.description) } ?? .null,
      "variants": variants.isEmpty ? nil : .array(variants.map { .string($0.description) }),
      "claims": .array(claims.map(\.located)),
    ])
  }
}

extension Interval {
  /// `since` and `until` are left out where no text tells of a change.
  public var json: JSON {
    key.json.with(
      .object([
        "since": began.flatMap(JSON.date),
        "until": ended.flatMap(JSON.date),
        "end_reported": ended == nil ? nil : .bool(isEndReported),
        "claims": .array(claims.map(\.located)),
      ]))
  }
}

extension Change {
  /// States before and after, and the claims that tell of it.
  public var json: JSON {
    key.json.with(
      .object([
        "change": .string(kind.rawValue),
        "before": .string(before.rawValue),
        "after": .string(after.rawValue),
        "events": .array(events.map(\.json)),
        "observations": .array(observations.map(\.claim.located)),
      ]))
  }
}

extension Explanation {
  /// The answer, in what it is grounded, and every claim with where its date comes from.
  public var json: JSON {
    JSON.object(["as_of": .string(day.description)]).with(answer.json).with(
      .object([
        "explanation": .array(sentences.map(JSON.string)),
        "events": .array(events.map(\.json)),
        "claims": .array(
          told.map { told in
            JSON.object(["id": told.id.map { .string($0.text) }]).with(told.claim.located)
              .with(.object(["dated_by": .string(told.dating.name)]))
          }),
        "set_aside": setAside.isEmpty ? nil : .array(setAside.map(\.json)),
        "decisions": decisions.isEmpty ? nil : .array(decisions.map(\.json)),
      ]))
  }
}

extension Explanation.Dating {
  fileprivate var name: String {
    switch self {
    case .stated: "text"
    case .reckoned: "day_of_writing"
    case .otherSources: "other_sources"
    case .undated: "nothing"
    case .writing: "writing"
    }
  }
}
