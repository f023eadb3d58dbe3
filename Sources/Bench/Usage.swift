import Foundation

/// What a run takes of the machine.
enum Usage {
  /// Processor time so far, so that what else the machine does counts little.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// In megabytes, of the whole run so far; 0 where the system does not tell.
  static var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 / 1024 }
      ?? 0
  }

  static func median(_ times: [Double]) -> Double {
    times.sorted()[times.count / 2]
  }

  /// `0.123 ms`.
  static func words(_ seconds: Double) -> String {
    String(format: "%.4f ms", seconds * 1000)
  }

  /// Prints the median time of a question.
  static func show<Question>(
    _ title: String, _ questions: [Question], _ answer: (Question) -> Void
  ) {
    let times = questions.map { question in
      let start = seconds
      answer(question)
      return seconds - start
    }
    print("\(title): \(words(median(times)))")
  }
}
