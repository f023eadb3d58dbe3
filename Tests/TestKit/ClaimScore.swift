public import World

/// Counts of right, false and missed claims, by the rules of the annotation guideline.
///
/// Optional facts count neither way; nor do a `holds` where the last required event of its pair is
/// a start, an `absent` where it is an end, and a repeat of a matched fact. Parties whose codes the
/// annotation does not use are left out.
public struct ClaimScore: Sendable {
  public private(set) var right = 0
  public private(set) var wrong: [String] = []
  public private(set) var missed: [String] = []
  /// Matched and dated facts whose date is the gold's or inside it, and all of them.
  public private(set) var dated = (right: 0, all: 0)

  public init() {}

  public var precision: Double { share(right, right + wrong.count) }
  public var recall: Double { share(right, right + missed.count) }
  public var f1: Double { share(2 * right, 2 * right + wrong.count + missed.count) }

  private func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  public mutating func add(_ record: GoldRecord, _ claims: [Claim]) {
    let facts = record.facts ?? []
    let required = facts.filter { $0.optional != true }
    var spare = claims.filter { !Self.isOutside($0.key.source) && !Self.isOutside($0.key.target) }
    for fact in required {
      let same = spare.indices.filter {
        spare[$0].key == fact.key && spare[$0].action == fact.action
      }
      guard let best = same.first(where: { agrees(spare[$0], fact) }) ?? same.first else {
        missed.append("\(record.id): \(fact.key) \(fact.action)")
        continue
      }
      count(spare[best], fact)
      spare.remove(at: best)
    }
    let free = Set(facts.filter { $0.optional == true }.map { Said($0.key, $0.action) })
      .union(restated(required))
    wrong += spare.filter { !free.contains(Said($0.key, $0.action)) && !repeats($0, required) }
      .map { "\(record.id): \($0.key) \($0.action)" }
  }

  /// Whether a claim only says a required fact again, at another precision.
  private func repeats(_ claim: Claim, _ required: [GoldRecord.Fact]) -> Bool {
    let mine = claim.date?.description ?? ""
    return required.contains {
      $0.key == claim.key && $0.action == claim.action
        && (mine.hasPrefix($0.date ?? "") || ($0.date ?? "").hasPrefix(mine))
    }
  }

  private mutating func count(_ claim: Claim, _ fact: GoldRecord.Fact) {
    right += 1
    guard fact.date != nil else { return }
    dated.all += 1
    if agrees(claim, fact) { dated.right += 1 }
  }

  private func agrees(_ claim: Claim, _ fact: GoldRecord.Fact) -> Bool {
    (claim.date?.description ?? "").hasPrefix(fact.date ?? "")
  }

  private struct Said: Hashable {
    let key: Key
    let action: Action

    init(_ key: Key, _ action: Action) {
      self.key = key
      self.action = action
    }
  }

  /// What the last event of each relation implies about its present state.
  private func restated(_ required: [GoldRecord.Fact]) -> Set<Said> {
    var last: [Key: GoldRecord.Fact] = [:]
    for fact in required where fact.action.isChange {
      if let known = last[fact.key], (known.date ?? "") > (fact.date ?? "") { continue }
      last[fact.key] = fact
    }
    return Set(last.values.map { Said($0.key, $0.action == .starts ? .holds : .absent) })
  }

  private static let former: Set<String> = [
    "SUN", "YUG", "SCG", "CSK", "DDR", "VDR", "YMD", "BUR", "RHO", "ZAR", "DHY", "HVO", "ANT",
    "PCZ", "LAS", "GCC", "OIC", "OAS", "EAC", "CIS", "SCO", "COE", "ICC", "ICJ", "IMF", "PIF",
    "LON", "AES", "EEC", "OAU",
  ]

  private static func isOutside(_ party: Party) -> Bool {
    let code = party.code
    return code.hasPrefix("X") && code != "XKX" || former.contains(code)
      || code.count != 3 && !["EU", "UN", "AU", "ECOWAS"].contains(code)
  }
}
