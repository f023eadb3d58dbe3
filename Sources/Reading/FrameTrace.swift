/// A frame that was tried on a clause, and what came of it.
struct FrameTrace {
  let frame: Frame
  let clause: Int
  /// Noun phrases in the patient's place.
  let patients: [Int]
  let outcome: Outcome

  enum Outcome: String {
    case made = "fits"
    case noParticle = "its particle is not there"
    case noComplement = "its complement is not there"
    case noEnds = "an end of the relation is not known"
  }
}
