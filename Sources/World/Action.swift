/// What a text says of a relation.
public enum Action: String, CaseIterable, Hashable, Sendable, Codable {
  /// It began, somewhere in a window of days.
  case starts
  /// It ended, somewhere in a window of days.
  case ends
  /// It is in force on the day of writing.
  case holds
  /// It does not exist on the day of writing.
  case absent

  /// Whether it reports a change rather than a state.
  public var isChange: Bool { self == .starts || self == .ends }
  /// Whether it says that the relation is in force, from then on or then.
  public var isPositive: Bool { self == .starts || self == .holds }
}
