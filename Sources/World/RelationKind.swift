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
