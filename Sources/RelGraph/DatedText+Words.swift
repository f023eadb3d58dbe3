internal import Dating
internal import World

extension DatedText {
  /// When the text was published and each of its dates, with what they were told from, in words.
  public var explanation: [String] {
    let bytes = Array(text.utf8)
    return [id, "  published " + publicationWords]
      + (conflicts.isEmpty ? [] : conflicts.map { "  warning: " + $0 })
      + found.map { found in
        let quote = String(decoding: bytes[found.utf8], as: UTF8.self)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "  \(found.scalars.lowerBound)–\(found.scalars.upperBound) “\(quote)” "
          + "\(found.date?.description ?? "?"): \(words(found))"
      }
  }

  private var publicationWords: String {
    let date = publication.date?.description ?? "at an unknown date"
    let evidence = [basisWords] + clueWords
    return date + ": " + evidence.joined(separator: "; ")
  }

  private var basisWords: String {
    switch publication.basis {
    case .given: "given with the text"
    case .dateline: "its dateline or a line of writing says so"
    case .stamp: "a dated stamp in it, and bare weekdays, which reach back six days at most"
    case .bounds: "bounds from what it tells"
    case .otherDocuments: "the same acts in " + witnesses.joined(separator: ", ")
    case .unknown: "nothing in it tells"
    }
  }

  private var clueWords: [String] {
    guard let clues else { return [] }
    var words: [String] = []
    if let stated = clues.stated { words.append("it states \(stated)") }
    if let dateline = clues.dateline {
      words.append(
        "its dateline is \(dateline.day) \(Self.months[dateline.month - 1]), without a year")
    }
    if let stamp = clues.stamps.max() { words.append("it quotes a stamp of \(stamp)") }
    if let first = clues.notBefore { words.append("it tells of \(first) or later as past") }
    words += clues.vague.filter { $0.window.overlaps(publication.window) }.map {
      "“\($0.words)” from an event it dates puts it near \(PartialDate($0.center)?.description ?? "?")"
    }
    return words
  }

  /// Vague spans that full dates overrule.
  private var conflicts: [String] {
    (clues?.vague ?? []).filter { !$0.window.overlaps(publication.window) }.map {
      "“\($0.words)” would put it near \(PartialDate($0.center)?.description ?? "?"); "
        + "full dates overrule it"
    }
  }

  private func words(_ found: TaggedText.Found) -> String {
    let other = found.alternative.map { ", or \($0) with the day first" } ?? ""
    switch found.origin {
    case .itself: return "complete in itself" + other
    case .writing:
      return
        "told from the day of writing, \(publication.date?.description ?? "which is not known")"
    case .mention(let date): return "told from \(date), the date mentioned before"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
