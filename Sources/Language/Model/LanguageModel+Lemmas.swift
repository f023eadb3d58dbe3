extension LanguageModel {
  /// The lemma of a word with a tag number of this model.
  func lemma(of token: Token, tag: UInt8) -> String {
    read { reader in
      for key in LemmaKeys.all(token.lower, tag: tag) {
        var rule: Int?
        reader.forEachEntry(of: key, in: lemmas) { low, high in
          rule = Int(low) | Int(UInt8(bitPattern: high)) << 8
        }
        if let rule, rule < classes.lemmaRules.count,
          let lemma = classes.lemmaRules[rule].apply(to: token.form)
        {
          return lemma
        }
      }
      return token.form
    }
  }

  /// What the model knows of a word, in lower case, from elsewhere than the treebanks.
  package func traits(of word: String) -> WordTraits {
    var traits = WordTraits()
    read { reader in
      reader.forEachEntry(of: Atoms.word(word), in: usual) { label, code in
        _ = traits.add(label, code)
      }
    }
    return traits
  }
}
