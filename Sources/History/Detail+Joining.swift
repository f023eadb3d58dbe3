internal import World

extension Claim.Detail {
  /// What most of the claims that say something on it say, each part by itself; among equals the
  /// alphabetically first.
  init(joining claims: [Claim]) {
    func joined<Value: Hashable>(
      _ part: KeyPath<Claim.Detail, Value?>, _ name: (Value) -> String
    ) -> Value? {
      var counts: [Value: Int] = [:]
      for value in claims.compactMap({ $0.detail[keyPath: part] }) {
        counts[value, default: 0] += 1
      }
      return counts.min { ($1.value, name($0.key)) < ($0.value, name($1.key)) }?.key
    }
    self.init(
      kind: joined(\.kind, \.rawValue), mode: joined(\.mode, \.rawValue),
      status: joined(\.status, \.rawValue), regime: joined(\.regime, \.self),
      city: joined(\.city, \.self), person: joined(\.person, \.self),
      attribution: joined(\.attribution, \.self))
  }
}
