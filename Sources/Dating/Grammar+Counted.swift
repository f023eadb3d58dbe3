internal import Language
internal import World

/// A number of units of time: "nearly three years".
struct Amount {
  /// Nil for "several", "some" or a bare plural.
  var count: Int?
  var unit: TimeExpression.Unit
  var isVague: Bool
  /// The token after it.
  var end: Int
}

extension Grammar {
  /// Expressions that count units: "three days ago", "a week before last Friday", "two days later".
  func counted(at index: Int) -> Phrase? {
    switch lower(index) {
    case "for":
      return pastSpan(at: index) ?? duration(at: index)
    case "over", "in", "during", "throughout", "within":
      if let phrase = pastSpan(at: index) { return phrase }
      if lower(index) == "within" { return within(at: index) }
      return lower(index) == "over" ? moved(at: index) : nil
    case "the" where has("eve", "of", at: index + 1):
      return complement(index, Amount(count: 1, unit: .day, isVague: false, end: index + 2), -1)
    default:
      return moved(at: index)
    }
  }

  private func moved(at index: Int) -> Phrase? {
    guard let amount = amount(at: index) else { return nil }
    switch lower(amount.end) {
    case "ago": return ago(index, amount)
    case "hence": return amount.count.map { fromNow(index, amount, $0) }
    case "from" where lower(amount.end + 1) == "now":
      return amount.count.map { fromNow(index, amount, $0) }
    case "later", "afterwards", "after", "afterward", "thereafter":
      return complement(index, amount, 1)
    case "earlier", "before", "previously", "beforehand", "prior":
      return complement(index, amount, -1)
    default: return nil
    }
  }

  private func fromNow(_ index: Int, _ amount: Amount, _ count: Int) -> Phrase {
    let end = lower(amount.end) == "from" ? amount.end + 2 : amount.end + 1
    return Phrase(index..<end, .time(.offset(count, amount.unit)))
  }

  private func ago(_ index: Int, _ amount: Amount) -> Phrase {
    let end = amount.end + 1
    guard let count = amount.count else { return Phrase(index..<end, .nothing) }
    if let phrase = anniversary(index, end, count, amount.unit) { return phrase }
    let time: TimeExpression =
      amount.isVague ? .vague(count, amount.unit) : .offset(-count, amount.unit)
    return Phrase(index..<end, .time(time))
  }

  /// "forty years ago this week": within the month of that year.
  private func anniversary(
    _ index: Int, _ end: Int, _ count: Int, _ unit: TimeExpression.Unit
  ) -> Phrase? {
    guard unit == .year || unit == .decade else { return nil }
    let months = -count * (unit == .year ? 12 : 120)
    let today = deictic(at: end)
    switch today?.meaning {
    case .time(.offset(0, let now)) where now == .day || now == .week || now == .month:
      let time = TimeExpression.shifted(.offset(0, now), months, .month)
      return today.map { Phrase(index..<$0.tokens.upperBound, .time(time)) }
    default: return nil
    }
  }

  /// "two days later", "a month after" and what they are told from.
  private func complement(_ index: Int, _ amount: Amount, _ direction: Int) -> Phrase? {
    var next = amount.end + 1
    if lower(next) == "than" || lower(amount.end) == "prior" && lower(next) == "to" { next += 1 }
    let head = index..<next
    guard let count = amount.count.map({ $0 * direction }) else { return Phrase(head, .nothing) }
    if ["later", "afterwards", "afterward", "thereafter", "previously", "beforehand"]
      .contains(lower(amount.end)) || endsClause(next)
    {
      return Phrase(head, .anchored(count, amount.unit))
    }
    if lower(amount.end) == "earlier", lower(next - 1) != "than" {
      return Phrase(head, .anchored(count, amount.unit))
    }
    guard let (date, hasVerb) = dateAhead(of: next) else {
      // "three days earlier than announced" dates nothing.
      let isCompared = lower(next - 1) == "than" || lower(amount.end) == "of"
      return Phrase(head, isCompared ? .nothing : .clause(-count, amount.unit))
    }
    let range = hasVerb ? head : index..<date.tokens.upperBound
    return Phrase(range, .moved(date.meaning, count, amount.unit))
  }

  private func endsClause(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    return [",", ".", ";", ":", ")", "\u{2013}", "\u{2014}", "-", "and", "but", "\"", "?", "!"]
      .contains(lower(index))
  }

  /// The first date within a clause, and whether a verb stands before it.
  private func dateAhead(of start: Int) -> (Phrase, hasVerb: Bool)? {
    var hasVerb = false
    for index in start..<min(start + 12, tokens.count) {
      if [",", ";", ":", ".", "\u{2013}", "\u{2014}", "and", "but"].contains(lower(index)) {
        return nil
      }
      if let phrase = deictic(at: index) ?? calendar(at: index) ?? feast(at: index),
        phrase.meaning != .nothing
      {
        return (phrase, hasVerb)
      }
      hasVerb = hasVerb || Verbs.isPast(tokens[index])
    }
    return nil
  }

