internal import World

/// All that is said of one relation, in strands that begin and end by themselves.
struct Ledger: Sendable {
  let key: Key
  /// At least one; what is said of no kind in particular comes first.
  let strands: [Strand]

  init(
    key: Key, events: [Event], observations: [Observation] = [], isComplete: Bool = false,
    rules: (Party) -> [Rule] = { _ in [] }
  ) {
    self.key = key
    let sorting = FacetSorting(events.map(\.facet) + observations.map(\.facet), of: key.relation)
    guard sorting.isNeeded else {
      strands = [
        Strand(
          key: key, events: events, observations: observations, isComplete: isComplete,
          rules: rules)
      ]
      return
    }
    strands = sorting.strands.map { strand in
      Strand(
        key: key,
        events: events.filter { sorting.bears($0.facet, $0.action, on: strand) },
        observations: observations.filter { sorting.bears($0.facet, $0.action, on: strand) },
        isComplete: isComplete, rules: rules)
    }.filter { !$0.events.isEmpty || !$0.observations.isEmpty }
  }

  /// In force if any strand is.
  func state(on day: Day) -> State {
    let states = strands.map { $0.state(on: day) }
    return [State.inForce, .disputed, .maybe, .out].first(where: states.contains) ?? .unknown
  }

  /// The strands whose state on a day is that of the whole.
  func deciding(on day: Day) -> [Strand] {
    let state = state(on: day)
    return strands.filter { $0.state(on: day) == state }
  }

  /// Sorted by when they fell.
  var events: [Event] {
    strands.count == 1 ? strands[0].events : distinct(\.events).sorted(by: Event.precedes)
  }

  /// In order of their windows.
  var observations: [Observation] {
    strands.count == 1 ? strands[0].observations : distinct(\.observations)
  }

  private func distinct<Told: Hashable>(_ part: (Strand) -> [Told]) -> [Told] {
    var seen: Set<Told> = []
    return strands.flatMap(part).filter { seen.insert($0).inserted }
  }

  /// Oldest first within each strand.
  var intervals: [Interval] { strands.flatMap(\.intervals) }

  /// In order of document and place.
  var claims: [Claim] {
    (events.flatMap(\.claims) + observations.map(\.claim)).inOrderOfText
  }
}

extension Event {
  var facet: Facet {
    claims.reduce(Facet()) { $0.joined(with: Facet(of: $1.detail, in: key.relation)) }
  }
}

extension Observation {
  var facet: Facet { Facet(of: claim.detail, in: claim.key.relation) }
}
