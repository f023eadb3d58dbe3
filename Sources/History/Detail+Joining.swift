internal import World

extension Claim.Detail {
  /// What most of the claims that say something on it say, each part by itself; among equals the
  /// alphabetically first.
  init(joining claims: [Claim]) {
    func joined<Value: Hashable>(
      _ part: (Claim.Detail) -> Value?, _ name: (Value) -> String
    ) -> Value? {
      let values = claims.compactMap { part($0.detail) }
      guard let first = values.first, values.contains(where: { $0 != first }) else {
        return values.first
      }
      var counts: [Value: Int] = [:]
      for value in values { counts[value, default: 0] += 1 }
      return counts.min { ($1.value, name($0.key)) < ($0.value, name($1.key)) }?.key
    }
    self.init(
      kind: joined({ $0.kind }, { $0.rawValue }), mode: joined({ $0.mode }, { $0.rawValue }),
      status: joined({ $0.status }, { $0.rawValue }), regime: joined({ $0.regime }, { $0 }),
      city: joined({ $0.city }, { $0 }), person: joined({ $0.person }, { $0 }),
      attribution: joined({ $0.attribution }, { $0.words }))
  }
}
