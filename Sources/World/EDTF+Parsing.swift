extension EDTF {
  /// Reads EDTF.
  ///
  /// - Throws: `Malformed`, saying which part is not of the format.
  public init(_ text: String) throws(Malformed) {
    var parser = Parser(text: text)
    form = try parser.form(text[...])
  }

  fileprivate init(of form: Form) {
    self.form = form
  }

  private struct Parser {
    let text: String

    func failure(_ reason: String) -> Malformed { Malformed(text, reason) }

    mutating func form(_ part: Substring) throws(Malformed) -> Form {
      if part.isEmpty {
        throw failure("is no date: it is empty; write 2025, 2025-07 or 2025-07-04")
      }
      if part.contains(where: { "()".contains($0) }) {
        throw failure("has parentheses, which EDTF no longer knows; write ?2004-06 or 2004-06~")
      }
      if part.hasPrefix("["), part.hasSuffix("]") { return try set(part, isOneOf: true) }
      if part.hasPrefix("{"), part.hasSuffix("}") { return try set(part, isOneOf: false) }
      if part.contains("/") { return try interval(part) }
      return try single(part)
    }

    private mutating func single(_ part: Substring) throws(Malformed) -> Form {
      part.hasPrefix("Y") ? try longYear(part.dropFirst()) : .date(try stamp(part))
    }

    // MARK: Intervals and sets

    private mutating func interval(_ part: Substring) throws(Malformed) -> Form {
      let ends = part.split(separator: "/", omittingEmptySubsequences: false)
      guard ends.count == 2 else {
        throw failure("has more than one '/'; an interval has two ends")
      }
      let (first, last) = (try end(ends[0]), try end(ends[1]))
      if case .date(let from) = first, case .date(let to) = last {
        guard from.bounds(.strict).earliest <= to.bounds(.strict).latest else {
          throw failure("ends before it begins; write the earlier date first")
        }
      } else if first.isEmpty, last.isEmpty {
        throw failure("has no end that is a date; write 2025/.. or ../2025")
      }
      return .interval(first, last)
    }

    private mutating func end(_ part: Substring) throws(Malformed) -> End {
      switch part {
      case "": .unknown
      case "..": .open
      default: .date(EDTF(of: try single(part)))
      }
    }

    private mutating func set(_ part: Substring, isOneOf: Bool) throws(Malformed) -> Form {
      var members: [Member] = []
      for item in part.dropFirst().dropLast().split(
        separator: ",", omittingEmptySubsequences: false)
      {
        members.append(try member(item.drop { $0 == " " }))
      }
      return .set(members, isOneOf: isOneOf)
    }

    private mutating func member(_ item: Substring) throws(Malformed) -> Member {
      guard let dots = item.range(ofDots: ()) else {
        let date = EDTF(of: try single(item))
        return Member(first: date, last: date)
      }
      let (first, last) = (item[..<dots.lowerBound], item[dots.upperBound...])
      guard !first.isEmpty || !last.isEmpty else { throw failure("has a range without a date") }
      let from = first.isEmpty ? nil : EDTF(of: try single(first))
      return Member(first: from, last: last.isEmpty ? nil : EDTF(of: try single(last)))
    }

    // MARK: Years

    private func longYear(_ part: Substring) throws(Malformed) -> Form {
      let wrong = failure("is no long year; write Y170000002 or Y17E7")
      let pieces = part.split(separator: "S", omittingEmptySubsequences: false)
      guard (1...2).contains(pieces.count) else { throw wrong }
      let factors = pieces[0].split(separator: "E", omittingEmptySubsequences: false)
      guard (1...2).contains(factors.count), let mantissa = Self.integer(factors[0]) else {
        throw wrong
      }
      let exponent = factors.count > 1 ? Self.integer(factors[1]) : nil
      let significant = pieces.count > 1 ? Self.integer(pieces[1]) : nil
      guard (exponent != nil) == (factors.count > 1), (significant != nil) == (pieces.count > 1),
        (0...9).contains(exponent ?? 0), (1...18).contains(significant ?? 1),
        mantissa.magnitude < 1_000_000_000, exponent != nil || mantissa.magnitude > 9999
      else { throw wrong }
      return .longYear(mantissa: mantissa, exponent: exponent, significant: significant)
    }

    private static func integer(_ digits: Substring) -> Int? {
      digits.first == "+" ? nil : Int(digits)
    }

    // MARK: Dates

    private func stamp(_ part: Substring) throws(Malformed) -> Stamp {
      var rest = part
      var time = ""
      if let mark = rest.firstIndex(of: "T") {
        time = String(rest[mark...])
        rest = rest[..<mark]
        guard Self.isTime(time.dropFirst()) else {
          throw failure("has no time as 09:30:01 behind T")
        }
      }
      var significant: Int?
      if let mark = rest.firstIndex(of: "S") {
        significant = Self.integer(rest[rest.index(after: mark)...])
        rest = rest[..<mark]
        guard let significant, (1...4).contains(significant), rest.allSatisfy(\.isNumber) else {
          throw failure("has no number of digits behind S; write 1950S2")
        }
      }
      let parts = try parts(rest)
      try check(parts)
      guard time.isEmpty || parts.count == 3 else { throw failure("has a time without a day") }
      return Stamp(parts: parts, time: time, significant: significant)
    }

    private func parts(_ text: Substring) throws(Malformed) -> [Part] {
      var pieces = text.split(separator: "-", omittingEmptySubsequences: false)
      if pieces.count > 1, pieces[0].isEmpty || pieces[0].allSatisfy({ "?~%".contains($0) }) {
        pieces[1] = text[pieces[0].startIndex..<pieces[1].endIndex]
        pieces.removeFirst()
      }
      guard (1...3).contains(pieces.count) else {
        throw failure("is not a date; write 2025, 2025-07 or 2025-07-04")
      }
      var parts: [Part] = []
      for piece in pieces { parts.append(try self.part(piece, width: parts.isEmpty ? 4 : 2)) }
      return parts
    }

    private func part(_ piece: Substring, width: Int) throws(Malformed) -> Part {
      var rest = piece
      let before = rest.first.flatMap { Qualifier(rawValue: String($0)) } ?? .none
      if before != .none { rest = rest.dropFirst() }
      let after = rest.last.flatMap { Qualifier(rawValue: String($0)) } ?? .none
      if after != .none { rest = rest.dropLast() }
      let digits = width == 4 && rest.hasPrefix("-") ? rest.dropFirst() : rest
      guard digits.utf8.count == width,
        digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "X") }),
        !digits.drop(while: { $0 != "X" }).contains(where: { $0 != "X" })
      else { throw failure("is not a date: '\(piece)' has not \(width) digits; write 2025-07-04") }
      return Part(digits: String(rest), before: before, after: after)
    }

    private func check(_ parts: [Part]) throws(Malformed) {
      if parts[0].digits == "-0000" { throw failure("has year 0 with a sign; write 0000") }
      guard parts.count > 1, let month = Int(parts[1].digits) else { return }
      let isMonth = (1...12).contains(month)
      guard isMonth || (21...41).contains(month) else { throw failure("has no month \(month)") }
      guard parts.count > 2 else { return }
      guard let day = Int(parts[2].digits) else { return }
      guard isMonth else { throw failure("has a day of a season, which EDTF does not know") }
      let year = Int(parts[0].digits) ?? 2000
      guard (1...Day.length(ofMonth: month, in: year)).contains(day) else {
        throw failure("has no day \(day) in its month")
      }
    }

    /// `09:30:01`, perhaps with `Z` or `+05:00`.
    private static func isTime(_ text: Substring) -> Bool {
      let clock = text.prefix(8)
      let zone = text.dropFirst(8)
      return isClock(clock, groups: 3)
        && (zone.isEmpty || zone == "Z"
          || "+-".contains(zone.prefix(1))
            && isClock(zone.dropFirst(), groups: 2))
      func isClock(_ text: Substring, groups: Int) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == groups
          && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
      }
    }
  }
}

extension EDTF.End {
  fileprivate var isEmpty: Bool {
    if case .date = self { false } else { true }
  }
}

extension Substring {
  /// Where the first `..` stands.
  fileprivate func range(ofDots: Void) -> Range<Index>? {
    guard let first = indices.first(where: { self[$0...].hasPrefix("..") }) else { return nil }
    return first..<index(first, offsetBy: 2)
  }
}
