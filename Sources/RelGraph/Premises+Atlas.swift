package import History
package import World

extension Premises {
  /// With what an atlas knows: who ruled when, and whom a universal claim speaks of.
  package init(_ atlas: Atlas) {
    let membership = Membership(atlas)
    self.init(
      rules: { party in
        atlas.regimes(of: party).map { Rule(regime: $0.name, window: $0.window) }
      },
      covers: { scope, party in
        let kind = atlas.entry(of: party)?.kind
        return switch scope {
        case .everyState: kind == .state || kind == .partial
        case .western: atlas.members(ofGroupNamed: "Western countries")?.contains(party) ?? false
        case .worldBodies: kind == .organisation
        }
      },
      life: { atlas.entry(of: $0)?.validity ?? .unbounded },
      members: { membership.members(of: $0, on: $1) })
  }
}
