import Foundation

/// Standard error: problems, and what a person wants to know besides the result.
enum Messages {
  static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
