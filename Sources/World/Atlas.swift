/// Names of parties and the parties they name.
///
/// The tables behind it are compiled in and read at first use. An atlas knows states, territories,
/// former states and organisations; their inhabitants, capitals, palaces and organs; governments
/// and leaders; cities; and phrases that only look like one of them.
public struct Atlas: Sendable {
  /// Every party, sorted by code.
  public let entries: [Entry]
  let regimes: [Regime]
  /// Read at the first look for a name: who only draws needs none of it.
  var index: AtlasIndex { Self.names }

  private static let names = AtlasIndex(codes: standard.entries.map(\.party))

  /// The atlas of the tables compiled in.
  public static let standard = Atlas(reading: ())

  /// The same as `standard`.
  public init() {
    self = Atlas.standard
  }

  private init(reading _: Void) {
    let entries = Self.readEntries()
    self.entries = entries
    self.regimes = Self.readRegimes()
  }

  /// What is known of a party, or nil when its code is unknown.
  ///
  /// O(log n).
  public func entry(of party: Party) -> Entry? {
    AtlasIndex.position(of: party, in: entries, by: \.party).map { entries[$0] }
  }
}

extension Atlas {
  /// A party and what figures and tables need to know of it.
  public struct Entry: Hashable, Sendable {
    public let party: Party
    public let kind: Kind
    /// In full, without article: `United Arab Emirates`.
    public let name: String
    /// As figures label it: `UAE`; the same as `name` where nothing shorter is usual.
    public let shortName: String
    /// ISO 3166-1 alpha-2, upper case.
    public let iso2: String?
    /// An item of Wikidata, `Q878`.
    public let wikidata: String?
    /// The days on which it exists; open where it still does, or always did for our purpose.
    public let validity: Window
    /// The party whose territory it is.
    public let sovereign: Party?
    /// Those that came after it, the continuing one first.
    public let successors: [Party]
    public let capital: String?
    /// Where maps put it: its capital, of organisations their seat.
    public let location: Coordinates?
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A member of the United Nations, the Holy See or an associated state.
    case state
    /// A state that others dispute.
    case partial
    /// A territory of another state.
    case territory
    case former
    case organisation
    /// A sovereign subject without territory.
    case entity
  }

  /// Degrees, north and east positive.
  public struct Coordinates: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A government or ruling movement in one period of its rule.
  public struct Regime: Hashable, Sendable {
    public let party: Party
    public let name: String
    /// First and last day in power, open where unknown or still going on.
    public let window: Window
  }

  /// Governments and ruling movements of a party, by the beginning of their rule.
  public func regimes(of party: Party) -> [Regime] {
    regimes.filter { $0.party == party }
  }

  /// The periods of rule of a government, by its name or another name for it (`Islamic Emirate`).
  public func regimes(named name: String, of party: Party) -> [Regime] {
    let own = regimes(of: party)
    let direct = own.filter { $0.name == name }
    guard direct.isEmpty else { return direct }
    let known = index.senses(named: name).first { $0.party == party && $0.regime != nil }
    return own.filter { $0.name == known?.regime }
  }
}

extension Atlas {
  private static func readEntries() -> [Entry] {
    var entries: [Entry] = []
    AtlasTable.parties.forEachRow { row in
      entries.append(Entry(row))
    }
    return entries
  }

  private static func readRegimes() -> [Regime] {
    var regimes: [Regime] = []
    AtlasTable.regimes.forEachRow { row in
      regimes.append(
        Regime(
          party: Party(row.string(0)), name: row.string(1), window: Window(row.day(2), row.day(3))))
    }
    return regimes.sorted {
      ($0.party, $0.window.earliest?.number ?? .min, $0.name)
        < ($1.party, $1.window.earliest?.number ?? .min, $1.name)
    }
  }
}

extension Atlas.Entry {
  init(_ row: AtlasTable.Row) {
    let optional = { (column: Int) in row.isEmpty(column) ? nil : row.string(column) }
    party = Party(row.string(0))
    kind = Atlas.Kind(rawValue: row.string(1)) ?? .entity
    name = row.string(2)
    shortName = optional(3) ?? row.string(2)
    iso2 = optional(4)
    wikidata = optional(5)
    validity = Window(row.day(6), row.day(7))
    sovereign = optional(8).map { Party($0) }
    successors = row.words(9).map { Party($0) }
    capital = optional(10)
    if let latitude = Double(row.string(11)), let longitude = Double(row.string(12)) {
      location = Atlas.Coordinates(latitude: latitude, longitude: longitude)
    } else {
      location = nil
    }
  }
}
