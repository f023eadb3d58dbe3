public import World

/// A change as all texts together tell it: when one relation began or ended.
public struct Event: Hashable, Sendable {
  public let key: Key
  /// `starts` or `ends`.
  public let action: Action
  /// The days on one of which it fell, as far as all its claims allow.
  public let window: Window
  /// The same as a date, with its alternatives where the window has gaps; nil when no text gives
  /// a time.
  public let date: PartialDate?
  /// What the claims say that put it on other days than `window`, within the tolerance.
  public let variants: [PartialDate]
  /// From the first possible day of writing of the text that could be the first to report it.
  public let reported: Window
  /// In order of document and place.
  public let claims: [Claim]

  public init(
    key: Key, action: Action, window: Window, date: PartialDate?, variants: [PartialDate] = [],
    reported: Window = .unbounded, claims: [Claim] = []
  ) {
    self.key = key
    self.action = action
    self.window = window
    self.date = date
    self.variants = variants
    self.reported = reported
    self.claims = claims
  }

  public var evidence: [Evidence] { claims.map(\.evidence) }
}

/// A relation seen in force, or said not to exist, on one of the days of a window.
public struct Observation: Hashable, Sendable {
  public let claim: Claim
  /// `holds` or `absent`.
  public var action: Action { claim.action }
  /// When the text was written, unless the claim itself is dated.
  public let window: Window
  /// First day in power of the government whose it is, if only a government can have it: it cannot
  /// have begun before.
  public let notBefore: Day?

  public init(claim: Claim, window: Window, notBefore: Day? = nil) {
    self.claim = claim
    self.window = window
    self.notBefore = notBefore
  }
}
