internal import World

/// Into which strands what is said of a relation falls.
struct FacetSorting {
  private let relation: Relation
  /// No two of them agree.
  private let classes: [Facet]

  init(_ told: [Facet], of relation: Relation) {
    self.relation = relation
    var classes: [Facet] = []
    for facet in Set(told).sorted(by: Self.precedes) where facet != Facet() {
      if let index = classes.firstIndex(where: { $0.agrees(with: facet) }) {
        classes[index] = classes[index].joined(with: facet)
      } else {
        classes.append(facet)
      }
    }
    self.classes = classes
  }

  /// The fullest first.
  private static func precedes(_ left: Facet, _ right: Facet) -> Bool {
    func parts(_ facet: Facet) -> Int {
      (facet.kind == nil ? 0 : 1) + (facet.regime == nil ? 0 : 1)
    }
    if parts(left) != parts(right) { return parts(left) > parts(right) }
    return (left.kind?.rawValue ?? -1, left.regime ?? "")
      < (right.kind?.rawValue ?? -1, right.regime ?? "")
  }

  /// One strand holds all, unless different kinds are told of.
  ///
  /// Of sanctions a named kind is enough: lifting one leaves those that were told of without any.
  var isNeeded: Bool {
    classes.count > 1 || relation == .sanctions && classes.contains { $0.kind != nil }
  }

  /// That of no kind in particular, nil, comes first.
  var strands: [Facet?] { [nil] + classes.map(Optional.some) }

  /// What ends or is missing without a kind ends or is missing altogether; what begins or is seen
  /// without one is a strand of its own.
  func bears(_ told: Facet, _ action: Action, on strand: Facet?) -> Bool {
    let isGeneral =
      relation == .sanctions && told.kind == nil
      || classes.filter({ $0.agrees(with: told) }).count != 1
    guard let strand else { return isGeneral }
    return isGeneral ? !action.isPositive && told.agrees(with: strand) : told.agrees(with: strand)
  }
}
