internal import Foundation

/// An input that could not be read: where, why, and what to do about it.
public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path, or a path and a line: `news.jsonl:17`.
  public let place: String
  public let reason: String
  public let remedy: String

  public init(_ place: String, _ reason: String, remedy: String) {
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }

  /// `code` is an `errno`.
  init(_ place: String, code: Int32) {
    switch code {
    case ENOENT: self.init(place, "no such file or folder", remedy: "check the path")
    case EACCES, EPERM: self.init(place, "may not be read", remedy: "allow it with chmod u+r")
    case EISDIR: self.init(place, "is a folder", remedy: "name a file in it")
    default:
      let words = unsafe String(cString: strerror(code))
      self.init(place, words, remedy: "check the disk and the path")
    }
  }

  public var description: String { "\(place): \(reason); \(remedy)" }
}
