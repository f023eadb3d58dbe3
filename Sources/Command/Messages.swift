import Foundation

/// Standard error: problems, and what a person wants to know besides the result.
enum Messages {
  static func say(_ text: String) {
    // Nowhere is left to tell of a standard error that cannot be written to.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  static func warn(_ problem: some CustomStringConvertible) {
    say("relgraph: \(problem)")
  }
}
