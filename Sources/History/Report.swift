internal import World

/// A claim of a change, with where it stands.
struct Report {
  /// Index of its testimony.
  let document: Int
  /// Index among its testimony's claims.
  let index: Int
  let claim: Claim
  /// Reports with one bond are of one event, by decision.
  let bond: Int?
  /// Set for a report that is of an event of its own, by decision.
  let apart: ClaimID?

  var group: Group { Group(key: claim.key, action: claim.action, apart: apart) }
  var time: TimeExpression? { claim.time }
  var facet: Facet { Facet(of: claim.detail, in: claim.key.relation) }
  var place: Int { claim.evidence.utf8.lowerBound }

  /// Reports of different groups never tell of one event.
  struct Group: Hashable {
    let key: Key
    let action: Action
    var apart: ClaimID?

    var opposite: Group { Group(key: key, action: action == .starts ? .ends : .starts) }
  }
}

/// Reports taken for one event.
struct Cluster {
  let group: Report.Group
  /// What its reports say of the kind of relation.
  var facet: Facet
  /// The days on one of which it fell.
  var days: DaySet
  /// Indices of the reports that settle `days`.
  var members: [Int]
  /// Indices of reports that put it a little later, within the tolerance.
  var variants: [Int] = []

  /// Whether it is known to within a few days.
  var isNarrow: Bool { days.isNarrow }
}

extension DaySet {
  var isNarrow: Bool { breadth <= 3 }
}
