/// The days on one of which something fell: both ends belong to it, either may be open.
@frozen
public struct Window: Hashable, Sendable, Codable {
  /// First possible day, or nil when nothing bounds it below.
  public let earliest: Day?
  /// Last possible day, or nil when nothing bounds it above.
  public let latest: Day?

  /// `earliest` must not lie after `latest`.
  @inlinable
  public init(_ earliest: Day?, _ latest: Day?) {
    if let earliest, let latest {
      precondition(earliest <= latest, "a window ends on or after the day it begins")
    }
    self.earliest = earliest
    self.latest = latest
  }

  @inlinable
  public init(_ day: Day) {
    self.init(day, day)
  }

  /// Every day there is.
  public static let unbounded = Window(nil, nil)

  /// The only day in it, or nil when there are several.
  @inlinable
  public var day: Day? { earliest == latest ? earliest : nil }

  @inlinable
  public func contains(_ day: Day) -> Bool {
    (earliest ?? day) <= day && day <= (latest ?? day)
  }

  /// Whether every day of `other` is in this window.
  public func contains(_ other: Window) -> Bool {
    intersection(other) == other
  }

  /// The days in both, or nil when there is none.
  public func intersection(_ other: Window) -> Window? {
    let earliest = [earliest, other.earliest].compactMap(\.self).max()
    let latest = [latest, other.latest].compactMap(\.self).min()
    if let earliest, let latest, earliest > latest { return nil }
    return Window(earliest, latest)
  }

  public func overlaps(_ other: Window) -> Bool {
    intersection(other) != nil
  }

  /// The smallest window around both.
  public func hull(_ other: Window) -> Window {
    var lower: Day?
    var upper: Day?
    if let mine = earliest, let theirs = other.earliest { lower = min(mine, theirs) }
    if let mine = latest, let theirs = other.latest { upper = max(mine, theirs) }
    return Window(lower, upper)
  }
}
