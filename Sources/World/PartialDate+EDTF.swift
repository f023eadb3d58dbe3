extension PartialDate {
  /// Reads `2025-07-03`, `2025-07`, `2025`, `198X`, `2021/..`, `../2025-07`, `2025~`, `2025-21`,
  /// `[2024-07-04,2025-07-04]`.
  ///
  /// - Throws: `Malformed` for anything else, a day that no calendar has among them.
  public init(_ text: String) throws(Malformed) {
    guard let date = Self.parse(Substring(text)) ?? Self.rare(text) else {
      throw Malformed(text, "is not a date; write 2025, 2025-07 or 2025-07-04")
    }
    self = date
  }

  /// What has no form of its own; its days must be countable.
  private static func rare(_ text: String) -> PartialDate? {
    guard let value = try? EDTF(text) else { return nil }
    if case .date(let stamp) = value.form, !stamp.time.isEmpty { return nil }
    let (earliest, latest) = value.bounds(.strict)
    guard earliest <= latest, earliest == .past || earliest.calendarDay != nil,
      latest == .future || latest.calendarDay != nil
    else { return nil }
    return PartialDate(.edtf(value))
  }

  private static func parse(_ text: Substring) -> PartialDate? {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let parts = text.dropFirst().dropLast().split(separator: ",").map(parse)
      let dates = parts.compactMap(\.self)
      guard dates.count == parts.count, !dates.isEmpty else { return nil }
      return PartialDate(.oneOf(dates))
    }
    if let slash = text.firstIndex(of: "/") {
      return span(text[..<slash], text[text.index(after: slash)...])
    }
    if text.hasSuffix("~") {
      guard let exact = parse(text.dropLast()), !exact.isApproximate else { return nil }
      return PartialDate(exact.form, isApproximate: true)
    }
    return plain(text)
  }

  private static func span(_ lower: Substring, _ upper: Substring) -> PartialDate? {
    guard !upper.contains("/") else { return nil }
    let from = lower == ".." || lower.isEmpty ? nil : parse(lower)
    let to = upper == ".." || upper.isEmpty ? nil : parse(upper)
    guard (from != nil) == !(lower == ".." || lower.isEmpty),
      (to != nil) == !(upper == ".." || upper.isEmpty), from != nil || to != nil
    else { return nil }
    if let start = from?.window.earliest, let end = to?.window.latest, start > end { return nil }
    return PartialDate(.span(from, to))
  }

  private static func plain(_ text: Substring) -> PartialDate? {
    if text.count == 4, text.hasSuffix("X"), let decade = number(text.dropLast(), width: 3) {
      return decade > 0 ? PartialDate(.decade(decade * 10)) : nil
    }
    if text.count == 4, text.hasSuffix("XX"), let century = number(text.dropLast(2), width: 2) {
      return century >= 0 ? PartialDate(.century(century * 100)) : nil
    }
    let isBefore = text.hasPrefix("-")
    let parts = text.dropFirst(isBefore ? 1 : 0)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let number = number(parts[0], width: 4), number > 0 || !isBefore else { return nil }
    let year = isBefore ? -number : number
    guard parts.count > 1 else { return PartialDate(.year(year)) }
    guard let month = self.number(parts[1], width: 2) else { return nil }
    switch (parts.count, month) {
    case (2, 1...12): return PartialDate(.month(year: year, month: month))
    case (2, 21...24), (2, 33...36), (2, 40...41):
      return PartialDate(.division(year: year, code: month))
    case (3, 1...12): return day(parts[2], ofMonth: month, in: year)
    default: return nil
    }
  }

  private static func day(_ digits: Substring, ofMonth month: Int, in year: Int) -> PartialDate? {
    guard let day = number(digits, width: 2),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    return PartialDate(Day(uncheckedYear: year, month: month, day: day))
  }

  private static func number(_ digits: Substring, width: Int) -> Int? {
    guard digits.count == width, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}

extension PartialDate: CustomStringConvertible {
  /// EDTF; reading it gives the same date again.
  public var description: String {
    let plain =
      switch form {
      case .day(let day): day.description
      case .month(let year, let month): padded(year, 4) + "-" + padded(month, 2)
      case .year(let year): padded(year, 4)
      case .decade(let year): padded(year / 10, 3) + "X"
      case .century(let year): padded(year / 100, 2) + "XX"
      case .division(let year, let code): padded(year, 4) + "-" + padded(code, 2)
      case .span(let lower, let upper):
        (lower?.description ?? "..") + "/" + (upper?.description ?? "..")
      case .edtf(let value): value.description
      case .oneOf(let dates): "[" + dates.map(\.description).joined(separator: ",") + "]"
      }
    return isApproximate ? plain + "~" : plain
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(String(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    try description.encode(to: encoder)
  }
}
