internal import World

/// Dates as reports write them: `3 July 2025`, `April 2025`, `2003`.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func isMonth(_ word: some StringProtocol) -> Bool { months.contains { $0 == word } }

  /// `Jan`; `month` from 1.
  static func shortMonth(_ month: Int) -> String { String(months[month - 1].prefix(3)) }

  static func words(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// A window by the finest unit around it, by its years if it spans two or three, and nil if it is
  /// wider or open: a label does not dress up as a date what is not known.
  static func words(_ window: Window?) -> String? {
    guard let window, let first = window.earliest, let last = window.latest else { return nil }
    guard let finest = PartialDate(finestContaining: window) else {
      return last - first <= 731 ? "\(first.year)–\(last.year)" : nil
    }
    return words(finest)
  }

  static func words(_ date: PartialDate) -> String {
    let about = date.isApproximate ? "about " : ""
    switch date.form {
    case .day(let day): return about + words(day)
    case .month(let year, let month): return about + "\(months[month - 1]) \(year)"
    case .year(let year): return about + "\(year)"
    case .decade(let year): return about + "the \(year)s"
    case .division, .century, .span, .edtf: return about + span(date.window)
    case .oneOf(let dates): return dates.map { words($0) }.joined(separator: " or ")
    }
  }

  /// Over a frame: `Q1 2025`, otherwise as in sentences.
  static func caption(_ date: PartialDate) -> String {
    if case .division(let year, let code) = date.form, (33...36).contains(code) {
      return "Q\(code - 32) \(year)"
    }
    return words(date)
  }

  private static func span(_ window: Window) -> String {
    switch (window.earliest, window.latest) {
    case (let first?, let last?): between(first, last)
    case (let first?, nil): "\(words(first)) or later"
    case (nil, let last?): "\(words(last)) or earlier"
    case (nil, nil): "an unknown date"
    }
  }

  /// `3–9 July 2025`, `29 June – 3 July 2025`, `30 December 2024 – 2 January 2025`.
  private static func between(_ first: Day, _ last: Day) -> String {
    if first == last { return words(first) }
    let (from, to) = (first.civil, last.civil)
    if from.year != to.year { return "\(words(first)) – \(words(last))" }
    if from.month != to.month {
      return "\(from.day) \(months[from.month - 1]) – \(words(last))"
    }
    return "\(from.day)–\(words(last))"
  }

  /// For sentences, with everything that is known: `between 15 August 2021 and 4 July 2025`.
  static func full(_ window: Window) -> String? {
    if let finest = words(window) { return finest }
    switch (window.earliest, window.latest) {
    case (let first?, let last?): return "some time between \(words(first)) and \(words(last))"
    case (let first?, nil): return "\(words(first)) at the earliest"
    case (nil, let last?): return "\(words(last)) at the latest"
    case (nil, nil): return nil
    }
  }
}
