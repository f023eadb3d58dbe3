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

  /// Before a label's end: `[1–5]`, or nothing.
  static func bracketed(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "" : "[\(list(numbers))]"
  }

  /// After a sentence: `(sources 1–5)`, or nothing.
  static func parenthesised(_ numbers: [Int]) -> String {
    switch Set(numbers).count {
    case 0: ""
    case 1: " (source \(list(numbers)))"
    default: " (sources \(list(numbers)))"
    }
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
