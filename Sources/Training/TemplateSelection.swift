internal import Foundation
internal import Language

/// A decision of the parser, and what the feature of each template weighs on it.
struct WeighedDecision {
  let best: Int
  let lead: Int32
  /// The classes that may be taken apart from the best.
  let rivals: [Int]
  /// By template, where its weights begin; and where the last end.
  private(set) var starts: [Int] = []
  private(set) var classes: [UInt8] = []
  private(set) var weights: [Float] = []

  init(_ features: FeatureBuffer, _ allowed: Int, _ model: LanguageModel) {
    let all = model.classes.actions.indices
    var (total, alone) = (ClassScores(), ClassScores())
    model.startMove(&total, allowed: allowed)
    for template in 0..<features.count {
      model.addMove(template, of: features, to: &total)
      model.startMove(&alone, allowed: allowed)
      model.addMove(template, of: features, to: &alone)
      starts.append(classes.count)
      for index in all where alone.isOpen(index) && alone.values[index] != 0 {
        classes.append(UInt8(index))
        weights.append(Float(alone.values[index]))
      }
    }
    starts.append(classes.count)
    best = total.first(total.top.value)
    lead = total.top.lead
    rivals = all.filter { [best] in total.isOpen($0) && $0 != best }
  }
}

/// Chooses templates greedily: the next is the one that brings the decisions nearest to those of all
/// features, for what it costs.
struct TemplateSelection {
  /// A feature costs this, and 1 more where it is in the table.
  private static let cost: Float = 1.5

  private let decisions: [WeighedDecision]
  private let templates: Int
  private let classes: Int
  private let costs: [Float]
  /// The lead by which a decision counts as mostly sure.
  private let scale: Float
  /// The scores by what has been chosen, by decision and class.
  private var scores: [Float]

  init(_ decisions: [WeighedDecision], templates: Int) {
    self.decisions = decisions.filter { !$0.rivals.isEmpty }
    self.templates = templates
    classes = 1 + (decisions.flatMap { $0.rivals + [$0.best] }.max() ?? 0)
    let count = Float(max(decisions.count, 1))
    costs = (0..<templates).map { template in
      let found = decisions.count { $0.starts[template] < $0.starts[template + 1] }
      return Self.cost + Float(found) / count
    }
    let leads = self.decisions.map(\.lead).sorted()
    scale = Float(leads.isEmpty ? 1 : max(leads[leads.count / 2], 1)) / 12
    scores = [Float](repeating: 0, count: classes * self.decisions.count)
  }

  /// So many templates, the first being the most useful.
  mutating func order(_ count: Int) -> [UInt8] {
    var order: [UInt8] = []
    var loss = decisions.indices.reduce(Float(0)) { $0 + self.loss($1, with: nil) }
    while order.count < count {
      var best: (template: Int, gain: Float, loss: Float)?
      for template in 0..<templates where !order.contains(UInt8(template)) {
        let next = decisions.indices.reduce(Float(0)) { $0 + self.loss($1, with: template) }
        let gain = next < loss ? (loss - next) / costs[template] : (loss - next) * costs[template]
        if gain > best?.gain ?? -.infinity { best = (template, gain, next) }
      }
      guard let best else { break }
      order.append(UInt8(best.template))
      loss = best.loss
      take(best.template)
    }
    return order
  }

  private mutating func take(_ template: Int) {
    for (number, decision) in decisions.enumerated() {
      for place in decision.starts[template]..<decision.starts[template + 1] {
        scores[number * classes + Int(decision.classes[place])] += decision.weights[place]
      }
    }
  }

  /// The logistic loss of a decision by what was chosen and one template more.
  private func loss(_ number: Int, with template: Int?) -> Float {
    let decision = decisions[number]
    let base = number * classes
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: classes) { sums in
      for index in 0..<classes { sums[index] = scores[base + index] }
      if let template {
        for place in decision.starts[template]..<decision.starts[template + 1] {
          sums[Int(decision.classes[place])] += decision.weights[place]
        }
      }
      var highest = -Float.infinity
      for rival in decision.rivals { highest = max(highest, sums[rival]) }
      return log1p(exp((highest - sums[decision.best]) / scale))
    }
  }
}
