import Foundation
import TestKit
import Testing

/// The README's examples, run in a folder that holds nothing but `seeds`.
@Suite struct ReadmeTests {
  private struct Example {
    let command: String
    let output: String
  }

  /// Commands of the `console` blocks, each with what stands below it.
  private func examples() throws -> [Example] {
    let readme = try String(
      contentsOf: Folder.package.appending(path: "README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, let last = examples.popLast() {
        examples.append(Example(command: last.command, output: last.output + line + "\n"))
      }
    }
    return examples
  }

  private func run(_ command: String, in folder: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": folder + "/bin:/usr/bin:/bin", "HOME": folder]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `show what the commands print`() throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.copyItem(atPath: Folder.seeds.path, toPath: folder.path + "/seeds")
    try files.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.path + "/bin/relgraph", withDestinationPath: try Relgraph.executable.path)
    let examples = try examples()
    #expect(examples.count >= 7)
    for example in examples {
      #expect(try run(example.command, in: folder.path) == example.output, "\(example.command)")
    }
  }
}
