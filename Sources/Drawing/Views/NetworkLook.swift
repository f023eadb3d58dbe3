/// Sizes of text and lines in a network, by how much there is in it.
struct NetworkLook {
  /// Of the least and the best connected party's name.
  let text: ClosedRange<Double>
  let naming: Naming
  /// Between the lines of a pair.
  let laneGap: Double
  /// Of widths and heads.
  let scale: Double

  enum Naming {
    case nameAndCode
    case name
    case code
  }

  /// For a full-size figure.
  init(parties: Int) {
    switch parties {
    case ...24: self.init(text: 12.5...16, naming: .nameAndCode, laneGap: 8, scale: 0.9)
    case ...70: self.init(text: 11...15, naming: .name, laneGap: 5.5, scale: 0.7)
    default: self.init(text: 9...13, naming: .code, laneGap: 3.5, scale: 0.5)
    }
  }

  private init(text: ClosedRange<Double>, naming: Naming, laneGap: Double, scale: Double) {
    self.text = text
    self.naming = naming
    self.laneGap = laneGap
    self.scale = scale
  }

  /// For small multiples: names where they are few, codes otherwise.
  static func compact(parties: Int) -> NetworkLook {
    parties <= 24
      ? NetworkLook(text: 12...14, naming: .name, laneGap: 5.5, scale: 0.7)
      : NetworkLook(text: 9.5...13, naming: .code, laneGap: 3.5, scale: 0.5)
  }

  /// Where places are given and room is scarce.
  static func map(parties: Int) -> NetworkLook {
    switch parties {
    case ...14: NetworkLook(text: 12...15, naming: .name, laneGap: 7, scale: 0.8)
    case ...50: NetworkLook(text: 10.5...13, naming: .name, laneGap: 4.5, scale: 0.6)
    default: NetworkLook(text: 8.5...11, naming: .code, laneGap: 3, scale: 0.45)
    }
  }

  /// By the share of the best connected party's relations that a party has.
  func size(share: Double) -> Double {
    let size = text.lowerBound + (text.upperBound - text.lowerBound) * share.squareRoot()
    return (size * 2).rounded() / 2
  }
}
