public import World

/// A change or observation of a bare history: who, to whom, what and when, without evidence.
public struct BareEvent: Hashable, Sendable {
  /// As written: here a symmetric relation has a direction too.
  public let key: Key
  public let action: Action
  public let date: PartialDate

  public init(_ key: Key, _ action: Action, _ date: PartialDate) {
    self.key = key
    self.action = action
    self.date = date
  }
}

extension Chronicle {
  /// A history that someone wrote down, taken as written.
  ///
  /// Nothing is merged, and what it does not tell did not happen. The order of the events changes
  /// nothing.
  public init(bare events: [BareEvent], premises: Premises = .usual) {
    self.init(bare: Almanac(events), premises: premises)
  }

  public init(bare almanac: Almanac, premises: Premises = .usual) {
    precondition(almanac.isBare, "the almanac of texts is made from their chronicle")
    self.init(premises: premises, isBare: true, ledgers: .bare(almanac))
  }

  /// How every relation stands on every day, for many questions.
  ///
  /// Of a bare history it is there already; otherwise it is made, in time linear in all that is
  /// told.
  public var almanac: Almanac {
    switch ledgers {
    case .bare(let almanac): almanac
    case .made(let ledgers, _): Almanac(ledgers)
    }
  }
}

extension BareEvent {
  init(_ object: FlatObject) throws(Malformed) {
    let source = try object.string("source", "the code of a party, as \"RUS\"")
    let target = try object.string("target", "the code of a party, as \"AFG\"")
    guard source != target else {
      throw Malformed(source, "is both source and target; write two parties")
    }
    let relation = try object.string("relation", Self.names(Relation.allCases.map(\.rawValue)))
    guard let relation = Relation(rawValue: relation) else {
      throw Malformed(
        relation, "is not a relation; write " + Self.names(Relation.allCases.map(\.rawValue)))
    }
    let action = try object.string("action", Self.names(Action.allCases.map(\.rawValue)))
    guard let action = Action(rawValue: action) else {
      throw Malformed(
        action, "is not an action; write " + Self.names(Action.allCases.map(\.rawValue)))
    }
    let date = try PartialDate(object.string("date", "2025, 2025-07 or 2025-07-04"))
    let bounds = [date.window.earliest, date.window.latest].compactMap(\.self)
    guard bounds.allSatisfy({ Self.years.contains($0.year) }) else {
      throw Malformed(
        date.description, "is not in the years 0001 to 9998; mend it, or leave out an end to come")
    }
    self.init(Key(directed: Party(source), relation, Party(target)), action, date)
  }

  /// The year 0 and the year 9999 stand for no date where they are met.
  private static let years = 1...9998

  private static func names(_ values: [String]) -> String {
    values.dropLast().joined(separator: ", ") + " or " + (values.last ?? "")
  }
}
