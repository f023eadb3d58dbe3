/// What one sentence of one document says about one key; it is never changed, only added to.
public struct Claim: Hashable, Sendable, Codable {
  public let key: Key
  public let action: Action
  /// When, as the sentence puts it; nil when it has no time expression.
  public let time: TimeExpression?
  /// When, as far as it is known; nil when nothing is.
  ///
  /// Of a change the days on one of which it fell, of an observation the day of writing.
  public let date: PartialDate?
  public let detail: Detail
  public let evidence: Evidence
  /// From 0 to 1.
  public let confidence: Double

  public init(
    key: Key, action: Action, time: TimeExpression? = nil, date: PartialDate? = nil,
    detail: Detail = Detail(), evidence: Evidence, confidence: Double = 1
  ) {
    self.key = key
    self.action = action
    self.time = time
    self.date = date
    self.detail = detail
    self.evidence = evidence
    self.confidence = confidence
  }

  /// The same claim, dated anew.
  public func dated(_ date: PartialDate?) -> Claim {
    Claim(
      key: key, action: action, time: time, date: date, detail: detail, evidence: evidence,
      confidence: confidence)
  }
}

extension Claim {
  /// What a claim says beyond who, what and when; every part may be unsaid.
  public struct Detail: Hashable, Sendable, Codable {
    public var kind: RelationKind?
    public var mode: RecognitionMode?
    public var status: Status?
    /// The government or ruling movement meant, by its name in the Atlas: `Taliban`.
    public var regime: String?
    /// The place of a mission, as written.
    public var city: String?
    /// The person in a post, as written.
    public var person: String?
    /// Who says so, where the text does not speak for itself.
    public var attribution: String?

    public init(
      kind: RelationKind? = nil, mode: RecognitionMode? = nil, status: Status? = nil,
      regime: String? = nil, city: String? = nil, person: String? = nil,
      attribution: String? = nil
    ) {
      self.kind = kind
      self.mode = mode
      self.status = status
      self.regime = regime
      self.city = city
      self.person = person
      self.attribution = attribution
    }
  }
}

/// How a recognition is meant.
public enum RecognitionMode: String, Hashable, Sendable, Codable {
  case deJure = "de_jure"
  case deFacto = "de_facto"
}

/// How far a relation has come or gone, where that is more than its action says.
public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
  case designated
  case credentials = "credentials_presented"
  case accredited
  case consultations = "recalled_for_consultations"
  case suspended
  case eased
  case renewed
  case tightened
  case lifted
  case exchanged
  case nonResident = "non_resident"
}

/// The kind of a recognition, post, mission, measure or listing (domain ontology, version 0.1).
public enum RelationKind: String, CaseIterable, Hashable, Sendable, Codable {
  case state
  case government
  case ambassador
  case highCommissioner = "high_commissioner"
  case nuncio
  case embassy
  case highCommission = "high_commission"
  case nunciature
  case consulateGeneral = "consulate_general"
  case consulate
  case interestsSection = "interests_section"
  case liaisonOffice = "liaison_office"
  case representativeOffice = "representative_office"
  case politicalOffice = "political_office"
  case tradeOffice = "trade_office"
  case businessOffice = "business_office"
  case delegation
  case mission
  case financial
  case assetFreeze = "asset_freeze"
  case travelBan = "travel_ban"
  case armsEmbargo = "arms_embargo"
  case trade
  case blockade
  case terroristOrganisation = "terrorist_organisation"
  case stateSponsor = "state_sponsor_of_terrorism"
  case bannedOrganisation = "banned_organisation"

  /// In words, for labels: `political office`.
  public var label: String { rawValue.replacing("_", with: " ") }
}
