internal import Foundation

/// Which weights are worth their room.
///
/// A weight counts by its size and by a power of how often its feature was met while learning.
package struct Pruning: Hashable, Sendable {
  /// The least size of a weight of a feature that was met a thousand times.
  package var threshold: Float
  /// How much the use of a feature counts; with 0 only the sizes do.
  package var useExponent: Float

  package init(threshold: Float, useExponent: Float = 0.35) {
    self.threshold = threshold
    self.useExponent = useExponent
  }

  func keeps(_ weight: Float, uses: Float) -> Bool {
    abs(weight) * pow(max(uses, 1) / 1000, useExponent) >= threshold
  }
}
