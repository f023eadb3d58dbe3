import ArgumentParser
import Foundation
import World

/// The day that is noted with what is kept.
struct Today: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to note; otherwise the clock's, in UTC.", valueName: "date"))
  var today: String?

  var day: Day {
    get throws {
      guard let today else {
        return Day(number: Int32((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
      }
      guard let day = try PartialDate(today).window.day else {
        throw ValidationError("--today is one day: 2025-07-04.")
      }
      return day
    }
  }
}
