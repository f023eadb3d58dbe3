extension Atlas {
  /// A name of a party in a text.
  public struct Mention: Hashable, Sendable {
    /// Bytes of the text, half-open.
    public let utf8: Range<Int>
    /// Whom it most likely stands for; of a group, the first member.
    public let party: Party
    public let role: Role
    /// The government meant, by its name in the atlas: `Taliban`.
    public let regime: String?
    /// Whom else it may stand for, likelier ones first: Belgium of `Brussels`, which is the EU.
    public let alternatives: [Party]
    /// Every member of a group, sorted; otherwise empty.
    public let members: [Party]

    public init(
      utf8: Range<Int>, party: Party, role: Role, regime: String? = nil,
      alternatives: [Party] = [], members: [Party] = []
    ) {
      self.utf8 = utf8
      self.party = party
      self.role = role
      self.regime = regime
      self.alternatives = alternatives
      self.members = members
    }
  }

  /// How a name stands for its party.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Russia, UAE.
    case name
    /// An adjective or one inhabitant: Russian, Swiss, Dane.
    case demonym
    /// Inhabitants: Russians, Danes.
    case people
    /// A seat of government, of which only the sentence tells whether place or government is meant.
    case capital
    /// A palace, street or ministry that stands for its government: Kremlin, State Department.
    case metonym
    /// A government or ruling movement: Taliban.
    case regime
    /// Part of a state or organisation: Revolutionary Guards, Security Council.
    case organ
    case organisation
    /// Someone who leads or led a state or its diplomacy.
    case person
    /// A city or region that is no seat of government.
    case place
    /// A set of parties that its name fixes: Baltic states.
    case group
  }

  /// The mentions of parties in a text, in order, none within another.
  ///
  /// What a name stands for is settled by longest match, phrases that swallow it, case, names of
  /// persons and firms around it and then by its document. O(length of the text).
  public func mentions(in text: String) -> [Mention] {
    var scan = AtlasScan(index, Array(text.utf8))
    return scan.mentions()
  }

  /// The parties of a set whose name fixes them (`Baltic states`), sorted; nil if there is none.
  public func members(ofGroupNamed name: String) -> [Party]? {
    index.senses(named: name.droppingArticle).first { $0.role == .group }
      .map { index.groups[Int($0.group)] }
  }
}

extension String {
  /// Without "the" before it.
  var droppingArticle: String {
    let folded = lowercased()
    return folded.hasPrefix("the ") ? String(dropFirst(4)) : self
  }
}
