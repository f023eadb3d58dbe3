/// The sizes of an ego view.
struct EgoPlan {
  let left: EgoSide
  let right: EgoSide
  let partnerWidth: Double
  let focusWidth: Double
  let laneWidth: Double

  var height: Double { max(left.height, right.height) }

  /// The left edge of the box in the middle.
  var focusLeft: Double { left.partners.isEmpty ? 0 : partnerWidth + laneWidth }
  /// The left edge of the boxes at the right.
  var rightLeft: Double { focusLeft + focusWidth + laneWidth }
}
