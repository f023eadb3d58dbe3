import ArgumentParser
import Foundation
import Language
import Training

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relgraph-train",
    abstract: "Train and score the tagger, parser and lemmatiser on Universal Dependencies.",
    subcommands: [Train.self, Evaluate.self])
}

/// Files of annotated sentences.
struct Treebanks: ParsableArguments {
  @Argument(help: "CoNLL-U files, or folders of them.")
  var paths: [String]

  func sentences() throws -> [ConlluSentence] {
    try files().flatMap(\.sentences)
  }

  /// The files by name, with their sentences.
  func files() throws -> [(name: String, sentences: [ConlluSentence])] {
    try paths.flatMap(Self.files).map { ($0.lastPathComponent, try Self.sentences($0)) }
  }

  static func sentences(_ file: URL) throws -> [ConlluSentence] {
    do {
      return try ConlluReader.sentences(of: [UInt8](Data(contentsOf: file)))
    } catch let error as ConlluReader.Malformed {
      throw ValidationError("\(file.path): \(error)")
    }
  }

  private static func files(_ path: String) throws -> [URL] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [URL(fileURLWithPath: path)] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".conllu") }.map { URL(fileURLWithPath: path + "/" + $0) }
  }
}
