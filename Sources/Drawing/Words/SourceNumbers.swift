/// Numbers of sources, runs of three or more drawn together: `1–5`, `1, 2, 5`.
enum SourceNumbers {
  static func list(_ numbers: [Int]) -> String {
    runs(of: Set(numbers).sorted()).map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.lowerBound + 1)"
      default: "\(run.lowerBound)–\(run.upperBound - 1)"
      }
    }.joined(separator: ", ")
  }

  /// Before a label's end: `[1–5]`, `[1–5: 2 independent]`, or nothing.
  static func bracketed(_ numbers: [Int], independent: Int? = nil) -> String {
    guard !numbers.isEmpty else { return "" }
    let count = Set(numbers).count
    guard let independent, independent < count, independent > 0 else { return "[\(list(numbers))]" }
    return "[\(list(numbers)): \(independent) independent]"
  }

  /// After a sentence: ` (five sources: 1–5)`, ` (five sources, two independent: 1–5)`, or nothing.
  static func counted(_ numbers: [Int], independent: Int) -> String {
    let count = Set(numbers).count
    guard count > 0 else { return "" }
    let remark =
      independent < count && independent > 0 ? ", \(words(independent)) independent" : ""
    return " (\(words(count)) source\(count == 1 ? "" : "s")\(remark): \(list(numbers)))"
  }

  private static func words(_ number: Int) -> String {
    let small = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return number < small.count ? small[number] : "\(number)"
  }

  private static func runs(of sorted: [Int]) -> [Range<Int>] {
    sorted.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
  }
}
