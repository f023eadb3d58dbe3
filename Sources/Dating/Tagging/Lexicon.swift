/// The words that dates are made of, as a deterministic automaton over bytes.
///
/// Every state has one row of 32 transitions, one a letter; whatever is no ASCII letter ends a
/// word. State 0 is dead, 1 the start.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    let kind: Lexeme.Kind
    let value: Int32
    let marks: Lexeme.Marks
  }

  static let english = Lexicon(words: Words.all)

  /// 32 for a state: the next state after each letter.
  let transitions: [UInt16]
  /// For each state the entry of the word that ends there, from 1 on; 0 for none.
  let accepting: [UInt16]
  let entries: [Entry]

  init(words: [(String, Entry)]) {
    var transitions = [UInt16](repeating: 0, count: 64)
    var accepting: [UInt16] = [0, 0]
    for (number, (word, _)) in words.enumerated() {
      var state = 1
      for byte in word.utf8 {
        let place = state * 32 + Int(byte & 31)
        if transitions[place] == 0 {
          transitions[place] = UInt16(accepting.count)
          transitions += [UInt16](repeating: 0, count: 32)
          accepting.append(0)
        }
        state = Int(transitions[place])
      }
      accepting[state] = UInt16(number + 1)
    }
    self.transitions = transitions
    self.accepting = accepting
    entries = words.map(\.1)
  }
}
