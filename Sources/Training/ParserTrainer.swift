internal import Language
internal import World

/// Learns to parse by parsing: it mostly follows its own moves, and is told which are best there.
struct ParserTrainer {
  let classes: ClassList
  let epochs: Int
  let seed: UInt64
  /// See `Learner.margin`.
  let margin: Float
  /// How often it follows its own move rather than the best one, after the first epoch.
  var exploration = 0.9

  /// The tags and roles of the samples are those that a parser will be given.
  func train(
    _ samples: [Treebank.Sample], features: [UInt32]? = nil
  ) -> Learner {
    let learner = Learner(classes: classes.actions.count, margin: margin, features: features)
    var chance = Chance(seed: seed)
    let oracles = samples.map { Oracle(heads: $0.heads) }
    var order = samples.indices.flatMap { Array(repeating: $0, count: samples[$0].treeCopies) }
    var pass = Pass(learner: learner, classes: classes)
    for epoch in 0..<epochs {
      order.shuffle(using: &chance)
      for index in order {
        pass.learn(samples[index], oracles[index], epoch == 0 ? 0 : exploration, &chance)
      }
    }
    learner.settle()
    return learner
  }

  /// Heads and label numbers by word from 1, as a settled learner gives them.
  func decode(_ sample: Treebank.Sample, _ learner: Learner) -> (heads: [Int], labels: [UInt8]) {
    var pass = Pass(learner: learner, classes: classes)
    return pass.decode(sample)
  }

  private struct Pass {
    let learner: Learner
    let actions: [ClassList.Action]
    let labels: [UInt8]
    private var scores: [Float]
    private var features = FeatureBuffer()
    private var tagging = Tagging()
    private var state = ParserState()
    private var onStack: [Bool] = []

    init(learner: Learner, classes: ClassList) {
      self.learner = learner
      actions = classes.actions
      labels = classes.actionLabels
      scores = [Float](repeating: 0, count: learner.classes)
    }

    private mutating func restart(_ sample: Treebank.Sample) {
      tagging.restart(sample.count)
      for word in 1...sample.count {
        tagging.tags[word] = sample.tags[word]
        tagging.roles[word] = sample.roles[word]
      }
      state.restart(sample.count)
      onStack = [Bool](repeating: false, count: sample.count + 2)
    }

    private mutating func score(_ sample: Treebank.Sample) {
      features.readMove(state, sample.atoms, tagging)
      scores.withUnsafeMutableBufferPointer { scores in
        if let base = scores.baseAddress { learner.score(features, base) }
      }
    }

    private func isAllowed(_ action: Int) -> Bool {
      switch actions[action].move {
      case .shift: state.canShift
      case .left: state.canLeft && (action == 1) == (state.next == state.count + 1)
      case .right: state.canRight
      }
    }

    private func best(where holds: (Int) -> Bool) -> Int {
      var best = -1
      for action in actions.indices where isAllowed(action) && holds(action) {
        if best < 0 || scores[action] > scores[best] { best = action }
      }
      return best
    }

    private mutating func take(_ action: Int) {
      if actions[action].move == .shift {
        onStack[state.next] = true
      } else {
        onStack[state.stacked(0)] = false
      }
      state.take(actions[action].move, label: labels[action])
    }

    mutating func learn(
      _ sample: Treebank.Sample, _ oracle: Oracle, _ exploration: Double, _ chance: inout Chance
    ) {
      restart(sample)
      while !state.isDone {
        score(sample)
        let costs = costs(sample, oracle)
        let cheapest = actions.indices.lazy.filter(isAllowed).map { costs[$0] }.min() ?? 0
        let guess = best { _ in true }
        let right = best { costs[$0] == cheapest }
        learner.advance()
        if let rival = rival(of: right, guess: guess, costs, cheapest) {
          learner.update(features, right, by: 1)
          learner.update(features, rival, by: -1)
        }
        take(costs[guess] == cheapest || chance.fraction() < exploration ? guess : right)
      }
    }

    /// The action to learn against: a costly guess, or the best costly one where it comes too near.
    private func rival(of right: Int, guess: Int, _ costs: [Int], _ cheapest: Int) -> Int? {
      if costs[guess] > cheapest { return guess }
      guard learner.margin > 0 else { return nil }
      let rival = best { costs[$0] > cheapest }
      return rival >= 0 && scores[right] - scores[rival] < learner.margin ? rival : nil
    }

    private func costs(_ sample: Treebank.Sample, _ oracle: Oracle) -> [Int] {
      let top = state.stacked(0)
      let shift = state.canShift ? oracle.cost(.shift, state, onStack) : 0
      let left = state.canLeft ? oracle.cost(.left, state, onStack) : 0
      let right = state.canRight ? oracle.cost(.right, state, onStack) : 0
      return actions.indices.map { action in
        switch actions[action].move {
        case .shift: return shift
        case .left:
          let isArc = sample.heads[top] == state.next
          return left + (isArc && labels[action] != sample.labels[top] ? 1 : 0)
        case .right:
          let isArc = sample.heads[top] == state.stacked(1)
          return right + (isArc && labels[action] != sample.labels[top] ? 1 : 0)
        }
      }
    }

    mutating func decode(_ sample: Treebank.Sample) -> (heads: [Int], labels: [UInt8]) {
      restart(sample)
      while !state.isDone {
        score(sample)
        take(best { _ in true })
      }
      return (
        (0...sample.count).map { Int(state.head[$0]) }, Array(state.label[0...sample.count])
      )
    }
  }
}
