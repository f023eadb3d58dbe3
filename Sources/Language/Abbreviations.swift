/// Words that end in a full stop without ending a sentence, and word parts that keep their hyphen.
enum Abbreviations {
  /// With a stop they are never the last word of a sentence.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "messrs", "dr", "prof", "rev", "hon", "gen", "col", "maj", "capt", "lt",
    "sgt", "adm", "cmdr", "brig", "sen", "rep", "reps", "gov", "pres", "amb", "st", "ste", "mt",
    "ft", "vs", "cf", "approx", "dept", "fig", "figs", "vol", "pp", "art", "arts", "ed", "eds",
    "no", "nos",
  ]
  /// With a stop they may be.
  private static let others: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "inc", "ltd", "co", "corp",
    "bros", "jr", "sr", "etc", "al", "ca", "est", "e.g", "i.e", "a.m", "p.m", "govt", "min",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
  private static let prefixes: Set<String> = [
    "re", "ex", "non", "pre", "co", "anti", "vice", "sub", "semi", "de", "un", "inter", "mid",
    "quasi", "neo", "ultra", "post", "multi",
  ]

  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let word = lower(word)
    return titles.contains(word) || others.contains(word)
  }

  static func isTitle(_ word: ArraySlice<UInt8>) -> Bool { titles.contains(lower(word)) }

  static func isMonth(_ word: ArraySlice<UInt8>) -> Bool { months.contains(lower(word)) }

  static func isPrefix(_ word: ArraySlice<UInt8>) -> Bool { prefixes.contains(lower(word)) }

  /// Single letters each with a stop, the last one included: `J.`, `U.S.`.
  static func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count.isMultiple(of: 2), word.count <= 12 else { return false }
    return word.enumerated().allSatisfy { offset, byte in
      offset.isMultiple(of: 2) ? (0x41...0x5A).contains(byte & ~0x20) : byte == UInt8(ascii: ".")
    }
  }

  private static func lower(_ word: ArraySlice<UInt8>) -> String {
    word.count > 12 ? "" : String(decoding: word, as: UTF8.self).lowercased()
  }
}
