internal import Language

/// Finds the order in which the features of a move are best asked for, on text that the model has
/// not seen; of the text only the words count.
///
/// Templates are chosen greedily: the next is the one that brings the decisions of all features
/// nearest for what it costs. After each stage the lead is taken above which hardly a decision
/// differs from the one that all features lead to.
struct CascadeTrainer {
  let model: LanguageModel
  /// How many templates each stage ends with.
  let ends: [Int]
  /// The share of all decisions that may come out differently in one stage.
  let tolerance: Double
  let report: (String) -> Void

  /// One decision in so many is looked at while templates are chosen.
  private static let sampling = 6

  func cascade(_ sentences: [ConlluSentence]) -> Cascade {
    let (samples, count) = samples(sentences)
    guard let last = ends.last, count > last else { return .whole }
    var selection = TemplateSelection(samples, templates: count)
    let order = selection.order(last)
    return Cascade(first: order, stages: stages(order, sentences))
  }

  /// Some of the decisions with all that weighs on them, and the number of templates.
  private func samples(
    _ sentences: [ConlluSentence]
  ) -> (samples: [WeighedDecision], templates: Int) {
    var samples: [WeighedDecision] = []
    var templates = 0
    var number = 0
    var analyser = Analyser(model: model)
    for sentence in sentences {
      analyser.parse(sentence.tokens) { features, allowed in
        templates = features.count
        if number % Self.sampling == 0 { samples.append(WeighedDecision(features, allowed, model)) }
        number += 1
      }
    }
    return (samples, templates)
  }

  /// For each stage, the lowest lead with which it errs no more often than it may.
  private func stages(_ order: [UInt8], _ sentences: [ConlluSentence]) -> [Cascade.Stage] {
    var decisions: [[Partial]] = []
    var analyser = Analyser(model: model)
    for sentence in sentences {
      analyser.parse(sentence.tokens) { features, allowed in
        decisions.append(partials(features, allowed, order))
      }
    }
    let count = decisions.count
    let mostErrors = Int(Double(count) * tolerance)
    return ends.indices.map { stage in
      decisions.sort { $0[stage].lead > $1[stage].lead }
      let lead = Self.lead(decisions.map { $0[stage] }, mostErrors: mostErrors)
      decisions.removeAll { $0[stage].lead >= lead }
      report("\(decisions.count) of \(count) moves not yet decided after \(ends[stage]) features")
      return Cascade.Stage(end: ends[stage], lead: lead)
    }
  }

  private func partials(_ features: FeatureBuffer, _ allowed: Int, _ order: [UInt8]) -> [Partial] {
    var scores = ClassScores()
    model.startMove(&scores, allowed: allowed)
    var tops: [(best: Int, lead: Int32)] = []
    let others = (0..<features.count).filter { !order.contains(UInt8($0)) }
    for (place, template) in (order.map { Int($0) } + others).enumerated() {
      model.addMove(template, of: features, to: &scores)
      if ends.contains(place + 1) { tops.append((scores.first(scores.top.value), scores.top.lead)) }
    }
    let best = scores.first(scores.top.value)
    return tops.map { Partial(lead: $0.lead, isRight: $0.best == best) }
  }

  /// The lowest lead of decisions, sorted by it, of which no more than so many are wrong.
  private static func lead(_ decisions: [Partial], mostErrors: Int) -> Int32 {
    var errors = 0
    var lead = Int32.max
    for (place, decision) in decisions.enumerated() {
      errors += decision.isRight ? 0 : 1
      if errors > mostErrors { break }
      let isLast = place + 1 == decisions.count || decisions[place + 1].lead < decision.lead
      if isLast { lead = decision.lead }
    }
    return lead
  }

  /// What is decided after a stage.
  private struct Partial {
    let lead: Int32
    let isRight: Bool
  }
}
