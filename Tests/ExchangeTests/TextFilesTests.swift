import Exchange
import Foundation
import TestKit
import Testing
import World

@Suite struct TextFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Ids of what can be read, and messages for what can't, the folder's own path left out.
  private func outcomes(_ paths: [String], format: TextFormat? = nil) -> [String] {
    TextFiles(paths, format: format).map { text in
      do throws(Unreadable) {
        return try text.document()?.id ?? "no text"
      } catch {
        return error.description.replacing(folder.path + "/", with: "")
      }
    }
  }

  private func document(_ path: String, format: TextFormat? = nil) throws -> Document {
    let texts = TextFiles([path], format: format).map { $0 }
    return try #require(try texts.first?.document())
  }

  @Test func `takes the files of a folder by path and leaves hidden and foreign ones out`() throws {
    for name in ["b.txt", "a/z.md", "a/.hidden.txt", ".git/c.txt", "picture.png", "A.HTML"] {
      try folder.write("<p>Words.", to: name)
    }
    #expect(outcomes([folder.path]) == ["A", "z", "b"])
  }

  @Test func `takes paths in the order given, whatever their extension`() throws {
    let first = try folder.write("One.", to: "z.log")
    let second = try folder.write("Two.", to: "a.txt")
    #expect(outcomes([first, second]) == ["z", "a"])
  }

  @Test func `says what is wrong with a file and goes on`() throws {
    try folder.write("", to: "1-empty.txt")
    try folder.write(Data([0x50, 0x4B, 0, 3, 4]), to: "2-binary.txt")
    try folder.write(Data("Fine until caf".utf8) + [0xE9, 0x20], to: "3-latin.txt")
    try folder.write(Data([0xFF, 0xFE, 0x41, 0]), to: "4-wide.txt")
    try folder.write("Good.", to: "5-good.txt")
    #expect(
      outcomes([folder.path]) == [
        "1-empty.txt: holds no text; leave it out, or check how it was saved",
        "2-binary.txt: is binary, not text; save its text as UTF-8 and read that",
        "3-latin.txt: is not UTF-8: byte 14 (0xe9); "
          + "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8",
        "4-wide.txt: is UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8",
        "5-good",
      ])
  }

  @Test func `says that a file is missing and that a folder holds no texts`() throws {
    try folder.write("x", to: "none/picture.png")
    #expect(
      outcomes([folder.path + "/nowhere.txt", folder.path + "/none"]) == [
        "nowhere.txt: no such file or folder; check the path",
        "none: holds no texts; name a folder with txt, md, html or jsonl files",
      ])
  }

  @Test func `reads JSON Lines and names a bad line by its number`() throws {
    let path = try folder.write(
      """
      {"id": "a", "text": "One.", "published": "2025-07", "label": [1, 2]}

      {"id": "b"}
      {"text": "Three."}
      nonsense
      {"id": "c", "text": "Four.", "published": "July"}
      {"id": "d", "text": "Five.", "published": null}
      """, to: "news.jsonl")
    let remedy = #"write {"id": "…", "text": "…"} on one line"#
    #expect(
      outcomes([path]) == [
        "a", "no text",
        "news.jsonl:4: is no record: 'id' is missing; \(remedy)",
        "news.jsonl:5: is no record: it is not JSON; \(remedy)",
        "news.jsonl:6: 'published': 'July' is not a date; write 2025, 2025-07 or 2025-07-04; "
          + "or leave 'published' out",
        "d",
      ])
    #expect(try document(path).published == PartialDate("2025-07"))
  }

  @Test func `passes over a line of 100 MB without keeping it`() throws {
    let path = try folder.write(#"{"id":"a","text":"One."}"# + "\n", to: "long.jsonl")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { try handle.write(contentsOf: piece) }
    try handle.write(contentsOf: Data("\n{\"id\":\"b\",\"text\":\"Two.\"}".utf8))
    try handle.close()
    #expect(
      outcomes([path]) == [
        "a",
        "long.jsonl:2: is longer than 16 MB, the most that is read as one line; "
          + "cut it into single news texts; it was left out",
        "b",
      ])
    #expect(outcomes([path], format: .txt).first?.contains("longer than 16 MB") == true)
  }

  @Test func `keeps a text as it is but for a byte order mark`() throws {
    let path = try folder.write("\u{FEFF}Line one.\r\nLine\u{7} two — ünï.\n", to: "a.txt")
    #expect(try document(path).text == "Line one.\r\nLine\u{7} two — ünï.\n")
  }

  @Test func `takes the date and title of Markdown from its front matter`() throws {
    let path = try folder.write(
      """
      ---
      title: "Envoys return"
      date: 2025-07-04T09:30:00Z
      tags: [a, b]
      ---
      ## The *second* visit

      > **Kabul** said [so](https://example.org/a_b), ![map](m.png)twice.

      - `first` item with snake_case
      ---
      """, to: "a.md")
    let document = try document(path)
    #expect(document.published == (try PartialDate("2025-07-04")))
    #expect(
      document.text.split(separator: "\n").map(String.init) == [
        "Envoys return", "The second visit", "Kabul said so, twice.", "first item with snake_case",
      ])
  }

  @Test func `refuses a front matter whose date is none`() throws {
    let path = try folder.write("---\npublished: soon\n---\nText.", to: "a.md")
    #expect(outcomes([path]).first?.contains("'soon' is not a date") == true)
  }

  @Test func `dates a text by its own head, then a sidecar, then its name, then the caller`() throws
  {
    let caller = try PartialDate("2020")
    func published(_ path: String) throws -> String? {
      try TextFiles([path], published: caller).map { $0 }.first?.document()?.published?.description
    }
    let plain = try folder.write("Words.", to: "plain.txt")
    let named = try folder.write("Words.", to: "2025-07-04-envoy.txt")
    let compact = try folder.write("Words.", to: "envoy_20250703.txt")
    let beside = try folder.write("Words.", to: "2025-01-01.txt")
    try folder.write(#"{"date_published": "2025-07-02T10:00:00Z"}"#, to: "2025-01-01.json")
    let headed = try folder.write("---\npublished: 2025-07-01\n---\nWords.", to: "2025-01-01.md")
    let numbered = try folder.write("Words.", to: "000_9ee5c5261ff51d36.txt")
    #expect(try published(plain) == "2020")
    #expect(try published(numbered) == "2020")
    #expect(try published(named) == "2025-07-04")
    #expect(try published(compact) == "2025-07-03")
    #expect(try published(beside) == "2025-07-02")
    #expect(try published(headed) == "2025-07-01")
  }

  @Test func `refuses a sidecar whose date is none`() throws {
    let path = try folder.write("Words.", to: "a.txt")
    try folder.write(#"{"published": "soon"}"#, to: "a.json")
    #expect(throws: Unreadable.self) { try TextFiles([path]).map { $0 }.first?.document() }
  }
}
