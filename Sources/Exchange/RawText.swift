public import World

/// A text as it was found, not yet decoded: decoding is work, and is left to whoever has a core free.
public struct RawText: Sendable {
  /// A path, or a path and a line: `news.jsonl:17`.
  public let place: String
  let content: Content
  /// When it was published if neither it nor what stands beside it says so.
  let published: PartialDate?

  init(place: String, content: Content, published: PartialDate? = nil) {
    self.place = place
    self.content = content
    self.published = published
  }

  enum Content: Sendable {
    /// A whole file, still to be opened.
    case file(path: String?, id: String, TextFormat)
    /// A line of a JSON Lines file.
    case line([UInt8])
    case failure(Unreadable)
  }

  /// Most bytes of one text or one line of JSON Lines.
  public static let limit = 16 << 20

  /// The document in it, or nil when it is a record of JSON Lines that has no text.
  ///
  /// - Throws: `Unreadable` when there is none, saying why and what to do.
  public func document() throws(Unreadable) -> Document? {
    guard let document = try undated() else { return nil }
    guard document.published == nil, let date = try outsideDate ?? published else {
      return document
    }
    return document.published(on: date)
  }

  /// With its own date alone.
  private func undated() throws(Unreadable) -> Document? {
    switch content {
    case .failure(let failure): throw failure
    case .line(let bytes): return try Document(jsonLine: bytes, place: place)
    case .file(let path, let id, let format):
      let bytes = try Self.bytes(path: path, place: place)
      return try Document(id: id, bytes: bytes, format: format, place: place)
    }
  }

  /// What stands beside a file or in its name.
  private var outsideDate: PartialDate? {
    get throws(Unreadable) {
      guard case .file(let path?, let id, _) = content else { return nil }
      return try OutsideDate.sidecar(of: path) ?? OutsideDate.inName(id)
    }
  }

  /// `document()`, published on the `reference_date` of its record where it has one.
  ///
  /// - Throws: `Unreadable`.
  public func datedDocument() throws(Unreadable) -> Document? {
    let document = try document()
    guard let document, case .line(let bytes) = content,
      let date = try ReferenceDate(bytes, place: place).date
    else { return document }
    return document.published(on: date)
  }

  private static func bytes(path: String?, place: String) throws(Unreadable) -> [UInt8] {
    guard let bytes = try ByteStream(path: path).rest(limit: limit) else {
      throw .tooLong(place, "text")
    }
    return bytes
  }
}

extension Unreadable {
  static func empty(_ place: String) -> Unreadable {
    Unreadable(place, "holds no text", remedy: "leave it out, or check how it was saved")
  }

  static func tooLong(_ place: String, _ thing: String) -> Unreadable {
    Unreadable(
      place, "is longer than \(RawText.limit >> 20) MB, the most that is read as one \(thing)",
      remedy: "cut it into single news texts; it was left out")
  }
}
