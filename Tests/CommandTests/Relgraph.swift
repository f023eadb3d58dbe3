import Foundation
import TestKit
import Testing

/// The command as built, run in a folder of its own.
struct Relgraph {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// Each line of the output as JSON.
    func records() throws -> [[String: Any]] {
      try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  /// Runs it to its end; `input` is its standard input, and `device` takes its output.
  func callAsFunction(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:],
    output device: String? = nil
  ) throws -> Result {
    let run = try start(arguments, input: input, environment: environment, output: device)
    run.process.waitUntilExit()
    return Result(
      status: run.process.terminationStatus, output: try text(run.output),
      errors: try text(run.errors))
  }

  /// A process that may still be running, and where it writes.
  struct Run {
    let process: Process
    let output: String
    let errors: String
  }

  func start(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    output device: String? = nil, as user: User = .oneself
  ) throws -> Run {
    let name = UUID().uuidString
    let errors = try folder.write("", to: ".run/\(name).err")
    let output = try device ?? folder.write("", to: ".run/\(name).out")
    let source = try folder.write(input, to: ".run/\(name).in")
    let process = Process()
    try prepare(process, arguments, as: user)
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: source)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    return Run(process: process, output: output, errors: errors)
  }

  /// Who runs it: the superuser may read and write everything, whatever the permissions.
  enum User {
    case oneself
    /// Somebody who owns nothing, where the tests are run by the superuser.
    case nobody
  }

  private func prepare(_ process: Process, _ arguments: [String], as user: User) throws {
    let executable = try Self.executable
    guard user == .nobody, geteuid() == 0 else {
      process.executableURL = executable
      process.arguments = arguments
      return
    }
    let setpriv = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: setpriv) else {
      try Test.cancel("the superuser may do everything, and there is no setpriv")
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", executable.path]
    let probe = Process()
    probe.executableURL = URL(filePath: setpriv)
    probe.arguments = nobody + ["--version"]
    probe.standardOutput = FileHandle.nullDevice
    probe.standardError = FileHandle.nullDevice
    try probe.run()
    probe.waitUntilExit()
    guard probe.terminationStatus == 0 else {
      try Test.cancel("only the superuser can reach the command or its libraries")
    }
    process.executableURL = URL(filePath: setpriv)
    process.arguments = nobody + arguments
  }

  private func text(_ path: String) throws -> String {
    path.hasPrefix("/dev/")
      ? "" : String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// Beside the tests, where the build puts both.
  static var executable: URL {
    get throws {
      #if os(macOS)
      let tests = Bundle(for: Marker.self).bundleURL
      #else
      let tests = Bundle.main.executableURL ?? Bundle.main.bundleURL
      #endif
      let url = tests.deletingLastPathComponent().appending(path: "relgraph")
      try #require(FileManager.default.isExecutableFile(atPath: url.path), "relgraph is not built")
      return url
    }
  }

  private final class Marker {}
}

/// The top of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
