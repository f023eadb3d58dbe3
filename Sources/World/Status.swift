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
