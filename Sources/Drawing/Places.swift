public import World

/// Where the parties of networks stand, kept from one figure to the next.
public struct Places: Hashable, Sendable {
  /// By what the network is about: a party's code, or nothing for all.
  public var networks: [String: [Party: Place]]

  public init(networks: [String: [Party: Place]] = [:]) {
    self.networks = networks
  }

  /// The middle of a box, in units of the figure, x to the right and y downwards.
  public struct Place: Hashable, Sendable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public var isEmpty: Bool { networks.isEmpty }

  /// Those of one network, as points.
  func points(about focus: Party?) -> [Party: Point] {
    (networks[focus?.code ?? ""] ?? [:]).mapValues { Point($0.x, $0.y) }
  }

  /// Rounded as they are written down, so that a figure comes out the same from kept places.
  init(about focus: Party?, _ parties: [Party], _ boxes: [Box]) {
    let places = zip(parties, boxes).map { party, box in
      (party, Place(x: box.centre.x.rounded(), y: box.centre.y.rounded()))
    }
    networks = [focus?.code ?? "": Dictionary(places) { first, _ in first }]
  }

  /// These, with another's in place of what both have.
  public func updated(with other: Places) -> Places {
    Places(
      networks: networks.merging(other.networks) { mine, theirs in
        mine.merging(theirs) { _, new in new }
      })
  }
}
