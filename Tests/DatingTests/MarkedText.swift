import Dating
import Language
import World

/// A text in which every expected date is marked: `opened [in 2003|2003]`, `[June|by 2023-06]`,
/// `[Friday|?]` for one that stays without a value.
struct MarkedText {
  struct Mark: Hashable, CustomStringConvertible {
    let words: String
    let role: String
    let value: String

    var description: String { "[\(words)|\(role) \(value)]" }
  }

  let text: String
  let marks: [Mark]

  init(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let note = (parts.last ?? "").split(separator: " ")
      text += rest[..<open] + (parts.first ?? "")
      marks.append(
        Mark(
          words: String(parts.first ?? ""), role: note.count > 1 ? String(note[0]) : "point",
          value: String(note.last ?? "")))
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.marks = marks
  }

  /// The dates that are read from it, in the same form.
  func found(published: String?) throws -> [Mark] {
    let reading = try Self.reading(of: text, published: published)
    let resolver = Resolver(publication: reading.publication)
    return reading.mentions.joined().map { mention in
      let bytes = Array(text.utf8)[mention.utf8]
      return Mark(
        words: String(decoding: bytes, as: UTF8.self), role: mention.role.rawValue,
        value: resolver.resolve(mention.time)?.description ?? "?")
    }
  }

  static func reading(of text: String, published: String? = nil) throws -> DateReading {
    let document = Document(
      id: "test", text: text, published: try published.map { try PartialDate($0) })
    return DateReader().read(Segmenter().segment(document), of: document)
  }
}
