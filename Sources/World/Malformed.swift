/// A value that was written wrongly, with what was expected in its place.
public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was written.
  public let value: String
  /// What it is not and how to write it, completing "'value' is ...".
  public let remedy: String

  public init(_ value: String, _ remedy: String) {
    self.value = value
    self.remedy = remedy
  }

  public var description: String { "'\(value)' \(remedy)" }
}
