/// A table of the model with what is needed to decide by it.
struct Decider: Sendable {
  let table: WeightTable
  let cascade: Cascade
  /// Which classes may be taken, by the situation; the first is the usual one.
  let openings: [ClassScores.Opening]
  let isEmpty: Bool

  init(_ table: WeightTable, _ cascade: Cascade?, _ openings: [ClassScores.Opening]) {
    self.table = table
    self.cascade = cascade ?? .whole
    self.openings = openings
    isEmpty = table.groupCount == 0
  }

  /// All classes may be taken at any time.
  init(_ table: WeightTable, _ cascade: Cascade? = nil, classes: Int) {
    self.init(table, cascade, [ClassScores.Opening(classes)])
  }
}

extension ModelReader {
  /// The first of the best classes, as soon as enough features are known.
  @inline(__always)
  func decide(
    _ features: FeatureBuffer, by decider: Decider, opening: Int = 0, _ scores: inout ClassScores
  ) -> Int {
    let cascade = decider.cascade
    scores.restart(decider.openings[opening])
    var start = 0
    for stage in cascade.stages {
      add(features, cascade.order, start..<stage.end, of: decider.table, to: &scores)
      let top = scores.top
      if top.lead >= stage.lead { return scores.first(top.value) }
      start = stage.end
    }
    add(features, cascade.order, start..<features.count, of: decider.table, to: &scores)
    return scores.first(scores.top.value)
  }

  /// The scores of all classes by all features.
  @inline(__always)
  func score(_ features: FeatureBuffer, by decider: Decider, _ scores: inout ClassScores) {
    scores.restart(decider.openings[0])
    add(features, decider.cascade.order, 0..<features.count, of: decider.table, to: &scores)
  }
}

extension LanguageModel {
  /// After which features a move may be decided.
  package var moveStages: [Cascade.Stage] { moves.cascade.stages }

  /// Begins a decision of the parser; `allowed` is as a watcher of `Analyser.parse` is told.
  package func startMove(_ scores: inout ClassScores, allowed: Int) {
    scores.restart(moves.openings[allowed])
  }

  /// Adds what the feature of one template weighs.
  package func addMove(
    _ template: Int, of features: FeatureBuffer, to scores: inout ClassScores
  ) {
    read { reader in
      reader.add(
        features, Cascade.whole.order, template..<template + 1, of: moves.table, to: &scores)
    }
  }
}
