internal import World

/// A stretch of a document that is read at once.
///
/// A document of ordinary length is one part. A longer one is cut where a paragraph ends, so that
/// what reading holds in memory does not grow with the text.
struct DocumentPart {
  /// The stretch as a document of its own, with the id of the whole.
  let document: Document
  /// Where it begins, in bytes of UTF-8 and in code points of the whole.
  let utf8: Int
  let scalars: Int

  /// Bytes of a part, but for the rest of its last paragraph.
  static let length = 1 << 19
  /// How far behind that the end of a paragraph is looked for; then that of a line or of a word.
  private static let reach = 1 << 16

  /// In order, without gaps.
  static func all(of document: Document) -> [DocumentPart] {
    let text = document.text
    guard text.utf8.count > length + reach else {
      return [DocumentPart(document: document, utf8: 0, scalars: 0)]
    }
    var parts: [DocumentPart] = []
    var start = text.startIndex
    var (utf8, scalars) = (0, 0)
    while start < text.endIndex {
      let end = end(of: text[start...])
      let part = text[start..<end]
      parts.append(
        DocumentPart(
          document: Document(
            id: document.id, text: String(part), published: document.published,
            publisher: document.publisher), utf8: utf8, scalars: scalars))
      utf8 += part.utf8.count
      scalars += part.unicodeScalars.count
      start = end
    }
    return parts
  }

  private static func end(of rest: Substring) -> String.Index {
    guard
      let full = rest.utf8.index(rest.startIndex, offsetBy: length, limitedBy: rest.endIndex),
      let last = rest.utf8.index(full, offsetBy: reach, limitedBy: rest.endIndex)
    else { return rest.endIndex }
    let window = rest.utf8[full..<last]
    let newline = UInt8(ascii: "\n")
    var line: String.Index?
    var word: String.Index?
    var before: UInt8 = 0
    for index in window.indices {
      let byte = window[index]
      if byte == newline {
        let next = window.index(after: index)
        if before == newline { return next }
        line = line ?? next
      } else if byte == UInt8(ascii: " ") {
        word = word ?? window.index(after: index)
      }
      if byte != UInt8(ascii: "\r") { before = byte }
    }
    return line ?? word ?? boundary(in: rest, at: last)
  }

  /// The first index from there on that stands between two code points.
  private static func boundary(in rest: Substring, at index: String.Index) -> String.Index {
    var index = index
    while index < rest.endIndex, rest.utf8[index] & 0b1100_0000 == 0b1000_0000 {
      index = rest.utf8.index(after: index)
    }
    return index
  }
}
