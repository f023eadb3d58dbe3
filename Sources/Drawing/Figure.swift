public import World

/// A drawing of a snapshot, in two formats.
public struct Figure: Hashable, Sendable {
  /// For Graphviz: `dot -Tsvg` draws it.
  public let dot: String
  /// Complete, without script and without reference to anything outside.
  public let svg: String
}

/// What to draw of a snapshot, and how.
public struct FigureOptions: Hashable, Sendable {
  /// Draws what is within `depth` steps of this party; nil draws everything.
  public var focus: Party?
  /// From 1: the party's own relations.
  public var depth: Int
  /// Relations to draw; nil draws all.
  public var relations: Set<Relation>?
  /// Whether relations that have ended are drawn, dashed and with their dates.
  public var showsHistory: Bool
  /// How the snapshot is laid out; nil chooses.
  ///
  /// That is an ego view when one party touches every relation, else a network. Where there is no
  /// such party, `ego` gives a network as well.
  public var view: View?
  /// Begins every id, so that several figures can stand in one page.
  ///
  /// Nil makes one from date and focus. Anything but ASCII letters and digits becomes a hyphen.
  public var idPrefix: String?

  public enum View: String, CaseIterable, Hashable, Sendable {
    /// One party in the middle and a lane for each of its relations.
    case ego
    /// All parties, with one bundle of lines for each pair.
    case network
  }

  public init(
    focus: Party? = nil, depth: Int = 1, relations: Set<Relation>? = nil,
    showsHistory: Bool = true, view: View? = nil, idPrefix: String? = nil
  ) {
    self.focus = focus
    self.depth = depth
    self.relations = relations
    self.showsHistory = showsHistory
    self.view = view
    self.idPrefix = idPrefix
  }
}
