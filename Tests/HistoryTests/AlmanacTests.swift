import History
import Testing
import World

/// Flat arrays against the answers of ledgers, and against doing it all anew.
@Suite struct AlmanacTests {
  private let parties = ["AAA", "BBB", "CCC", "DDD", "EEE"].map { Party($0) }

  private func date(_ random: inout Chance) -> PartialDate {
    let day = Day(number: Int32.random(in: 0...900, using: &random))
    let (year, month, _) = day.civil
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return PartialDate(.year(year))
    case 1, 2: return PartialDate(.month(year: year, month: month))
    case 3: return PartialDate(.span(nil, PartialDate(day)))
    default: return PartialDate(day)
    }
  }

  /// `isPlain`: only changes known to the day.
  private func events(_ count: Int, isPlain: Bool, _ random: inout Chance) -> [BareEvent] {
    (0..<count).map { _ in
      let ends = parties.shuffled(using: &random).prefix(2)
      let relation = Relation.allCases.randomElement(using: &random) ?? .ties
      let action =
        isPlain
        ? Bool.random(using: &random) ? Action.starts : .ends
        : Action.allCases.randomElement(using: &random) ?? .ends
      let day = PartialDate(Day(number: Int32.random(in: 0...900, using: &random)))
      return BareEvent(
        Key(directed: ends[0], relation, ends[1]), action, isPlain ? day : date(&random))
    }
  }

  private let days = stride(from: Int32(-40), through: 1300, by: 37).map { Day(number: $0) }

  @Test(arguments: [true, false])
  func `every relation stands as its ledger says, on every day`(isPlain: Bool) {
    var random = Chance(seed: 11)
    for _ in 0..<(isPlain ? 6 : 3) {
      let told = events(isPlain ? 200 : 100, isPlain: isPlain, &random)
      let chronicle = Chronicle(bare: told)
      let almanac = chronicle.almanac
      #expect(almanac.count == Set(told.map(\.key)).count)
      for number in 0..<almanac.count {
        let key = almanac.key(number)
        for day in days {
          let (flat, full) = (almanac.state(number, on: day), chronicle.answer(key, on: day).state)
          if flat != full { Issue.record("\(key) on \(day): \(flat), not \(full)") }
        }
      }
    }
  }

  @Test func `a set for a day holds what stands in force relation by relation`() {
    var random = Chance(seed: 12)
    for isPlain in [true, false] {
      let almanac = Almanac(events(4500, isPlain: isPlain, &random))
      let timetable = Timetable(almanac)
      for day in days {
        let (kept, found) = (timetable.moment(on: day), almanac.moment(on: day))
        #expect(kept.codes == found.codes)
        #expect(kept.maybeCodes == found.maybeCodes)
        #expect(found.keys == found.keys.sorted())
      }
    }
  }

  @Test func `a snapshot tells since when, as the ledgers do`() throws {
    var random = Chance(seed: 13)
    let chronicle = Chronicle(bare: events(400, isPlain: true, &random))
    for day in days {
      for entry in chronicle.snapshot(asOf: PartialDate(day)).entries {
        let answer = chronicle.answer(entry.key, on: day)
        if entry != answer { Issue.record("\(entry) is not \(answer) on \(day)") }
      }
    }
  }

  @Test func `what is added later counts as if it had been there from the start`() {
    var random = Chance(seed: 14)
    for isPlain in [true, false] {
      let first = events(300, isPlain: isPlain, &random)
      var timetable = Timetable(Almanac(first))
      var all = first
      for round in 0..<5 {
        var more = events(5, isPlain: isPlain, &random)
        if round == 4 {
          let new = Key(directed: Party("NEW"), .office, parties[0])
          more.append(BareEvent(new, .starts, PartialDate(Day(number: 400))))
        }
        timetable.add(more)
        all += more
        let anew = Timetable(Almanac(all))
        #expect(Set(timetable.events) == Set(anew.events))
        for day in days {
          #expect(timetable.moment(on: day).keys == anew.moment(on: day).keys)
          #expect(
            timetable.moment(on: day).maybeCodes.map(timetable.moment(on: day).key(ofCode:))
              == anew.moment(on: day).maybeCodes.map(anew.moment(on: day).key(ofCode:)))
          #expect(
            timetable.path(from: parties[0], to: parties[4], on: day)
              == anew.path(from: parties[0], to: parties[4], on: day))
        }
      }
    }
  }

  @Test func `a difference is what the two sets do not share`() {
    var random = Chance(seed: 15)
    let timetable = Timetable(Almanac(events(3000, isPlain: true, &random)))
    for (earlier, later) in zip(days, days.dropFirst(7)) {
      let difference = timetable.difference(from: earlier, to: later)
      let before = Set(timetable.moment(on: earlier).codes)
      let after = Set(timetable.moment(on: later).codes)
      #expect(difference.began == after.subtracting(before).sorted())
      #expect(difference.ended == before.subtracting(after).sorted())
    }
  }

  @Test func `a saved history opens as the same, and a damaged one does not`() {
    var random = Chance(seed: 16)
    let almanac = Almanac(events(500, isPlain: false, &random))
    let saved = almanac.saved
    let opened = Almanac(saved: saved)
    #expect(opened?.saved == saved)
    #expect(
      (0..<almanac.count).map(almanac.events)
        == opened.map { one in (0..<one.count).map(one.events) })
    #expect(Almanac(saved: Array(saved.dropLast(9))) == nil)
    #expect(Almanac(saved: []) == nil)
    for place in stride(from: 30, to: saved.count, by: 501) {
      var damaged = saved
      damaged[place] ^= 4
      #expect(Almanac(saved: damaged) == nil)
    }
  }

  @Test func `any order of the events gives the same bytes`() {
    var random = Chance(seed: 17)
    var told = events(400, isPlain: false, &random)
    let saved = Almanac(told).saved
    for _ in 0..<5 {
      told.shuffle(using: &random)
      #expect(Almanac(told).saved == saved)
      #expect(Almanac(told + told.prefix(50)).saved == saved)
    }
  }
}
