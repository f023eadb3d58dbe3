public import World

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
  /// That is an ego view when one party touches every relation, else a network, and a matrix where
  /// there is too much for either. A view that cannot show what there is gives way to another, and
  /// the figure's remarks say so.
  public var view: View?
  /// Where networks place parties; nil is by our own layout.
  public var engine: Engine?
  /// Begins every id, so that several figures can stand in one page.
  ///
  /// Nil makes one from date, focus and view. Anything but ASCII letters and digits becomes a
  /// hyphen.
  public var idPrefix: String?
  public var scheme: Scheme
  /// Whether the figure becomes part of a page: without a size of its own.
  public var isInline: Bool
  /// Whether it has a ground of its own.
  public var isOpaque: Bool

  public enum View: String, CaseIterable, Hashable, Sendable {
    /// One party in the middle and a lane for each of its relations.
    case ego
    /// All parties, with one bundle of lines for each pair.
    case network
    /// The same, with the parties where their capitals lie.
    case map
    /// States by states, with a mark for each relation.
    case matrix
    /// A row for each pair and direction, a column for each relation.
    case pairs
  }

  /// Ways of libgraphviz to place a network.
  public enum Engine: String, CaseIterable, Hashable, Sendable {
    case dot
    case neato
    case sfdp
  }

  public init(
    focus: Party? = nil, depth: Int = 1, relations: Set<Relation>? = nil,
    showsHistory: Bool = true, view: View? = nil, engine: Engine? = nil, idPrefix: String? = nil,
    scheme: Scheme = .automatic, isInline: Bool = false, isOpaque: Bool = true
  ) {
    self.focus = focus
    self.depth = depth
    self.relations = relations
    self.showsHistory = showsHistory
    self.view = view
    self.engine = engine
    self.idPrefix = idPrefix
    self.scheme = scheme
    self.isInline = isInline
    self.isOpaque = isOpaque
  }
}

extension FigureOptions {
  /// Ids begin with a letter and hold letters, digits and hyphens.
  func dress(_ parts: [String]) -> Dress {
    let given = idPrefix.map { [$0] }.flatMap { $0[0].isEmpty ? nil : $0 } ?? parts
    return Dress(
      prefix: "r" + given.map(Markup.hyphenated).joined(separator: "-"), scheme: scheme,
      isInline: isInline, isOpaque: isOpaque)
  }
}
