import ArgumentParser
import Exchange
import History
import World

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a relation rests on.",
    discussion: """
      The sentences, the date of each, and how reports of one event were merged: its date is what \
      all of them allow. Ends with 1 when no text says anything of it.

        relgraph why RUS recognition AFG
        relgraph why Russia designation Taliban --as-of 2024
      """)

  @Argument(help: "From whom: RUS, Russia.")
  var source: String

  @Argument(help: "recognition, ambassador, office, sanctions, designation or ties.")
  var relation: RelationName

  @Argument(help: "To whom.")
  var target: String

  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let (one, other) = (try Query.party(source), try Query.party(target))
    let key =
      chronicle.isBare
      ? Key(directed: one, relation.relation, other) : Key(one, relation.relation, other)
    let day = Chronicle.day(of: try asOf.date) ?? chronicle.latestDay ?? Day(number: 0)
    let proof = Proof(key, chronicle, on: day)
    try Output.print(query.common.json ? [proof.json.line] : proof.lines)
    if proof.isEmpty { throw ExitCode(1) }
  }
}

/// What a relation rests on, for reading and for machines.
private struct Proof {
  let chronicle: Chronicle
  let day: Day
  let entry: Snapshot.Entry
  let events: [Event]
  /// Claims that it was seen to hold or not to exist.
  let observations: [Claim]
  let universals: [UniversalClaim]

  init(_ key: Key, _ chronicle: Chronicle, on day: Day) {
    self.chronicle = chronicle
    self.day = day
    entry = chronicle.answer(key, on: day)
    events = chronicle.events(of: key)
    observations = chronicle.testimonies.flatMap(\.claims).filter {
      $0.key == key && !$0.action.isChange
    }
    universals = chronicle.testimonies.flatMap(\.universals).filter {
      $0.relation == key.relation && $0.target == key.target
        && !$0.exceptions.contains(key.source)
    }
  }

  var isEmpty: Bool { events.isEmpty && observations.isEmpty && entry.evidence.isEmpty }

  var json: JSON {
    JSON.object(["as_of": .string(day.description)]).with(entry.json).with(
      .object([
        "events": .array(events.map(\.json)),
        "observations": .array(observations.map(\.located)),
        "universals": .array(
          universals.map { JSON.object(["document": .string($0.evidence.document)]).with($0.json) }),
        "source_list": .array(cited.map(\.json)),
      ]))
  }

  private var cited: [Source] {
    let numbers = Set(entry.sources)
    return chronicle.sources.filter { numbers.contains($0.number) }
  }

  var lines: [String] {
    let key = entry.key
    let details = [entry.periodWords, entry.detail.words, entry.confirmationWords]
    let head = ["\(key.pair) \(key.relation.rawValue): \(entry.state.words) as of \(day)"]
    let body = isEmpty ? ["", "No text says anything of it."] : []
    return [(head + details.filter { !$0.isEmpty }).joined(separator: "; ")] + body
      + events.flatMap(lines) + seen + general
      + Listing.list(chronicle.sources, Set(entry.sources))
  }

  private func lines(_ event: Event) -> [String] {
    let verb = event.action == .starts ? "It began" : "It ended"
    let when = event.window == .unbounded ? "at an unknown date" : event.window.words
    return ["", "\(verb): \(when)"] + merging(event) + event.claims.flatMap(lines)
  }

  /// How the date came about, where several reports made it.
  private func merging(_ event: Event) -> [String] {
    let dates = Set(event.claims.map { $0.date?.description ?? "no date" }).sorted()
    var lines: [String] = []
    if event.claims.count > 1 {
      let texts = Set(event.claims.map(\.evidence.document)).count
      lines.append(
        "  \(event.claims.count) reports in \(counted(texts, "text")) taken for one event: "
          + dates.joined(separator: ", "))
    }
    if !event.variants.isEmpty {
      let others = event.variants.map(\.description).joined(separator: ", ")
      lines.append("  also put on \(others), within the tolerance")
    }
    return lines
  }

  private func lines(_ claim: Claim) -> [String] {
    guard let quote = claim.evidence.line(chronicle) else { return [] }
    let date = claim.date.map { "dated \($0)" } ?? "undated"
    return ["  \(quote)", "      \(date); confidence \(Int((claim.confidence * 100).rounded())) %"]
  }

  private var seen: [String] {
    [Action.holds, .absent].flatMap { action -> [String] in
      let claims = observations.filter { $0.action == action }
      let title = action == .holds ? "It was seen in force" : "It was said not to exist"
      return claims.isEmpty ? [] : ["", title] + claims.flatMap(lines)
    }
  }

  private var general: [String] {
    let quotes = universals.compactMap { $0.evidence.line(chronicle) }
    return quotes.isEmpty ? [] : ["", "Said of all parties but a few"] + quotes.map { "  " + $0 }
  }
}
