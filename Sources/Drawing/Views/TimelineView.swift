internal import History
internal import World

/// A row for each relation, with the stretches of time in which it was in force.
struct TimelineView {
  let chronicle: Chronicle
  /// The last day shown.
  let day: Day
  let lines: [Line]
  let wording: Wording

  func plate() -> TimelinePlate {
    let told = windows
    let rows = lines.flatMap(\.entries).compactMap { entry -> TimelinePlate.Row? in
      guard let line = Line(entry) else { return nil }
      let stretches = stretches(entry.key, told[entry.key] ?? [])
      return TimelinePlate.Row(
        line: line, label: label(entry.key), stretches: stretches, note: note(line))
    }
    return TimelinePlate(day: day, rows: order(rows))
  }

  /// Both directions of a pair together, pairs with most relations first.
  private func order(_ rows: [TimelinePlate.Row]) -> [TimelinePlate.Row] {
    let counts = Dictionary(grouping: rows, by: \.line.pair).mapValues(\.count)
    return rows.sorted { left, right in
      let (one, other) = (left.line.pair, right.line.pair)
      if one != other {
        let (most, fewest) = (counts[one] ?? 0, counts[other] ?? 0)
        return most == fewest ? (one[0], one[1]) < (other[0], other[1]) : most > fewest
      }
      return Key.inRank(left.line.key, right.line.key)
    }
  }

  private func label(_ key: Key) -> [TextRun] {
    let names = [key.source, key.target].map { party in
      Typeface.regular.fitted(
        wording.names.entry(of: party, on: wording.day).shortName, width: 110, size: 12.5)
    }
    let arrow = key.relation.isSymmetric ? "–" : "→"
    return [
      TextRun(text: names[0], size: 12.5, face: .bold),
      TextRun(text: arrow, size: 12.5, tint: .muted, gap: 5),
      TextRun(text: names[1], size: 12.5, gap: 5),
    ]
  }

  private func note(_ line: Line) -> TextBlock {
    TextBlock(
      wording.label(line), after: line.citation, width: 270, size: 12,
      tint: line.standing.isOpen ? .ink : .muted, lines: 1)
  }
}

// Stretches of time.
extension TimelineView {
  /// How a relation stood, day by day, drawn together where nothing changes.
  private func stretches(_ key: Key, _ told: [Window]) -> [TimelinePlate.Stretch] {
    let days = turns(key, told)
    guard let first = days.first else { return [] }
    var stretches: [TimelinePlate.Stretch] = []
    if let look = look(key, on: first.adding(-1)) {
      stretches.append(TimelinePlate.Stretch(from: nil, to: first.adding(-1), look: look))
    }
    for (index, from) in days.enumerated() {
      let to = index + 1 < days.count ? days[index + 1].adding(-1) : day
      guard let look = look(key, on: from) else { continue }
      if let last = stretches.last, last.look == look, last.to.adding(1) == from {
        stretches[stretches.count - 1] = TimelinePlate.Stretch(
          from: last.from, to: to, look: look)
      } else {
        stretches.append(TimelinePlate.Stretch(from: from, to: to, look: look))
      }
    }
    return stretches
  }

  /// That nobody mentions it any more matters only as long as no end is known.
  private func look(_ key: Key, on day: Day) -> Bar.Look? {
    switch Standing(chronicle.answer(key, on: day)) {
    case .inForce: .certain
    case .stale: Standing(chronicle.answer(key, on: self.day)) == .stale ? .stale : .certain
    case .maybe: .unsure
    case .disputed: .disputed
    case .absent: .absent
    case .ended, nil: nil
    }
  }

  /// The days on which the answer may change, up to the last one shown.
  private func turns(_ key: Key, _ told: [Window]) -> [Day] {
    let windows = chronicle.events(of: key).map(\.window) + told
    var days = windows.flatMap { window in
      [window.earliest, window.latest, window.latest?.adding(1)].compactMap(\.self)
    }
    let last = chronicle.answer(key, on: day)
    if last.isStale, let confirmed = last.lastConfirmed,
      let trust = chronicle.premises.staleness[key.relation]
    {
      days.append(confirmed.adding(trust + 1))
    }
    return Set(days).filter { $0 <= day }.sorted()
  }

  /// When claims about each relation fell or were made.
  private var windows: [Key: [Window]] {
    var windows: [Key: [Window]] = [:]
    for testimony in chronicle.testimonies {
      for claim in testimony.claims {
        windows[claim.key, default: []] += [testimony.publication.window]
        if let date = claim.date { windows[claim.key, default: []].append(date.window) }
      }
    }
    return windows
  }
}
