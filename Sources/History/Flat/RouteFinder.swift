internal import World

/// Finds ways over the relations of one moment; parties are numbers in the order of their codes.
struct RouteFinder {
  private let moment: Moment
  private let rule: PathRule
  /// A bit for each relation that may be used, by rank.
  private let relations: UInt8
  /// Relations by their target; only where some may be followed backwards.
  private let arrivals: Arrivals?
  /// Whether every step is taken the other way round.
  private let isBackward: Bool

  init(
    _ moment: Moment, _ rule: PathRule, arrivals: Arrivals? = nil, isBackward: Bool = false
  ) {
    self.moment = moment
    self.rule = rule
    self.isBackward = isBackward
    relations = rule.relations.reduce(0) { $0 | 1 << UInt8($1.rank) }
    let isReversible = rule.isUndirected || !moment.almanac.isBare && rule.relations.contains(.ties)
    self.arrivals = isReversible || isBackward ? arrivals ?? Arrivals(moment.almanac) : nil
  }

  /// The same with every step taken the other way round.
  var reversed: RouteFinder {
    RouteFinder(moment, rule, arrivals: arrivals, isBackward: !isBackward)
  }

  private var partyCount: Int { moment.almanac.parties.count }

  private func isReversible(_ code: UInt32) -> Bool {
    rule.isUndirected || !moment.almanac.isBare && code & 7 == Relation.ties.rank
  }

  @inline(__always)
  private func isUsable(_ number: Int) -> Bool {
    let (word, bit) = (number >> 6, UInt64(number & 63))
    guard relations >> UInt8(moment.almanac.codes[number] & 7) & 1 == 1 else { return false }
    return moment.inForce[word] >> bit & 1 == 1
      || rule.includesMaybe && !moment.maybe.isEmpty && moment.maybe[word] >> bit & 1 == 1
  }

  private var newCodes: [UInt32] {
    let codes = moment.newInForce + (rule.includesMaybe ? moment.newMaybe : [])
    return codes.filter { relations >> UInt8($0 & 7) & 1 == 1 }
  }

  /// Whether a relation is followed from its source to its target, and the other way round.
  private func isFollowed(_ code: UInt32) -> Bool { !isBackward || isReversible(code) }
  private func isFollowedBack(_ code: UInt32) -> Bool { isBackward || isReversible(code) }

  /// Packed keys that lead from one party to another in one step, ascending.
  func carriers(from: Int, to: Int) -> [UInt32] {
    let forward = codes(from, to).filter(isFollowed)
    let backward = arrivals == nil ? [] : codes(to, from).filter(isFollowedBack)
    return backward.isEmpty ? forward : (forward + backward).sorted()
  }

  private func codes(_ source: Int, _ target: Int) -> [UInt32] {
    let code = moment.almanac.code
    let pair = code.pack(source, target, 0)
    var found: [UInt32] = []
    var number = moment.almanac.firstNumber(notBefore: pair)
    while number < moment.almanac.count, moment.almanac.codes[number] >> 3 == pair >> 3 {
      if isUsable(number) { found.append(moment.almanac.codes[number]) }
      number += 1
    }
    return found + newCodes.filter { $0 >> 3 == pair >> 3 }
  }

  private func leads(from: Int, to: Int) -> Bool {
    guard arrivals == nil, moment.newInForce.isEmpty, moment.newMaybe.isEmpty else {
      return !carriers(from: from, to: to).isEmpty
    }
    let pair = moment.almanac.code.pack(from, to, 0)
    var number = moment.almanac.firstNumber(notBefore: pair)
    while number < moment.almanac.count, moment.almanac.codes[number] >> 3 == pair >> 3 {
      if isUsable(number) { return true }
      number += 1
    }
    return false
  }

  /// The parties that one step leads to.
  func neighbours(of party: Int) -> PartySet {
    var found = PartySet(count: partyCount)
    let code = moment.almanac.code
    var number = moment.almanac.firstNumber(notBefore: code.pack(party, 0, 0))
    while number < moment.almanac.count {
      let packed = moment.almanac.codes[number]
      guard code.source(packed) == party else { break }
      if isUsable(number), isFollowed(packed) { found.insert(code.target(packed)) }
      number += 1
    }
    for number in arrivals?.numbers(to: party) ?? [] where isUsable(Int(number)) {
      let packed = moment.almanac.codes[Int(number)]
      if isFollowedBack(packed) { found.insert(code.source(packed)) }
    }
    for packed in newCodes {
      if code.source(packed) == party, isFollowed(packed) { found.insert(code.target(packed)) }
      if code.target(packed) == party, isFollowedBack(packed) { found.insert(code.source(packed)) }
    }
    return found
  }

  /// The way with fewest hops, among those the one whose codes come first in the alphabet.
  ///
  /// Parties are met in the order of the first ways to them, so that the first way found is the
  /// one. In time linear in the relations of the parties met.
  func shortest(from: Int, to: Int, maxHops: Int) -> [Int]? {
    guard from != to else { return [from] }
    var seen = PartySet(count: partyCount)
    seen.insert(from)
    var parents: [Int: Int] = [:]
    var front = [from]
    var hops = 0
    while !front.isEmpty, hops < maxHops {
      hops += 1
      for party in front where leads(from: party, to: to) {
        return way(to: party, parents) + [to]
      }
      guard hops < maxHops else { return nil }
      var next: [Int] = []
      for party in front {
        for neighbour in neighbours(of: party).subtracting(seen).members {
          seen.insert(neighbour)
          parents[neighbour] = party
          next.append(neighbour)
        }
      }
      front = next
    }
    return nil
  }

  private func way(to party: Int, _ parents: [Int: Int]) -> [Int] {
    var way = [party]
    while let last = way.last, let parent = parents[last] { way.append(parent) }
    return way.reversed()
  }

  /// Hops from a party to every one that it leads to, itself with none.
  func distances(from: Int, maxHops: Int) -> [Int: Int] {
    var distances = [from: 0]
    var seen = PartySet(count: partyCount)
    seen.insert(from)
    var front = [from]
    var hops = 0
    while !front.isEmpty, hops < maxHops {
      hops += 1
      var next: [Int] = []
      for party in front {
        for neighbour in neighbours(of: party).subtracting(seen).members {
          seen.insert(neighbour)
          distances[neighbour] = hops
          next.append(neighbour)
        }
      }
      front = next
    }
    return distances
  }
}
