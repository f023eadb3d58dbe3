internal import Dating
internal import Language
internal import World

/// Dates of single pairs, where a clause has several.
extension FrameReader {
  /// "in 1972 and 2016 respectively": as many dates as pairs, in their order.
  func respectiveDates(_ pairs: [Ends]) -> [Int] {
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    return isRespective && pairs.count > 1 && dates.count == pairs.count ? dates : []
  }

  /// "in Beijing (1995) and Tokyo (2001)": the date in brackets behind the one end or the other.
  func bracketed(_ pair: Ends, _ clause: Clause) -> Int? {
    let dated = scene.chunks.indices.dropLast(2).filter { index in
      guard index > clause.verb || clause.subject.contains(index),
        case .bracket(isOpening: true) = scene.chunks[index + 1].kind,
        scene.chunks[index + 2].date != nil
      else { return false }
      return scene.noun(index)?.mentions.flatMap(\.referents).contains {
        $0.party == pair.target.party || $0.party == pair.source.party
      } ?? false
    }
    return dated.count == 1 ? dated[0] + 2 : nil
  }

  /// "recognised by India in 1971 and by Pakistan in 1974": the date behind who did it.
  func dateBehindAgent(_ pair: Ends, _ clause: Clause) -> Int? {
    guard clause.isPassive, clause.dates.count > 1 else { return nil }
    let agents = clause.obliques.filter { $0.preposition == "by" }.flatMap(\.nouns).sorted()
    guard agents.count > 1,
      let agent = agents.first(where: { index in
        scene.parties(index).contains { $0.party == pair.source.party }
      })
    else { return nil }
    let end = agents.first { $0 > agent } ?? scene.chunks.count
    return (agent..<end).first { scene.chunks[$0].date != nil }
  }

  /// "in Beijing (1995), Tokyo and Rome": without the date in brackets that others of its list have.
  func isBesideBracketed(_ pair: Ends) -> Bool {
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    let own = [pair.source.party, pair.target.party]
    return !dates.isEmpty
      && dates.allSatisfy { date in
        guard date > 1, case .bracket(isOpening: true) = scene.chunks[date - 1].kind else {
          return false
        }
        let group = scene.syntax.groups[date - 2]
        return group.count > 1
          && group.contains { index in
            index != date - 2
              && scene.noun(index)?.mentions.flatMap(\.referents).contains {
                own.contains($0.party)
              } ?? false
          }
      }
  }
}
