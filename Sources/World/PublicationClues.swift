/// What a text says about its own date, to be weighed alone or together with other documents.
public struct PublicationClues: Hashable, Sendable, Codable {
  /// The date that whoever brought the document gave it.
  public var given: PartialDate?
  /// A full date of writing in the text: a dateline with a year, a date at the foot.
  public var stated: PartialDate?
  /// Full dated stamps within the text; it was published on or soon after the last of them.
  public var stamps: [Day]
  /// A dateline without a year.
  public var dateline: MonthDay?
  /// Days that the text gives with their weekday but no year: "Thursday, July 3".
  public var namedDays: [NamedDay]
  /// The text speaks of this day as past: published on or after it.
  public var notBefore: Day?
  public var notAfter: Day?
  /// Vague spans that end at the day of writing, as the windows in which they would put it.
  public var vague: [VagueSpan]

  public init(
    given: PartialDate? = nil, stated: PartialDate? = nil, stamps: [Day] = [],
    dateline: MonthDay? = nil, namedDays: [NamedDay] = [], notBefore: Day? = nil,
    notAfter: Day? = nil, vague: [VagueSpan] = []
  ) {
    self.given = given
    self.stated = stated
    self.stamps = stamps
    self.dateline = dateline
    self.namedDays = namedDays
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.vague = vague
  }

  public struct MonthDay: Hashable, Sendable, Codable {
    /// 1...12.
    public let month: Int
    public let day: Int

    public init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  /// A day of some year that fell on a weekday, Monday 0 to Sunday 6.
  public struct NamedDay: Hashable, Sendable, Codable {
    public let day: MonthDay
    public let weekday: Int

    public init(_ day: MonthDay, weekday: Int) {
      self.day = day
      self.weekday = weekday
    }
  }

  /// "since it took power in August 2021, nearly three years ago".
  public struct VagueSpan: Hashable, Sendable, Codable {
    /// Where it puts the day of writing, with its tolerance of one unit.
    public let window: Window
    /// Where it would put it without tolerance.
    public let center: Window
    /// Bytes of the text in UTF-8.
    public let utf8: Range<Int>
    /// Code points of the text, if they have been counted.
    public let scalars: Range<Int>?
    public let words: String

    public init(
      window: Window, center: Window, utf8: Range<Int>, scalars: Range<Int>? = nil, words: String
    ) {
      self.window = window
      self.center = center
      self.utf8 = utf8
      self.scalars = scalars
      self.words = words
    }
  }
}
