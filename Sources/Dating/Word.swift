internal import World

/// What a token can mean in a date expression.
enum Word: Hashable {
  /// A month by its full name or an abbreviation that is no other word.
  case month(Int)
  /// An abbreviation that needs a number beside it: "mar", "dec".
  case shortMonth(Int)
  /// Monday 0 to Sunday 6.
  case weekday(Int)
  case shortWeekday(Int)
  /// 21 (spring) to 24 (winter).
  case season(Int)
  /// A unit of time, and how many of it the word names: a fortnight is two weeks.
  case unit(TimeExpression.Unit, Int)
  /// A day by its distance from the day of writing: yesterday is -1.
  case deictic(Int)
  /// A cardinal below 1000, in words or digits.
  case count(Int)
  /// Four digits that may be a year.
  case year(Int)
  /// Two years joined by a hyphen: 2009-13.
  case years(Int, Int)
  case ordinal(Int)
  /// A decade by its first year.
  case decade(Int)
  /// A date in figures, 2024-07-04 or 2024-07.
  case figures(PartialDate)

  /// - Parameter lower: A token in lower case with straight quotes.
  init?(_ lower: String) {
    if let word = Self.table[lower] {
      self = word
      return
    }
    guard let first = lower.utf8.first else { return nil }
    if first == UInt8(ascii: "'") || (48...57).contains(first) {
      guard let word = Self.numeric(lower) else { return nil }
      self = word
    } else if lower.hasPrefix("mid-"), let word = Word(String(lower.dropFirst(4))) {
      self = word
    } else if lower.hasSuffix("."), let word = Self.table[String(lower.dropLast())] {
      self = word
    } else {
      return nil
    }
  }

  private static func numeric(_ lower: String) -> Word? {
    let digits = lower.prefix { ("0"..."9").contains($0) }
    let rest = lower.dropFirst(digits.count)
    guard digits.count <= 4 else { return nil }
    if rest.isEmpty, let number = Int(digits) {
      if digits.count == 4 { return (1000...2999).contains(number) ? .year(number) : nil }
      return .count(number)
    }
    if ["st", "nd", "rd", "th"].contains(String(rest)), let number = Int(digits) {
      return (1...31).contains(number) ? .ordinal(number) : nil
    }
    if rest == "s" || rest == "'s", digits.count == 4, let year = Int(digits),
      year.isMultiple(of: 10)
    {
      return .decade(year)
    }
    if digits.isEmpty, lower.count == 4, lower.hasSuffix("0s"),
      let two = Int(lower.dropFirst().prefix(2))
    {
      return .decade(two < 30 ? 2000 + two : 1900 + two)
    }
    return joined(lower)
  }

  /// "2024-07-04", "2024-07", "2009-2013", "2009-13".
  private static func joined(_ lower: String) -> Word? {
    let parts = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count == 4, let first = Int(parts[0]),
      first >= 1000
    else { return nil }
    if let date = try? PartialDate(lower) { return .figures(date) }
    guard parts.count == 2, let second = Int(parts[1]) else { return nil }
    let last = parts[1].count == 4 ? second : first / 100 * 100 + second
    guard parts[1].count == 4 || parts[1].count == 2, last > first else { return nil }
    return .years(first, last)
  }
}

extension Word {
  static let table: [String: Word] = {
    var table: [String: Word] = [:]
    for (index, name) in monthNames.enumerated() { table[name] = .month(index + 1) }
    for (name, month) in ["jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8] {
      table[name] = .shortMonth(month)
    }
    for (name, month) in ["sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12] {
      table[name] = .shortMonth(month)
    }
    for (index, name) in weekdayNames.enumerated() {
      table[name] = .weekday(index)
      table[String(name.prefix(3))] = .shortWeekday(index)
    }
    for (name, day) in ["tues": 1, "thur": 3, "thurs": 3] { table[name] = .shortWeekday(day) }
    for (name, code) in ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24] {
      table[name] = .season(code)
    }
    for (name, unit) in units {
      table[name] = unit
      table[name + "s"] = unit
    }
    table["centuries"] = table["century"]
    for (name, days) in ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1] {
      table[name] = .deictic(days)
    }
    for (index, name) in cardinals.enumerated() { table[name] = .count(index) }
    for (index, name) in tens.enumerated() { table[name] = .count(20 + index * 10) }
    for (index, name) in ordinals.enumerated() { table[name] = .ordinal(index + 1) }
    return table
  }()

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let units: [String: Word] = [
    "day": .unit(.day, 1), "week": .unit(.week, 1), "fortnight": .unit(.week, 2),
    "month": .unit(.month, 1), "quarter": .unit(.quarter, 1), "year": .unit(.year, 1),
    "decade": .unit(.decade, 1), "century": .unit(.decade, 10),
  ]
  private static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
}
