internal import World

/// A piece of text in one cut, size and colour.
struct TextRun: Hashable {
  let text: String
  var size: Double = 13
  var face = Typeface.regular
  var tint = Tint.ink
  /// Before it, from what stands on the same line.
  var gap = 0.0

  var width: Double { gap + face.width(of: text, size: size) }
}

/// Lines of text that stand together, with a mark before the first.
struct TextBlock: Hashable {
  var mark: Mark?
  let lines: [[TextRun]]
  var leading = 16.0

  var width: Double {
    let widths = lines.enumerated().map { index, runs in
      runs.reduce(mark == nil ? 0 : Mark.width) { $0 + $1.width }
    }
    return widths.max() ?? 0
  }
  var height: Double { leading * Double(lines.count) }
  var size: Size { Size(width, height) }
}

extension TextBlock {
  /// A text with a smaller one after it, broken into lines of at most `width`.
  init(
    _ text: String, after: String = "", mark: Mark? = nil, width: Double, size: Double = 13,
    tint: Tint = .ink, lines limit: Int = 3
  ) {
    let room = width - (mark == nil ? 0 : Mark.width)
    let small = TextRun(text: after, size: size - 2, tint: .muted, gap: 6)
    let reserve = after.isEmpty ? 0 : small.width
    var lines = Typeface.regular.balanced(
      Self.bound(text), width: room, size: size, limit: limit, reserve: reserve
    ).map { line in
      let text = String(line.map { $0 == Self.bond ? " " : $0 })
      return [TextRun(text: text, size: size, tint: tint)]
    }
    if !after.isEmpty { lines[lines.count - 1].append(small) }
    self.init(mark: mark, lines: lines, leading: (size * 1.25).rounded())
  }

  private static let bond: Character = "\u{A0}"

  /// With what belongs to one date held together: day, month and year.
  private static func bound(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 2 else { return text }
    var result = String(words[0])
    for (word, next) in zip(words, words.dropFirst()) {
      let isDate =
        DateWords.isMonth(next) && word.last?.isNumber == true
        || DateWords.isMonth(word) && next.first?.isNumber == true || word == "–" || next == "–"
      result.append(isDate ? bond : " ")
      result += next
    }
    return result
  }
}

extension Typeface {
  /// Broken at spaces into lines of at most `width`; a word that is longer, and what is left after
  /// `limit` lines, is cut with an ellipsis.
  func wrapped(_ text: String, width: Double, size: Double, limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = lines.last.map { "\($0) \(word)" }
      if let longer, self.width(of: longer, size: size) <= width || lines.count == limit {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitted($0, width: width, size: size) }
  }

  /// Like `wrapped`, but with lines of about the same length, before a bracket if that divides
  /// the text well, and with room for `reserve` after the last.
  func balanced(
    _ text: String, width: Double, size: Double, limit: Int, reserve: Double = 0
  ) -> [String] {
    let whole = self.width(of: text, size: size) + reserve
    if whole <= width { return [text] }
    if let halves = halves(of: text, width: width, size: size, reserve: reserve) { return halves }
    let least = max(2, Int((whole / width).rounded(.up)))
    for count in least..<max(limit, least) {
      if let lines = even(text, lines: count, width: width, size: size, reserve: reserve) {
        return lines
      }
    }
    let room = width - reserve
    return wrapped(text, width: room > 60 ? room : width, size: size, limit: limit)
  }

  /// Before and after an opening bracket, if both parts fit.
  private func halves(
    of text: String, width: Double, size: Double, reserve: Double
  ) -> [String]? {
    guard let bracket = text.firstRange(of: " (") else { return nil }
    let parts = [
      String(text[..<bracket.lowerBound]), String(text[bracket.lowerBound...].dropFirst()),
    ]
    let widths = [
      self.width(of: parts[0], size: size), self.width(of: parts[1], size: size) + reserve,
    ]
    return widths.allSatisfy { $0 <= width } ? parts : nil
  }

  /// The narrowest setting in so many lines, or nil if none leaves room for `reserve`.
  private func even(
    _ text: String, lines count: Int, width: Double, size: Double, reserve: Double
  ) -> [String]? {
    let least = self.width(of: text, size: size) / Double(count)
    for narrow in stride(from: least, through: width, by: 6) {
      let lines = wrapped(text, width: narrow, size: size, limit: count + 1)
      let last = self.width(of: lines.last ?? "", size: size) + reserve
      let isWhole = !lines.contains { $0.hasSuffix("…") }
      if lines.count == count, isWhole, last <= width { return lines }
    }
    return nil
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  func fitted(_ text: String, width: Double, size: Double) -> String {
    guard self.width(of: text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(of: kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }
}