  /// "for eight months" with a present perfect: it began then and lasts.
  private func duration(at index: Int) -> Phrase? {
    guard let amount = amount(at: index + 1), lower(amount.end) != "ago" else { return nil }
    let range = index + 1..<amount.end
    guard let count = amount.count, Verbs.lastsUntilNow(tokens[..<index]) else {
      // "for a year after the coup" keeps its own date.
      return ["after", "before", "from"].contains(lower(amount.end))
        ? Phrase(range, .nothing) : nil
    }
    let time: TimeExpression =
      amount.isVague ? .vague(count, amount.unit) : .offset(-count, amount.unit)
    return Phrase(range, .time(time), role: .since)
  }

  /// "over the past two years", "in the last decade".
  private func pastSpan(at index: Int) -> Phrase? {
    guard lower(index + 1) == "the", ["past", "last"].contains(lower(index + 2)) else { return nil }
    var amount = amount(at: index + 3)
    if amount == nil, let unit = unit(index + 3) {
      amount = Amount(count: unit.size, unit: unit.unit, isVague: false, end: index + 4)
    }
    guard var amount, let count = amount.count, lower(amount.end) != "of" else { return nil }
    let isDecades = amount.unit == .decade
    if isDecades { amount.unit = .year }
    let first = TimeExpression.offset(isDecades ? -10 * count : -count, amount.unit)
    return Phrase(index + 1..<amount.end, .time(.between(first, .offset(0, amount.unit))))
  }

  /// "within weeks", "within two years of the coup of May 2021".
  private func within(at index: Int) -> Phrase? {
    guard let amount = amount(at: index + 1) else { return nil }
    let count: Int
    let unit: TimeExpression.Unit
    switch (amount.count, amount.unit) {
    case (let known?, let named): (count, unit) = (known, named)
    case (nil, .day): (count, unit) = (14, .day)
    case (nil, .week): (count, unit) = (2, .month)
    case (nil, .month): (count, unit) = (1, .year)
    default: return Phrase(index + 1..<amount.end, .nothing)
    }
    let isRelative = ["of", "after"].contains(lower(amount.end))
    if isRelative, let (date, hasVerb) = dateAhead(of: amount.end + 1) {
      let range = index + 1..<(hasVerb ? amount.end + 1 : date.tokens.upperBound)
      return Phrase(range, .between(date.meaning, .moved(date.meaning, count, unit)))
    }
    return Phrase(index + 1..<amount.end, .within(count, unit))
  }

  /// A number of units from an index on.
  func amount(at index: Int) -> Amount? {
    let (start, isVague) = afterApproximator(index)
    guard let (count, next) = number(at: start) else {
      guard let unit = unit(start), lower(start).hasSuffix("s") else { return nil }
      return Amount(count: nil, unit: unit.unit, isVague: true, end: start + 1)
    }
    let isHalf = has("half", "a", at: start)
    let head = ["full", "whole", "long", "short", "more"].contains(lower(next)) ? next + 1 : next
    guard let unit = unit(head) else { return nil }
    if isHalf {
      guard unit.unit == .year else { return nil }
      return Amount(count: 6, unit: .month, isVague: isVague, end: head + 1)
    }
    return Amount(
      count: count.map { $0 * unit.size }, unit: unit.unit, isVague: isVague, end: head + 1)
  }

  private func afterApproximator(_ index: Int) -> (Int, isVague: Bool) {
    switch lower(index) {
    case "nearly", "almost", "about", "around", "roughly", "approximately", "over", "barely",
      "under":
      return (index + 1, true)
    case "some" where word(index + 1) != nil && unit(index + 1) == nil: return (index + 1, true)
    case "more", "less", "fewer":
      return lower(index + 1) == "than" ? (index + 2, true) : (index, false)
    case "at" where lower(index + 1) == "least": return (index + 2, true)
    case "close" where lower(index + 1) == "to": return (index + 2, true)
    case "just", "only", "exactly", "precisely":
      let (next, isVague) = afterApproximator(index + 1)
      return (next, isVague)
    default: return (index, false)
    }
  }

  /// A number in words or figures and the token after it; nil within for an unknown number.
  private func number(at index: Int) -> (count: Int?, next: Int)? {
    switch lower(index) {
    case "a", "an", "the":
      if has("couple", "of", at: index + 1) { return (2, index + 3) }
      if lower(index + 1) == "few" { return (nil, index + 2) }
      if lower(index + 1) == "dozen" { return (12, index + 2) }
      return (1, index + 1)
    case "half" where lower(index + 1) == "a": return (nil, index + 2)
    case "few", "several", "some", "many", "couple": return (nil, index + 1)
    default: break
    }
    guard case .count(let count)? = word(index), count > 0 else { return nil }
    let next = lower(index + 1) == "-" ? index + 2 : index + 1
    if count >= 20, count < 100, count.isMultiple(of: 10), case .count(let ones)? = word(next),
      ones < 10
    {
      return (count + ones, next + 1)
    }
    return (count, index + 1)
  }
}
