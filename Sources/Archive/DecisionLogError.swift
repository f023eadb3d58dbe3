internal import Foundation

/// A file of decisions that could not be read or added to: where, why, and what to do about it.
public struct DecisionLogError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path, or a path and a line.
  public let place: String
  public let reason: String
  public let remedy: String

  init(_ place: String, _ reason: String, remedy: String) {
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }

  /// `code` is an `errno`.
  init(_ place: String, code: Int32) {
    self.init(
      place, "could not be written: \(String(cString: strerror(code)))",
      remedy: "check the disk and the permissions of its folder; nothing was decided")
  }

  public var description: String { "\(place): \(reason); \(remedy)" }
}
