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
    public var attribution: Attribution?

    public init(
      kind: RelationKind? = nil, mode: RecognitionMode? = nil, status: Status? = nil,
      regime: String? = nil, city: String? = nil, person: String? = nil,
      attribution: Attribution? = nil
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
