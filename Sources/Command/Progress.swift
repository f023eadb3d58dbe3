import Foundation

/// A count on standard error while long work goes on, if a person is looking there.
struct Progress {
  private let thing: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var count = 0
  private var isOnScreen = false

  /// `isShown` is whether it is wanted; it is not shown where standard error is no terminal, nor
  /// among results on the same one.
  init(_ thing: String, isShown: Bool) {
    self.thing = thing
    self.isShown = isShown && isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
  }

  /// Counts one more; shows the count five times a second, after the first second.
  mutating func advance() {
    count += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - shown > .milliseconds(200) else { return }
    shown = now
    isOnScreen = true
    write("\r\(count) \(thing)")
  }

  /// Takes the count off the screen.
  mutating func end() {
    if isOnScreen { write("\r\u{1B}[K") }
    isOnScreen = false
  }

  private func write(_ text: String) {
    // A count that cannot be shown is no loss.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
