public import World

/// What parties are called in a figure.
public struct Names: Sendable {
  /// How one party is called on one day.
  public struct Entry: Hashable, Sendable {
    /// For titles and sentences: `United Arab Emirates`.
    public let name: String
    /// For boxes: `UAE`.
    public let shortName: String
    /// What governs it, for the box in focus: `Taliban`, drawn as `Taliban government`, or
    /// `Islamic Republic of Afghanistan`; nil when nothing is to be said.
    public let regime: String?
    /// Where maps put it; nil when it has no place.
    public let location: Atlas.Coordinates?

    public init(
      name: String, shortName: String? = nil, regime: String? = nil,
      location: Atlas.Coordinates? = nil
    ) {
      self.name = name
      self.shortName = shortName ?? name
      self.regime = regime
      self.location = location
    }
  }

  private let lookup: @Sendable (Party, Day) -> Entry?

  /// A party for which `lookup` knows nothing is called by its code.
  public init(_ lookup: @escaping @Sendable (Party, Day) -> Entry?) {
    self.lookup = lookup
  }

  func entry(of party: Party, on day: Day) -> Entry {
    let known = lookup(party, day)
    let code = Label.capped(party.code, length: 28)
    let name = known.map { Label.capped($0.name) } ?? ""
    let short = known.map { Label.capped($0.shortName, length: 28) } ?? ""
    let regime = known?.regime.map { Label.capped($0, length: 40) } ?? ""
    return Entry(
      name: name.isEmpty ? code : name, shortName: short.isEmpty ? code : short,
      regime: regime.isEmpty ? nil : regime, location: known?.location)
  }
}
