import Foundation
import History
import World

/// Answers that other systems agree on.
struct Expectation {
  private let tables: [String: [[String: Any]]]

  init(file: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    tables = object.compactMapValues { $0 as? [[String: Any]] }
  }

  /// Prints how many answers are equal; throws when one is not.
  func check(_ timetable: Timetable) throws {
    var lists: [(name: String, lines: [UInt8], digest: String)] = []
    for row in tables["asof"] ?? [] {
      let moment = timetable.moment(on: try day(row["date"] ?? row["as_of"]))
      if let digest = row["sha256_16"] as? String {
        lists.append(("in force on \(row["date"] ?? "")", lines(moment, moment.codes), digest))
      }
      if let digest = row["in_sha256_16"] as? String {
        lists.append(("surely on \(row["as_of"] ?? "")", lines(moment, moment.codes), digest))
      }
      if let digest = row["maybe_sha256_16"] as? String {
        lists.append(("perhaps on \(row["as_of"] ?? "")", lines(moment, moment.maybeCodes), digest))
      }
    }
    for row in tables["diff"] ?? [] {
      let (from, to) = (try day(row["from"]), try day(row["to"]))
      let difference = timetable.difference(from: from, to: to)
      let moment = timetable.moment(on: from)
      let words = "from \(from) to \(to)"
      lists.append(
        ("began " + words, lines(moment, difference.began), "\(row["added_sha256_16"] ?? "")"))
      lists.append(
        ("ended " + words, lines(moment, difference.ended), "\(row["removed_sha256_16"] ?? "")"))
    }
    let digests = try Self.digests(of: lists.map(\.lines))
    let wrong = zip(lists, digests).filter { $0.digest != $1 }.map(\.0.name)
    let paths = try wrongPaths(timetable)
    print(
      "\(lists.count - wrong.count) of \(lists.count) lists and "
        + "\((tables["path"] ?? []).count - paths.count) of \((tables["path"] ?? []).count) paths equal"
    )
    guard wrong.isEmpty, paths.isEmpty else { throw Differs(names: wrong + paths) }
  }

  struct Differs: Error, CustomStringConvertible {
    let names: [String]
    var description: String { "other answers are expected: " + names.joined(separator: ", ") }
  }

  private func wrongPaths(_ timetable: Timetable) throws -> [String] {
    try (tables["path"] ?? []).compactMap { row in
      let names = row["relations"] as? [String] ?? []
      let (from, to) = ("\(row["source"] ?? "")", "\(row["target"] ?? "")")
      let path = timetable.path(
        from: Party(from), to: Party(to), on: try day(row["date"]),
        rule: PathRule(relations: Set(names.compactMap(Relation.init))))
      return path?.map(\.code) == row["path"] as? [String] ? nil : "path \(from) \(to)"
    }
  }

  private func day(_ value: Any?) throws -> Day {
    let date = try PartialDate(value as? String ?? "")
    return date.window.latest ?? Day(number: 0)
  }

  /// `RUS AFG recognition`, sorted as text is.
  private func lines(_ moment: Moment, _ codes: [UInt32]) -> [UInt8] {
    let lines = codes.map { code in
      let key = moment.key(ofCode: code)
      return "\(key.source) \(key.target) \(key.relation.rawValue)\n"
    }
    return Array(lines.sorted().joined().utf8)
  }

  /// First sixteen hexadecimal digits of the SHA-256 of each.
  private static func digests(of lists: [[UInt8]]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, list) in lists.enumerated() {
      try Data(list).write(to: folder.appending(path: "\(index)"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum"] + lists.indices.map { folder.appending(path: "\($0)").path }
    let outlet = Pipe()
    process.standardOutput = outlet
    try process.run()
    let output = try outlet.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      String($0.prefix(16))
    }
  }
}
