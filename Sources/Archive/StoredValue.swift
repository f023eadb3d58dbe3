/// A value of JSON as an archive keeps it; reading it this way, and not through `Decodable`, takes
/// a tenth of the time, which is felt where a command reads all that is kept.
enum StoredValue {
  case null
  case bool(Bool)
  /// As written.
  case number(Substring)
  case string(String)
  case list([StoredValue])
  case object([(name: String, value: StoredValue)])

  /// A record is not what the archive writes.
  struct Damaged: Error {}

  init(_ text: String) throws(Damaged) {
    var text = text
    text.makeContiguousUTF8()
    var reader = StoredValueReader(text)
    self = try reader.record()
    guard reader.isAtEnd else { throw Damaged() }
  }

  /// Nil where an object lacks the field, or has null there.
  func find(_ name: String) -> StoredValue? {
    guard case .object(let fields) = self else { return nil }
    for field in fields where field.name == name {
      if case .null = field.value { return nil }
      return field.value
    }
    return nil
  }

  subscript(name: String) -> StoredValue {
    get throws(Damaged) {
      guard let value = find(name) else { throw Damaged() }
      return value
    }
  }

  var string: String {
    get throws(Damaged) {
      guard case .string(let text) = self else { throw Damaged() }
      return text
    }
  }

  func integer<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(Damaged) -> Number {
    guard case .number(let digits) = self, let value = Number(digits) else { throw Damaged() }
    return value
  }

  var double: Double {
    get throws(Damaged) {
      guard case .number(let digits) = self, let value = Double(digits) else { throw Damaged() }
      return value
    }
  }

  var list: [StoredValue] {
    get throws(Damaged) {
      guard case .list(let records) = self else { throw Damaged() }
      return records
    }
  }

  /// Of a closed set, written as its raw value.
  func value<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(Damaged) -> Value {
    guard let value = Value(rawValue: try string) else { throw Damaged() }
    return value
  }
}
