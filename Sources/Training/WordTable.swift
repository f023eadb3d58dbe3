package import Foundation
internal import Language

/// Words with what is known of them from elsewhere than the treebanks.
package struct WordTable: Sendable {
  /// By the word's number.
  private(set) var traits: [UInt32: WordTraits] = [:]

  package var count: Int { traits.count }

  package init() {}

  /// Reads lines of word, cluster and tag, parted by tabs.
  ///
  /// `-` stands for none, `#` and a blank begin a comment. The cluster is a path of bits as a decimal
  /// number below 2^24.
  ///
  /// - Throws: `Malformed` with the number of the first line that is none.
  package init(_ table: Data) throws {
    let numbers = Dictionary(
      uniqueKeysWithValues: PennTag.allCases.enumerated().map { ($1.rawValue, UInt32($0 + 1)) })
    let lines = String(decoding: table, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("# ") {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, let path = cells[1] == "-" ? 0 : UInt32(cells[1]), path < 1 << 24,
        let tag = cells[2] == "-" ? 0 : numbers[cells[2]]
      else { throw Malformed(line: number + 1) }
      traits[Atoms.word(cells[0])] = WordTraits(cluster: path, listed: tag)
    }
  }

  package struct Malformed: Error, CustomStringConvertible {
    let line: Int
    package var description: String {
      "line \(line) of the words is not a word, a number below 16777216 and a tag; write - for none"
    }
  }

  func enter(into atoms: inout Atoms) {
    for word in stride(from: 1, through: atoms.count, by: 1) {
      guard let known = traits[atoms.word[word]] else { continue }
      atoms.cluster[word] = known.cluster
      atoms.listed[word] = known.listed
    }
  }
}
