/// How a model is trained; the same plan and data give the same bytes.
package struct Plan: Sendable {
  /// The parts in which the training text is tagged by models that have not seen them.
  package var folds = 4
  package var tagEpochs = 8
  package var roleEpochs = 7
  package var parserEpochs = 10
  package var schoolEpochs = 3
  package var markEpochs = 5
  /// Words that occur less often than this are treated as unknown.
  package var rare = 2
  package var seed: UInt64 = 1
  /// How many learners, each with a seed of its own, are averaged in each table.
  package var voters = 5
  /// By how much the right class must lead before nothing more is learned.
  package var tagMargin: Float = 30
  package var roleMargin: Float = 15
  package var moveMargin: Float = 15
  package var schoolMargin: Float = 80
  package var markMargin: Float = 5
  /// Of a first learner of each table, only the features that this keeps are learned again.
  package var tagPruning = Pruning(threshold: 0.35)
  package var rolePruning = Pruning(threshold: 0.8)
  package var movePruning = Pruning(threshold: 0.8)
  package var schoolPruning = Pruning(threshold: 0.02)
  package var markPruning = Pruning(threshold: 0.2)
  /// The share of those thresholds below which the averaged weights are left out.
  package var finalShare: Float = 1.15

  /// After how many templates a move may be decided, and the share of moves that may come out
  /// differently by that, at each of them.
  package var stageEnds = [30, 80]
  package var stageTolerance = 0.0003

  package init() {}
}
