public import World

extension Testimony {
  /// The record of a document that `extract` and `claims` write, one a line.
  public var json: JSON {
    .object([
      "id": .string(document),
      "published": publication.date.map { .string($0.description) } ?? .null,
      "facts": .array(claims.map(\.json)),
      "findings": findings.isEmpty ? nil : .array(findings.map(\.json)),
      "universals": universals.isEmpty ? nil : .array(universals.map(\.json)),
    ])
  }
}

extension Claim {
  /// A fact of a document's record.
  public var json: JSON { json(evidence.json) }

  /// The same outside a document's record: its evidence names the document.
  public var located: JSON { json(evidence.located) }

  private func json(_ evidence: JSON) -> JSON {
    JSON.object([
      "source": .string(key.source.code),
      "target": .string(key.target.code),
      "relation": .string(key.relation.rawValue),
      "action": .string(action.rawValue),
      "date": date.map { .string($0.unit.description) } ?? .null,
      "window": date.flatMap { $0.unit == $0 ? nil : .string($0.description) },
    ]).with(detail.json).with(
      .object(["confidence": .hundredths(confidence), "evidence": evidence]))
  }
}

extension Claim.Detail {
  /// What is said, by its names in records.
  public var json: JSON {
    .object([
      "kind": (kind?.rawValue).map(JSON.string),
      "mode": (mode?.rawValue).map(JSON.string),
      "status": (status?.rawValue).map(JSON.string),
      "regime": regime.map(JSON.string),
      "city": city.map(JSON.string),
      "person": person.map(JSON.string),
      "attribution": attribution.map(\.json),
    ])
  }
}

extension Attribution {
  /// The words, and whose word it is.
  public var json: JSON {
    .object(["words": .string(words), "party": (party?.code).map(JSON.string)])
  }
}

extension Finding {
  /// A finding of a document's record.
  public var json: JSON {
    .object([
      "reason": .string(reason.rawValue),
      "source": (source?.code).map(JSON.string),
      "target": (target?.code).map(JSON.string),
      "relation": (relation?.rawValue).map(JSON.string),
      "evidence": evidence.json,
    ])
  }
}

extension UniversalClaim {
  /// A universal claim of a document's record.
  public var json: JSON {
    .object([
      "scope": .string(scope.rawValue),
      "relation": .string(relation.rawValue),
      "target": .string(target.code),
      "regime": regime.map(JSON.string),
      "action": .string(action.rawValue),
      "exceptions": .array(exceptions.map { .string($0.code) }),
      "date": date.map { .string($0.description) } ?? .null,
      "evidence": evidence.json,
    ])
  }
}

extension Evidence {
  /// Place and words within a document's record: code points, the end not included.
  public var json: JSON {
    .object([
      "start": .number(scalars.lowerBound),
      "end": .number(scalars.upperBound),
      "text": .string(quote),
    ])
  }
  /// The same outside a document's record: with the id of the document.
  public var located: JSON {
    JSON.object(["document": .string(document)]).with(json)
  }
}
