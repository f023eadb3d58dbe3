internal import World

/// What keeps relations of one type between two parties apart: a class of kinds, and the government.
///
/// A part that is not said may be any.
struct Facet: Hashable, Sendable {
  var kind: KindClass?
  var regime: String?

  enum KindClass: Int, Hashable, Sendable {
    case embassy, consulate, otherOffice
    case financial, travel, arms, trade
    case organisation, stateSponsor
  }

  init(kind: KindClass? = nil, regime: String? = nil) {
    self.kind = kind
    self.regime = regime
  }

  init(of detail: Claim.Detail, in relation: Relation) {
    kind = detail.kind?.facet(in: relation)
    switch relation {
    case .recognition, .ambassador, .office: regime = detail.regime
    case .sanctions, .designation, .ties: regime = nil
    }
  }

  /// Whether both may be of one event.
  func agrees(with other: Facet) -> Bool {
    (kind == nil || other.kind == nil || kind == other.kind)
      && (regime == nil || other.regime == nil || regime == other.regime)
  }

  /// What both say together.
  func joined(with other: Facet) -> Facet {
    Facet(kind: kind ?? other.kind, regime: regime ?? other.regime)
  }
}

extension RelationKind {
  /// Kinds of one class may be names for the same thing.
  fileprivate func facet(in relation: Relation) -> Facet.KindClass? {
    switch (relation, self) {
    case (.office, .embassy), (.office, .highCommission), (.office, .nunciature): .embassy
    case (.office, .consulate), (.office, .consulateGeneral): .consulate
    case (.office, .mission), (.office, .delegation): nil
    case (.office, _): .otherOffice
    case (.sanctions, .financial), (.sanctions, .assetFreeze): .financial
    case (.sanctions, .travelBan): .travel
    case (.sanctions, .armsEmbargo): .arms
    case (.sanctions, .trade), (.sanctions, .blockade): .trade
    case (.designation, .stateSponsor): .stateSponsor
    case (.designation, _): .organisation
    default: nil
    }
  }
}
