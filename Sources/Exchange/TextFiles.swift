internal import Foundation
public import World

/// The texts in files and folders, in the order given; within a folder by path, hidden ones left out.
public struct TextFiles: Sequence {
  private let paths: [String]
  private let format: TextFormat?
  private let published: PartialDate?

  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - format: What all of them are; nil goes by their names, and takes standard input for txt.
  ///   - published: When those were published of which nothing else says so.
  public init(_ paths: [String], format: TextFormat? = nil, published: PartialDate? = nil) {
    self.paths = paths
    self.format = format
    self.published = published
  }

  /// All bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `Unreadable`.
  package static func bytes(of path: String) throws(Unreadable) -> [UInt8] {
    try ByteStream(path: path == "-" ? nil : path).rest(limit: .max) ?? []
  }

  public func makeIterator() -> Iterator {
    Iterator(
      waiting: paths.reversed().map { .named($0) }, format: format, published: published)
  }

  public struct Iterator: IteratorProtocol {
    fileprivate enum Step {
      /// As the caller wrote it: a file, a folder or `-`.
      case named(String)
      case file(String, TextFormat)
    }

    /// What is still to be read, the next one last.
    private var waiting: [Step]
    private let format: TextFormat?
    private let published: PartialDate?
    private var lines: Lines?

    fileprivate init(waiting: [Step], format: TextFormat?, published: PartialDate?) {
      self.waiting = waiting
      self.format = format
      self.published = published
    }

    public mutating func next() -> RawText? {
      while true {
        if let text = lines?.next() { return text }
        lines = nil
        guard let step = waiting.popLast() else { return nil }
        if let text = take(step) { return text }
      }
    }

    private mutating func take(_ step: Step) -> RawText? {
      switch step {
      case .named("-"): return open(nil, format ?? .txt)
      case .named(let path):
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue { return enter(path) }
        return open(path, format ?? TextFormat(fileName: path[...]) ?? .txt)
      case .file(let path, let format): return open(path, format)
      }
    }

    private mutating func open(_ path: String?, _ format: TextFormat) -> RawText? {
      let place = path ?? "standard input"
      guard format == .jsonl else {
        let id = path.map(Self.id) ?? "stdin"
        return RawText(
          place: place, content: .file(path: path, id: id, format), published: published)
      }
      do throws(Unreadable) {
        lines = Lines(
          stream: try ByteStream(path: path), place: place, published: published)
        return nil
      } catch {
        return .failure(error)
      }
    }

    /// Puts the texts of a folder on the list.
    private mutating func enter(_ folder: String) -> RawText? {
      var files: [Step] = []
      let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      for path in (FileManager.default.subpaths(atPath: folder) ?? []).sorted() {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }),
          let known = TextFormat(fileName: name)
        else { continue }
        files.append(.file(root + "/" + path, format ?? known))
      }
      waiting += files.reversed()
      guard files.isEmpty else { return nil }
      return .failure(
        Unreadable(
          folder, "holds no texts", remedy: "name a folder with txt, md, html or jsonl files"))
    }

    private static func id(_ path: String) -> String {
      let name = path.split(separator: "/").last ?? path[...]
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
      return String(name[..<dot])
    }
  }
}

/// The lines of one JSON Lines file.
private struct Lines {
  let stream: ByteStream
  let place: String
  let published: PartialDate?
  private var number = 0

  init(stream: ByteStream, place: String, published: PartialDate?) {
    self.stream = stream
    self.place = place
    self.published = published
  }

  /// The next line that is not blank.
  mutating func next() -> RawText? {
    do throws(Unreadable) {
      while let line = try stream.line(limit: RawText.limit) {
        number += 1
        let here = "\(place):\(number)"
        switch line {
        case .tooLong: return .failure(.tooLong(here, "line"))
        case .bytes(let bytes) where bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }): continue
        case .bytes(let bytes):
          return RawText(place: here, content: .line(bytes), published: published)
        }
      }
      return nil
    } catch {
      return .failure(error)
    }
  }
}

extension RawText {
  fileprivate static func failure(_ failure: Unreadable) -> RawText {
    RawText(place: failure.place, content: .failure(failure))
  }
}
