internal import World

extension FrameReader {
  private static let reversing: Set<String> = [
    "annul", "cancel", "countermand", "nullify", "overturn", "rescind", "reverse", "revoke", "undo",
  ]
  private static let acts: Set<String> = [
    "decision", "delisting", "derecognition", "designation", "lifting", "listing", "move", "order",
    "recognition", "removal", "step", "withdrawal",
  ]

  /// "Trump reversed Biden's decision to remove Cuba from the list", "Biden's removal of Cuba was
  /// undone by Trump": what somebody did before is told by its own words, and its contrary here.
  mutating func readReversal(_ clause: Clause, _ index: Int) {
    guard Self.reversing.contains(clause.group.lemma), case .fact = scene.reality(index) else {
      return
    }
    let nouns = clause.isPassive ? clause.subject : clause.objects
    guard let act = nouns.first(where: { Self.acts.contains(scene.noun($0)?.head ?? "") }) else {
      return
    }
    reversals.append((clause: index, noun: act))
  }

  /// The contraries, once everything else of the sentence is read.
  mutating func readReversals() {
    for reversal in reversals {
      let clause = scene.syntax.clauses[reversal.clause]
      let completing = scene.syntax.clauses.first {
        $0.link == .infinitive && $0.verb > reversal.noun && $0.verb <= reversal.noun + 3
      }
      let done = drafts.last { draft in
        guard draft.action.isChange,
          [.designation, .recognition, .sanctions].contains(draft.relation)
        else { return false }
        let verb = draft.clause.map { scene.syntax.clauses[$0].verb }
        let isNominal = draft.rule.hasSuffix(".noun") || draft.rule == "recognition"
        return isNominal && draft.chunk == reversal.noun || verb != nil && verb == completing?.verb
      }
      guard let done else { continue }
      let by =
        clause.isPassive
        ? phrasesOf(clause, ["by"], except: []) : actors(clause)
      guard by.isEmpty || by.contains(where: { $0.party == done.source.party }) else { continue }
      append(
        Draft(
          source: done.source, target: done.target, relation: done.relation,
          action: done.action == .starts ? .ends : .starts,
          detail: Claim.Detail(kind: done.detail.kind),
          rule: clause.group.lemma + ".act", clause: reversal.clause, chunk: reversal.noun,
          confidence: 0.85))
    }
  }
}
