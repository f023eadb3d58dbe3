import Foundation
import TestKit
import Testing

@Suite struct RenderTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write(
      """
      {"date":"2021-08-15","source":"AFG","target":"QAT","relation":"office","action":"starts"}
      {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
      """, to: "h.jsonl")
  }

  private var graphs: [String] {
    get throws {
      let folder = relgraph.folder.path + "/graphs"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  @Test func `writes DOT and SVG named for the date`() throws {
    let run = try relgraph("render", "--history", "h.jsonl", "--as-of", "2025-07")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines == ["graphs/2025-07.svg", "graphs/2025-07.dot"])
    #expect(try graphs == ["2025-07.dot", "2025-07.svg"])
  }

  @Test func `writes the same bytes again`() throws {
    let first = try relgraph("render", "--history", "h.jsonl", "--format", "svg", "-o", "-")
    let second = try relgraph("render", "--history", "h.jsonl", "--format", "svg", "-o", "-")
    #expect(first.output.contains("<svg"))
    #expect(first.output == second.output)
    #expect(first.errors == "")
  }

  @Test func `goes by the extension of the file named`() throws {
    #expect(
      try relgraph("render", "--history", "h.jsonl", "-o", "figure.dot", "--quiet").output == "")
    let text = try String(contentsOfFile: relgraph.folder.path + "/figure.dot", encoding: .utf8)
    #expect(text.contains("digraph"))
  }

  @Test func `leaves the old figure alone when it cannot write a new one`() throws {
    // A folder in the place of the draft: nobody can write a file there, the superuser neither.
    try relgraph.folder.write("old", to: "graphs/2025.svg/inside")
    let run = try relgraph("render", "--history", "h.jsonl", "--as-of", "2025", "--format", "svg")
    #expect(run.status == 2)
    #expect(run.errors.contains("graphs/2025.svg: could not be written: Is a directory"))
    #expect(try graphs == ["2025.svg"])
  }

  @Test func `tells of a full disk`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      try Test.cancel("needs /dev/full")
    }
    let run = try relgraph("render", "--history", "h.jsonl", "-o", "/dev/full", "--format", "svg")
    #expect(run.status == 2)
    #expect(run.errors.contains("/dev/full: could not be written: No space left"))
  }

  @Test(arguments: [
    ["--format", "bmp"], ["--format", "svg,dot", "-o", "x", "--depth", "0"], ["--view", "cube"],
    ["--format", "svg,png", "-o", "x"], ["--view", "path"], ["--from", "RUS", "--to", "AFG"],
    ["--width", "0"], ["--width", "12parsecs"], ["--scheme", "pink"],
  ])
  func `refuses wrong options`(options: [String]) throws {
    let run = try relgraph.start(["render", "--history", "h.jsonl"] + options)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 64)
  }

  @Test(arguments: ["ego", "network", "map", "matrix", "pairs", "timeline"])
  func `draws every view`(view: String) throws {
    let run = try relgraph("render", "--history", "h.jsonl", "--view", view, "-o", "-")
    #expect(run.status == 0 && run.output.hasPrefix("<svg"), "\(run.errors)")
    #expect(run.output.contains("Russia"))
  }

  @Test func `draws a path, and that there is none`() throws {
    let path = try relgraph(
      "render", "--history", "h.jsonl", "--view", "path", "--from", "RUS", "--to", "Qatar", "-o",
      "-")
    #expect(path.status == 0 && path.output.contains("From Russia to Qatar"))
    let none = try relgraph(
      "render", "--history", "h.jsonl", "--view", "path", "--from", "Qatar", "--to", "RUS", "-o",
      "-")
    #expect(none.status == 0 && none.output.contains("No chain of relations leads"))
  }

  @Test func `keeps a network's places for the next figure`() throws {
    #expect(try relgraph("render", "--history", "h.jsonl", "--view", "network").status == 0)
    let kept = try String(
      contentsOfFile: "\(relgraph.folder.path)/graphs/positions.json", encoding: .utf8)
    #expect(kept.contains("\"AFG\": ["))
    try relgraph.folder.write(
      kept.replacing(/"AFG": \[[^\]]*\]/, with: "\"AFG\": [777, 555]"), to: "graphs/positions.json")
    #expect(try relgraph("render", "--history", "h.jsonl", "--view", "network").status == 0)
    let again = try String(
      contentsOfFile: "\(relgraph.folder.path)/graphs/positions.json", encoding: .utf8)
    #expect(again.contains("\"AFG\": [777, 555]"))
    #expect(
      try relgraph("render", "--history", "h.jsonl", "--view", "network", "--fresh").status == 0)
    let fresh = try String(
      contentsOfFile: "\(relgraph.folder.path)/graphs/positions.json", encoding: .utf8)
    #expect(fresh == kept)
  }

  @Test func `says what is wrong with a file of positions`() throws {
    try relgraph.folder.write("{\"networks\": 3}", to: "graphs/positions.json")
    let run = try relgraph("render", "--history", "h.jsonl", "--view", "network")
    #expect(
      run.status == 2 && run.errors.contains("graphs/positions.json: is no file of positions"))
  }

  @Test func `draws what follows only when asked to, and marks it`() throws {
    try relgraph.folder.write(
      """
      {"date":"2014-03-17","source":"EU","target":"BLR","relation":"sanctions","action":"starts"}
      {"date":"2020-01-01","source":"LTU","target":"BLR","relation":"ties","action":"starts"}
      """, to: "known.jsonl")
    let render = ["render", "--history", "known.jsonl", "--as-of", "2021", "-o", "-"]
    func drawn(_ options: [String]) throws -> String {
      let run = try relgraph.start(render + options)
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 0)
      return try String(contentsOfFile: run.output, encoding: .utf8)
    }
    let (plain, derived) = (try drawn([]), try drawn(["--derive"]))
    #expect(!plain.contains("implied") && plain.contains("only what the texts say is drawn"))
    #expect(derived.contains("2 of them implied") && derived.contains("recognises (implied)"))
    #expect(derived.contains("Lithuania recognises Belarus, as relations presuppose recognition"))
    #expect(try drawn(["--expand"]).contains("France has imposed sanctions on Belarus"))
  }

  @Test(arguments: [["--view", "timeline"], ["--view", "path", "--from", "A", "--to", "B"]])
  func `draws no conclusions where a figure is not of one date`(view: [String]) throws {
    let run = try relgraph.start(["render", "--history", "h.jsonl", "--derive"] + view)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 64)
  }

  @Test func `draws the same with any fonts or none`() throws {
    try relgraph.folder.write("<fontconfig></fontconfig>", to: "none.conf")
    let settings = [
      [:], ["FONTCONFIG_FILE": relgraph.folder.path + "/none.conf"],
      ["FONTCONFIG_FILE": "/nowhere"],
    ]
    let outputs = try settings.map { environment in
      try relgraph(
        "render", "--history", "h.jsonl", "--view", "network", "-o", "-", environment: environment
      ).output
        + relgraph(
          "render", "--history", "h.jsonl", "--layout", "dot", "--view", "network", "-o", "-",
          environment: environment
        ).output
    }
    #expect(Set(outputs).count == 1 && outputs[0].contains("<svg"))
  }

  @Test func `writes pictures of a stated size`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert") else {
      try Test.cancel("rsvg-convert is not installed")
    }
    for (width, pixels) in [("640", 640), ("80mm", 945), ("2in", 600)] {
      let run = try relgraph(
        "render", "--history", "h.jsonl", "-o", "f.png", "--width", width,
        environment: ["PATH": "/usr/bin:/bin"])
      #expect(run.status == 0, "\(run.errors)")
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: relgraph.folder.path + "/f.png")))
      #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == pixels)
    }
    let missing = try relgraph(
      "render", "--history", "h.jsonl", "-o", "f.pdf", environment: ["PATH": "/nowhere"])
    #expect(missing.status == 2 && missing.errors.contains("install librsvg2-bin"))
  }
}
