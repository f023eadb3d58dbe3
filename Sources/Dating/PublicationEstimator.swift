public import World

/// Works out when a text was published from what it says of its own date.
///
/// A single text gives bounds, never a guess: where several years remain, all of them are given.
/// History adds what other documents know as a window and asks again.
public struct PublicationEstimator: Sendable {
  /// Days after the last dated stamp within which a text is taken to be published: it refers to
  /// what happened by bare weekdays.
  public static let stampReach = 6
  /// A dateline this many days before the given date is the day of writing.
  private static let datelineReach = 7
  /// More candidates than this are given as a span.
  private static let candidateLimit = 12

  private let clues: PublicationClues

  public init(clues: PublicationClues) {
    self.clues = clues
  }

  /// When the text was published, as far as it says.
  ///
  /// `extra` are the days that other documents leave; they are without effect on a text that
  /// states its date or where they leave no candidate (ask `candidates` to know). `ignoringVague`
  /// leaves spans such as "nearly three years ago" out of account.
  public func publication(
    within extra: Window? = nil, ignoringVague: Bool = false
  ) -> Publication {
    if let given = clues.given { return narrowed(given) }
    if let stated = clues.stated { return Publication(stated, .dateline) }
    let alone = bounds(ignoringVague: ignoringVague)
    let window = extra.flatMap { alone.intersection($0) }.flatMap { isPossible($0) ? $0 : nil }
    let full = bounds(ignoringVague: true)
    guard let date = date(in: window ?? alone) ?? date(in: full) ?? PartialDate(full) else {
      return .unknown
    }
    return Publication(date, window.map { $0 == alone } ?? true ? basis : .otherDocuments)
  }

  /// The days or spans within a window on which the text can have been published, in order.
  ///
  /// A text without a dateline has one, the days in common with its bounds; one with a dateline
  /// without year has one for each year. Vague spans are left out of account. `window` must be
  /// bounded above for a dateline to give all its years.
  public func candidates(in window: Window) -> [PartialDate] {
    if clues.given != nil || clues.stated != nil {
      return publication().date.flatMap { $0.window.overlaps(window) ? [$0] : [] } ?? []
    }
    guard let common = bounds(ignoringVague: true).intersection(window) else { return [] }
    guard let dateline = clues.dateline else {
      return PartialDate(common).map { [$0] } ?? []
    }
    return days(of: dateline, in: common).map { PartialDate($0) }
  }

  /// The days that the bounds of the text leave, its dateline not regarded.
  ///
  /// Vague spans only narrow what full dates leave; those that disagree are passed over.
  public func bounds(ignoringVague: Bool = false) -> Window {
    var window = hardBounds
    guard !ignoringVague else { return window }
    for span in clues.vague {
      if let common = window.intersection(span.window), isPossible(common) { window = common }
    }
    return window
  }

  /// The vague spans that no day of a window fits.
  public func conflicts(with window: Window) -> [PublicationClues.VagueSpan] {
    clues.vague.filter { !$0.window.overlaps(window) }
  }

  private var hardBounds: Window {
    let stamp = clues.stamps.max()
    let earliest = [clues.notBefore, stamp].compactMap(\.self).max()
    var latest = clues.notAfter
    if let stamp {
      let limit = stamp.adding(Self.stampReach)
      // A later date in the text means that the stamp is not about its own day.
      if earliest.map({ $0 <= limit }) ?? true { latest = min(latest ?? limit, limit) }
    }
    if let earliest, let end = latest, end < earliest { latest = nil }
    return Window(earliest, latest)
  }

  private var basis: Publication.Basis {
    guard let stamp = clues.stamps.max(), let latest = hardBounds.latest else { return .bounds }
    return latest <= stamp.adding(Self.stampReach) ? .stamp : .bounds
  }
}

extension PublicationEstimator {
  /// A given date, or the day of the dateline shortly before it: "BRUSSELS, Feb 5" in a text
  /// published on 6 February.
  private func narrowed(_ given: PartialDate) -> Publication {
    guard let first = given.window.earliest, let last = given.window.latest else {
      return Publication(given, .given)
    }
    let near = Window(first.adding(-Self.datelineReach), last)
    if let stated = clues.stated, near.contains(stated.window) {
      return Publication(stated, .dateline)
    }
    if let dateline = clues.dateline, let day = days(of: dateline, in: near).last {
      return Publication(PartialDate(day), .dateline)
    }
    return Publication(given, .given)
  }

  private func isPossible(_ window: Window) -> Bool {
    guard let dateline = clues.dateline, window.earliest != nil, window.latest != nil else {
      return true
    }
    return !days(of: dateline, in: window).isEmpty
  }

  private func date(in window: Window) -> PartialDate? {
    guard let dateline = clues.dateline else { return PartialDate(window) }
    let days = days(of: dateline, in: window)
    if window.latest == nil {
      return days.first.map { PartialDate(.span(PartialDate($0), nil)) }
    }
    guard window.earliest != nil else {
      return days.last.map { PartialDate(.span(nil, PartialDate($0))) }
    }
    if days.count > Self.candidateLimit, let first = days.first, let last = days.last {
      return PartialDate(Window(first, last))
    }
    return PartialDate(anyOf: days.map { PartialDate($0) })
  }

  /// The days of a dateline in a window, in order; only the outermost where a side is open.
  private func days(of dateline: PublicationClues.MonthDay, in window: Window) -> [Day] {
    let first = window.earliest?.year ?? window.latest.map { $0.year - 8 }
    let last = window.latest?.year ?? window.earliest.map { $0.year + 8 }
    guard let first, let last, first <= last else { return [] }
    return (max(first, 1)...max(last, 1)).compactMap {
      Day(year: $0, month: dateline.month, day: dateline.day)
    }.filter { window.contains($0) && fits($0) }
  }

  /// Whether the days nearest to a day of writing fall on the weekdays that the text gives them.
  private func fits(_ day: Day) -> Bool {
    let resolver = Resolver(publication: Publication(PartialDate(day), .dateline))
    return clues.namedDays.allSatisfy { named in
      let time = TimeExpression.monthDay(month: named.day.month, day: named.day.day)
      return resolver.resolve(time)?.window.day?.weekday == named.weekday
    }
  }
}
