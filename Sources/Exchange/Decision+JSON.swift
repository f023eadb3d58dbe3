public import History
internal import World

extension Decision {
  /// As in the file of decisions, by the same names.
  public var json: JSON {
    JSON.object([
      "number": .number(number),
      "when": .string(day.description),
      "who": .string(person),
      "because": .string(reason),
      "decision": .string(ruling.name),
      "claims": ruling.claims.isEmpty ? nil : .array(ruling.claims.map { .string($0.text) }),
    ]).with(ruling.rest)
  }
}

extension Decision.Ruling {
  fileprivate var rest: JSON {
    switch self {
    case .redate(_, let date): .object(["date": date.map { .string($0.description) } ?? .null])
    case .undo(let number): .object(["undoes": .number(number)])
    case .add(let added):
      .object([
        "claim": added.key.json.with(
          .object([
            "action": .string(added.action.rawValue),
            "date": added.date.map { .string($0.description) } ?? .null,
            "kind": (added.kind?.rawValue).map(JSON.string),
            "regime": added.regime.map(JSON.string),
            "from": .string(added.source),
            "published": added.published.map { .string($0.description) },
            "quote": .string(added.quote),
          ]))
      ])
    case .accept, .reject, .merge, .split, .prefer: .object([:])
    }
  }
}

extension LostDecision {
  /// What is missing, and the decision about it.
  public var json: JSON {
    .object([
      "problem": .string(description),
      "missing": .array(missing.map { .string($0.text) }),
      "decision": decision.json,
    ])
  }
}

extension SetAside {
  /// The claim, and the decision by which it does not count.
  public var json: JSON {
    JSON.object(["id": .string(id.text)]).with(claim.located)
      .with(.object(["set_aside_by": decision.json]))
  }
}
