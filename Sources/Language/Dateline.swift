/// Finds the dateline at the head of a paragraph: `MOSCOW, July4 (Newsdesk):`.
///
/// It is a place in capitals, then at will a country and a date between commas or brackets and an
/// agency in brackets, then a dash or a colon. A colon needs a date or an agency before it, as
/// headings have colons too.
struct Dateline {
  /// More than this never stands before the dash.
  private static let limit = 90

  let text: TextBytes

  /// The dateline's bytes, its dash or colon included, or nil when the paragraph has none.
  func find(in paragraph: Range<Int>) -> Range<Int>? {
    guard let place = endOfPlace(in: paragraph) else { return nil }
    let bound = min(paragraph.upperBound, paragraph.lowerBound + Self.limit)
    var position = place
    var hasMore = false
    while position < bound {
      let (scalar, next) = text.scalar(at: position)
      switch scalar {
      case "\u{2013}", "\u{2014}": return paragraph.lowerBound..<next
      case "-" where isDash(at: position, next: next): return paragraph.lowerBound..<next
      case ":": return hasMore ? paragraph.lowerBound..<next : nil
      case "(", ",": hasMore = true
      case ")", ".", "'", "\u{2019}", "/": break
      default:
        guard scalar.isSpace || scalar.isLetter || scalar.isDigit else { return nil }
        guard hasMore || scalar.isSpace else { return nil }
      }
      position = next
    }
    return nil
  }

  private func isDash(at position: Int, next: Int) -> Bool {
    text.scalar(before: position).scalar.isSpace
      || next < text.count && text.bytes[next] == UInt8(ascii: "-")
  }

  /// After the capitals: at least two letters, none of them small.
  private func endOfPlace(in paragraph: Range<Int>) -> Int? {
    var position = paragraph.lowerBound
    var letters = 0
    var end = position
    while position < paragraph.upperBound {
      let (scalar, next) = text.scalar(at: position)
      if scalar.isUpper {
        letters += 1
        end = next
      } else if scalar.isLetter
        || !(scalar.isSpace || scalar.isApostrophe || scalar == "." || isInner(at: position))
      {
        break
      }
      position = next
    }
    guard letters >= 3,
      position == end || text.trimmed(end..<position).isEmpty
        || text.bytes[end] == UInt8(ascii: ".")
    else { return nil }
    return end
  }

  /// A hyphen within a name, `PORT-AU-PRINCE`.
  private func isInner(at position: Int) -> Bool {
    text.bytes[position] == UInt8(ascii: "-") && position + 1 < text.count
      && text.scalar(at: position + 1).scalar.isUpper
      && position > 0 && text.scalar(before: position).scalar.isUpper
  }
}
