extension FeatureBuffer {
  /// Words of a sentence that count when its school is decided.
  private static let schoolWords = 160

  /// The features by which it is decided which treebank a sentence is most like: its length and
  /// form, and its words in no order, by their clusters where they are in one.
  package mutating func readSchool(_ atoms: borrowing Atoms) {
    let count = atoms.count
    var capitals = 0
    var commas = 0
    var letters = 0
    let comma = Atoms.comma
    for word in stride(from: 1, through: count, by: 1) {
      capitals += atoms.isCapital(word) ? 1 : 0
      commas += atoms.word[word] == comma ? 1 : 0
      letters += Int(atoms.length[word])
    }
    restart(0)
    add(UInt32(min(count / 5, 10)))
    add(atoms.word[count])
    add(atoms.shape[1])
    add(UInt32(10 * capitals / max(count, 1)))
    add(UInt32(2 * letters / max(count, 1)))
    add(UInt32(min(commas, 4)))
    for word in stride(from: 1, through: min(count, Self.schoolWords), by: 1) {
      let cluster = atoms.cluster[word]
      addMember(cluster == 0 ? atoms.word[word] : cluster)
    }
  }
}
