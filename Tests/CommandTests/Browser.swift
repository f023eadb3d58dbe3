import Foundation
import TestKit
import Testing

/// A Chromium without a window, driven over pipes by its DevTools protocol.
final class Browser {
  private let process = Process()
  private let folder: TemporaryFolder
  private let writing: FileHandle
  private let reading: FileHandle
  private var buffer = Data()
  private var number = 0
  private var session: String?
  /// What the page has reported: complaints on the console and requests made.
  private(set) var events: [(method: String, parameters: [String: Any])] = []

  static let isInstalled = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens an empty page; both pipes have names, as a process is started with three files only.
  init() throws {
    folder = try TemporaryFolder()
    let (commands, answers) = (folder.path + "/commands", folder.path + "/answers")
    for pipe in [commands, answers] {
      guard mkfifo(pipe, 0o600) == 0 else { throw Failure(description: "no pipe at \(pipe)") }
    }
    let options = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile",
    ]
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "exec $(command -v chromium || command -v chromium-browser) \(options.joined(separator: " ")) "
        + "3<'\(commands)' 4>'\(answers)' 2>/dev/null >/dev/null",
    ]
    try process.run()
    writing = try FileHandle(forWritingTo: URL(filePath: commands))
    reading = try FileHandle(forReadingFrom: URL(filePath: answers))
    let target = try send("Target.createTarget", ["url": "about:blank"])
    let attached = try send(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network"] { try send("\(domain).enable") }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    try writing.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try next()
      guard answer["id"] as? Int == number else {
        if let method = answer["method"] as? String {
          events.append((method, answer["params"] as? [String: Any] ?? [:]))
        }
        continue
      }
      if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// The next message; fails after half a minute of silence.
  private func next() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = buffer[buffer.startIndex..<end]
        buffer.removeSubrange(buffer.startIndex...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var waiting = pollfd(fd: reading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 30_000) > 0 else { throw Failure(description: "no answer") }
      let more = reading.availableData
      if more.isEmpty { throw Failure(description: "the browser has gone") }
      buffer += more
    }
  }

  /// Loads a page and waits until it is there.
  func open(_ url: String) throws {
    events = []
    try send("Page.navigate", ["url": url])
    for _ in 0..<200 {
      if try value("document.readyState") as? String == "complete",
        try value("location.href") as? String != "about:blank"
      {
        return
      }
      usleep(20_000)
    }
    throw Failure(description: "\(url) does not load")
  }

  /// The value of an expression of the page; promises are waited for.
  @discardableResult
  func value(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let exception = answer["exceptionDetails"] { throw Failure(description: "\(exception)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  func text(_ expression: String) throws -> String { try value(expression) as? String ?? "" }

  func count(_ selector: String) throws -> Int {
    try value("document.querySelectorAll(\(Self.quoted(selector))).length") as? Int ?? -1
  }

  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "\\'"))'" }

  /// Presses a key on what has the focus.
  func press(_ key: String, code: Int, text: String? = nil) throws {
    var parameters: [String: Any] = [
      "type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code,
    ]
    parameters["text"] = text
    try send("Input.dispatchKeyEvent", parameters)
    parameters["type"] = "keyUp"
    parameters["text"] = nil
    try send("Input.dispatchKeyEvent", parameters)
  }

  /// Addresses asked for, other than the page itself.
  var requests: [String] {
    events.filter { $0.method == "Network.requestWillBeSent" }
      .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
  }

  /// Errors on the console and in the log.
  var complaints: [String] {
    events.filter {
      $0.method == "Runtime.exceptionThrown" || $0.method == "Log.entryAdded"
        || $0.method == "Runtime.consoleAPICalled" || $0.method == "Page.javascriptDialogOpening"
    }.map { "\($0.method) \($0.parameters)" }
  }
}
