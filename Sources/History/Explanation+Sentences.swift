internal import World

extension Explanation {
  /// The explanation in plain sentences: the answer, its reason, then each claim and how it was
  /// dated.
  public var sentences: [String] {
    headSentences + told.map(\.sentence)
  }

  /// The answer, its reason, and what people decided.
  public var headSentences: [String] {
    [answerSentence, reasonSentence] + variantSentences + decisions.map(\.sentence)
      + setAside.map(\.sentence)
  }

  private var answerSentence: String {
    let key = answer.key
    var text = "\(key.source) \(key.relation.rawValue) \(key.target) on \(day): \(state)."
    if answer.isStale, let confirmed = answer.lastConfirmed {
      text += " Last confirmed on \(confirmed)."
    }
    return text
  }

  private var state: String {
    switch answer.state {
    case .inForce: "in force"
    case .maybe: "perhaps in force"
    case .out: answer.isExplicitlyAbsent ? "not in force, as is said" : "no longer in force"
    case .unknown: "not known"
    case .disputed: "disputed"
    }
  }

  private var reasonSentence: String {
    switch reason {
    case .nothingSaid: "Nothing is said of that day or before it."
    case .latest(let event):
      "It \(event.action == .starts ? "began" : "ended") \(event.window.words), as "
        + "\(event.claims.count == 1 ? "one claim says" : "\(event.claims.count) claims say"), and "
        + "nothing since says otherwise."
    case .open(let events):
      "By then it may have "
        + events.map {
          "\($0.action == .starts ? "begun" : "ended") (\($0.window.words))"
        }.joined(separator: " and ") + ", or not yet."
    case .seen(let seen):
      seen.action == .holds
        ? "A text written \(seen.window.words) says that it holds."
        : "A text written \(seen.window.words) says that it does not exist."
    case .untold(let window):
      "It changed \(window.words), but no text tells when."
    case .irreconcilable: "The claims contradict one another, however the changes are placed."
    case .universal(let claim):
      "Nothing is said of it by name; one text says it of \(claim.scope.words)."
    }
  }

  private var variantSentences: [String] {
    events.filter { !$0.variants.isEmpty }.map { event in
      "Texts put the \(event.action == .starts ? "start" : "end") \(event.window.words) also on "
        + event.variants.map(\.description).joined(separator: " and ")
        + "; the earlier day is kept."
    }
  }
}

extension Explanation.Told {
  /// What it says, where, and how it was dated.
  public var sentence: String {
    "[\(source)] \(said)\(date): “\(claim.evidence.quote)”" + (id.map { " \($0)" } ?? "")
  }

  private var said: String {
    let citing = claim.detail.attribution.map { ", citing \($0.words)," } ?? ""
    return "says\(citing) that it " + fate
  }

  private var fate: String {
    switch claim.action {
    case .starts: "began"
    case .ends: "ended"
    case .holds: "holds"
    case .absent: "does not exist"
    }
  }

  private var date: String {
    let when = claim.date.map { " \($0)" } ?? ""
    switch dating {
    case .stated: return "\(when) (as the text gives it)"
    case .reckoned(let time):
      return "\(when) (\(time.words), reckoned from its writing, \(publication.words))"
    case .otherSources(let numbers):
      let sources = numbers.map { "[\($0)]" }.joined(separator: ", ")
      let own =
        claim.time.map { "\($0.words) in the text\(datelineWords); " }
        ?? "no time in the text\(datelineWords); "
      return "\(when) (\(own)settled by the same event in \(sources))"
    case .undated: return " (no time in the text; by its writing, \(publication.words))"
    case .writing: return " (at its writing, \(publication.words))"
    }
  }
}

extension Explanation.Told {
  private var datelineWords: String {
    dateline.map {
      ", whose dateline is \(TimeExpression.monthDay(month: $0.month, day: $0.day).words)"
    }
      ?? ""
  }
}

extension Publication {
  fileprivate var words: String { date?.description ?? "at an unknown date" }
}

extension Window {
  /// `on 2025-07-03`, `between 2025-04-01 and 2025-04-30`, `by 2025-07-04`.
  fileprivate var words: String {
    switch (earliest, latest) {
    case (let first?, let last?):
      first == last ? "on \(first)" : "between \(first) and \(last)"
    case (nil, let last?): "by \(last)"
    case (let first?, nil): "on or after \(first)"
    case (nil, nil): "at an unknown date"
    }
  }
}

extension UniversalClaim.Scope {
  fileprivate var words: String {
    switch self {
    case .everyState: "every state"
    case .western: "the Western states"
    case .worldBodies: "the world bodies"
    }
  }
}

extension Decision {
  fileprivate var sentence: String {
    "Decision \(number) (\(ruling.name) " + ruling.claims.map(\.text).joined(separator: ", ")
      + "), \(day), \(person): \(reason)"
  }
}

extension SetAside {
  fileprivate var sentence: String {
    "Set aside by decision \(decision.number), \(decision.day), \(decision.person) "
      + "(\(decision.reason)): claim \(id), “\(claim.evidence.quote)”"
  }
}
