/// Which treebank a text is most like, told from its sentences so far.
///
/// Treebanks hang the same commas on different words, and a text keeps to one of these habits. One
/// sentence tells little; the older ones count less and less.
struct TextSchool: Sendable {
  /// In how many sentences what was known comes to count for a third.
  private static let memory: Int64 = 32

  private var evidence: [Int64]

  init(_ schools: Int) {
    evidence = [Int64](repeating: 0, count: schools)
  }

  /// Takes the scores of the next sentence, and gives the number of the treebank.
  mutating func next(_ scores: [Int32]) -> UInt32 {
    var best = 0
    for school in evidence.indices {
      evidence[school] = evidence[school] - evidence[school] / Self.memory + Int64(scores[school])
      if evidence[school] > evidence[best] { best = school }
    }
    return UInt32(best)
  }
}
