/// How a model is trained; the same plan and data give the same bytes.
package struct Plan: Sendable {
  /// The parts in which the training text is tagged by models that have not seen them.
  package var folds = 4
  package var tagEpochs = 8
  package var roleEpochs = 7
  package var parserEpochs = 10
  /// Words that occur less often than this are treated as unknown.
  package var rare = 2
  package var seed: UInt64 = 1
  /// By how much the right class must lead before nothing more is learned.
  package var tagMargin: Float = 30
  package var roleMargin: Float = 15
  package var moveMargin: Float = 15
  /// Averaged weights nearer to zero than this are left out.
  package var tagThreshold: Float = 0.8
  package var roleThreshold: Float = 1.9
  package var moveThreshold: Float = 2.0

  package init() {}
}
