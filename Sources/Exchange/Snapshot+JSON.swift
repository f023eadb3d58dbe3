public import History
public import World

extension Snapshot {
  /// Every relation of the date, the universal claims made by then, and the sources.
  public var json: JSON {
    .object([
      "as_of": .string(asOf.description),
      "day": .string(day.description),
      "relations": .array(entries.map(\.json)),
      "universals": .array(
        universals.map { JSON.object(["document": .string($0.evidence.document)]).with($0.json) }),
      "sources": .array(sources.map(\.json)),
    ])
  }
}

extension Snapshot.Entry {
  /// `since` and `until` are dates; they are left out where no text reports a change.
  public var json: JSON {
    key.json.with(
      .object([
        "state": .string(state.rawValue),
        "explicitly_absent": isExplicitlyAbsent ? .bool(true) : nil,
        "since": began.flatMap(JSON.date),
        "until": ended.flatMap(JSON.date),
        "last_confirmed": lastConfirmed.map { .string($0.description) },
        "stale": isStale ? .bool(true) : nil,
      ])
    ).with(detail.json).with(
      .object([
        "derived": derivation?.json,
        "sources": .array(sources.map(JSON.number)),
        "publishers": .number(publishers),
        "evidence": .array(evidence.map(\.located)),
      ]))
  }
}

extension Derivation {
  /// The rule, what it follows from, and why.
  public var json: JSON {
    .object([
      "rule": .string(rule),
      "from": .array(premises.map(\.json)),
      "reason": .string(reason),
    ])
  }
}

extension Key {
  /// Source, target and relation.
  public var json: JSON {
    .object([
      "source": .string(source.code),
      "target": .string(target.code),
      "relation": .string(relation.rawValue),
    ])
  }
}

extension Source {
  /// An entry of a list of sources.
  public var json: JSON {
    .object([
      "number": .number(number),
      "id": .string(document),
      "title": .string(title),
      "published": publication.date.map { .string($0.description) } ?? .null,
    ])
  }
}

extension JSON {
  /// A window as a date; nil when it is unbounded.
  public static func date(_ window: Window) -> JSON? {
    PartialDate(window).map { .string($0.description) }
  }
}
