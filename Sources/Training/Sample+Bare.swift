internal import Language

extension Treebank.Sample {
  /// The sample without what its tags say is punctuation, words numbered anew.
  func bare(_ kinds: [PartOfSpeech?]) -> Treebank.Sample {
    var sample = self
    let bare = withoutMarks(kinds)
    sample.atoms.keep(bare)
    var numbers = [Int](repeating: 0, count: count + 2)
    for (number, word) in bare.origin.enumerated() { numbers[Int(word)] = number }
    let kept = bare.origin.dropLast().map(Int.init)
    sample.tags = kept.map { tags[$0] }
    sample.roles = kept.map { roles[$0] }
    sample.labels = kept.map { labels[$0] }
    sample.heads = projective(
      [0]
        + kept.dropFirst().map { word in
          var head = heads[word]
          while head <= count, numbers[head] == 0 { head = heads[head] }
          return numbers[head]
        })
    return sample
  }

  /// The sample with what another says of its words.
  func with(_ atoms: Atoms) -> Treebank.Sample {
    var sample = self
    sample.atoms = atoms
    return sample
  }

  func withoutMarks(_ kinds: [PartOfSpeech?]) -> BareSentence {
    var bare = BareSentence()
    bare.read(
      count, isMark: { kinds[Int(tags[$0])] == .punctuation }, kind: { MarkKind(lower[$0]) })
    return bare
  }
}
