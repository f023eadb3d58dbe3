/// A date of the Extended Date/Time Format (ISO 8601-2): levels 0 and 1, and of level 2 qualified
/// parts, masked digits anywhere, exponential years, significant digits, seasons to 41 and sets.
///
///     try EDTF("2004-06-~11").bounds(.fuzzy)   // 2004-06-10 up to and with 2004-06-12
///     try EDTF("Y17E7").description            // Y17E7
public struct EDTF: Hashable, Sendable {
  public let form: Form

  public indirect enum Form: Hashable, Sendable {
    case date(Stamp)
    /// A year beyond four digits: `Y17E7` is 17 with exponent 7.
    case longYear(mantissa: Int, exponent: Int?, significant: Int?)
    case interval(End, End)
    /// One of several (`[…]`) or all of them (`{…}`), single or as ranges.
    case set([Member], isOneOf: Bool)
  }

  /// A year, or a year with a month or season, or with a month and a day; digits may be masked.
  public struct Stamp: Hashable, Sendable {
    public let parts: [Part]
    /// `T` and what follows, which does not change the days.
    public let time: String
    /// How many digits of the year count (`1950S2`).
    public let significant: Int?
  }

  public struct Part: Hashable, Sendable {
    /// With `X` for digits that are not known; a year may have a sign.
    public let digits: String
    public let before: Qualifier
    public let after: Qualifier
  }

  /// `?`, `~`, `%`: before a part it is about that part, behind one about all parts up to it.
  public enum Qualifier: String, Hashable, Sendable {
    case none = ""
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  public enum End: Hashable, Sendable {
    case date(EDTF)
    /// Left empty: it is not known.
    case unknown
    /// `..`: there is none.
    case open
  }

  public struct Member: Hashable, Sendable {
    public let first: EDTF?
    public let last: EDTF?
  }
}

extension EDTF: CustomStringConvertible {
  /// In EDTF; reading it gives the same value again.
  public var description: String {
    switch form {
    case .date(let stamp): stamp.description
    case .longYear(let mantissa, let exponent, let significant):
      "Y\(mantissa)" + (exponent.map { "E\($0)" } ?? "") + (significant.map { "S\($0)" } ?? "")
    case .interval(let first, let last): first.description + "/" + last.description
    case .set(let members, let isOneOf):
      (isOneOf ? "[" : "{") + members.map(\.description).joined(separator: ",")
        + (isOneOf ? "]" : "}")
    }
  }
}

extension EDTF.Stamp: CustomStringConvertible {
  public var description: String {
    parts.map { $0.before.rawValue + $0.digits + $0.after.rawValue }.joined(separator: "-")
      + (significant.map { "S\($0)" } ?? "") + time
  }
}

extension EDTF.End: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .unknown: ""
    case .open: ".."
    }
  }
}

extension EDTF.Member: CustomStringConvertible {
  public var description: String {
    guard first != last else { return first?.description ?? ".." }
    return (first?.description ?? "") + ".." + (last?.description ?? "")
  }
}
