/// A text that names no party.
public struct UnknownParty: Error, Hashable, CustomStringConvertible {
  public let text: String
  /// The parties with the nearest names, nearest first; may be empty.
  public let suggestions: [Suggestion]

  public struct Suggestion: Hashable, Sendable {
    public let name: String
    public let party: Party
  }

  public var description: String {
    let names = suggestions.map { "\($0.name) (\($0.party))" }.joined(separator: ", ")
    return names.isEmpty
      ? "'\(text)' is no party; write a name or a code such as RUS"
      : "'\(text)' is no party; did you mean \(names)?"
  }
}

extension Atlas {
  /// The party that a code, name, adjective or metonym stands for, whatever its case.
  ///
  ///     try Atlas.standard.party(named: "Islamic Emirate")  // AFG
  ///
  /// Of a name that several parties share, the usual one: `Congo` is COD. Cities that are no seat
  /// of government and persons name no party here.
  public func party(named text: String) throws(UnknownParty) -> Party {
    let name = text.trimmed
    if let entry = entry(of: Party(name.uppercased())) { return entry.party }
    let bare = index.senses(named: name.droppingArticle).filter { !$0.flags.contains(.isLookup) }
    let parties = (index.senses(named: name) + bare).filter {
      $0.role != .place && $0.role != .person && $0.role != .group
    }
    let usual =
      parties.first { $0.flags.contains(.isDefault) }
      ?? parties.first { !$0.flags.contains(.isLookup) } ?? parties.first
    if let usual { return usual.party }
    if let entry = entries.first(where: { $0.iso2 == name.uppercased() }) { return entry.party }
    throw UnknownParty(text: name, suggestions: suggestions(for: name))
  }

  /// At most three parties whose name, short name or code differs least, by letters changed.
  private func suggestions(for text: String) -> [UnknownParty.Suggestion] {
    let asked = Array(text.lowercased())
    let limit = max(1, asked.count / 3)
    var ranked: [(distance: Int, entry: Entry)] = []
    for entry in entries {
      var names = [entry.name, entry.shortName]
      if asked.count <= 4 { names.append(entry.party.code) }
      let distance = names.map { Self.distance(asked, Array($0.lowercased())) }.min() ?? .max
      if distance <= limit { ranked.append((distance, entry)) }
    }
    ranked.sort { ($0.distance, $0.entry.name) < ($1.distance, $1.entry.name) }
    return ranked.prefix(3).map { .init(name: $0.entry.name, party: $0.entry.party) }
  }

  /// Letters added, left out, changed or swapped with their neighbour (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
