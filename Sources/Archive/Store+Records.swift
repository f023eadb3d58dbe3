internal import Foundation
internal import GRDB
public import World

extension Document {
  /// FNV-1a of the text's bytes, 128 bits in hexadecimal: the same text has the same one.
  ///
  /// Parameters: draft-eastlake-fnv. It finds a text again; the archive then compares the texts.
  package var fingerprint: String {
    let prime: UInt128 = 1 << 88 + 0x13B
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
    return String(hash, radix: 16)
  }
}

extension Store {
  static func insert(
    _ document: Document, _ testimony: Testimony, path: String?, on day: Day?,
    _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO documents
          (id, fingerprint, path, text, published, title, clues, publication, origin, ingested)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document.id, document.fingerprint, path, document.text, document.published?.description,
        testimony.title, try encode(testimony.clues), try encode(testimony.publication),
        try encode(Origin(of: document)), day?.description,
      ])
    let row = database.lastInsertedRowID
    for (number, claim) in testimony.claims.enumerated() {
      let key = claim.key
      try database.execute(
        sql: "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          row, number, key.source.code, key.relation.rawValue, key.target.code, try encode(claim),
        ])
    }
    try insert(testimony.universals, into: "universals", row, database)
    try insert(testimony.findings, into: "findings", row, database)
  }

  private static func insert(
    _ records: [some Encodable], into table: String, _ row: Int64, _ database: Database
  ) throws {
    for (number, record) in records.enumerated() {
      try database.execute(
        sql: "INSERT INTO \(table) VALUES (?, ?, ?)", arguments: [row, number, try encode(record)])
    }
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// What every document says, in order of document ids.
  ///
  /// `limit`: only documents that are known to have been ingested by the end of that day. Throws
  /// `StoreError`.
  public func testimonies(ingestedBy limit: Day? = nil) throws -> [Testimony] {
    try read { database in
      let claims = try Self.records(Claim.self, "claims", database)
      let universals = try Self.records(UniversalClaim.self, "universals", database)
      let findings = try Self.records(Finding.self, "findings", database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT number, id, title, clues, publication, origin,
            CASE WHEN origin IS NULL THEN text END AS text FROM \(try Self.documents(database))
          WHERE ?1 IS NULL OR ingested <= ?1 ORDER BY id
          """, arguments: [limit?.description])
      return try rows.map { row in
        let number: Int64 = row["number"]
        return Testimony(
          document: row["id"], title: row["title"],
          clues: try Self.decode(PublicationClues.self, row["clues"]),
          publication: try Self.decode(Publication.self, row["publication"]),
          claims: claims[number] ?? [], universals: universals[number] ?? [],
          findings: findings[number] ?? [], origin: try Self.origin(row))
      }
    }
  }

  /// The documents with the columns of today, in an archive too that an earlier version made and
  /// that may not be written.
  private static func documents(_ database: Database) throws -> String {
    let hasOrigin = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM pragma_table_info('documents') WHERE name = 'origin')")
    return hasOrigin == true
      ? "documents" : "(SELECT *, NULL AS origin, NULL AS ingested FROM documents)"
  }

  /// As kept, or made from the text if it was kept by an earlier version.
  private static func origin(_ row: Row) throws -> Origin {
    if let record: String = row["origin"] { return try decode(Origin.self, record) }
    let text: String = row["text"]
    return Origin(shingles: Shingles(of: text))
  }

  /// The document kept under an id, or nil.
  ///
  /// - Throws: `StoreError`.
  public func document(_ id: String) throws -> Document? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT id, text, published FROM documents WHERE id = ?", arguments: [id]
      ).map { row in
        let published: String? = row["published"]
        return Document(
          id: row["id"], text: row["text"], published: try published.map(PartialDate.init))
      }
    }
  }

  /// How many documents are kept.
  ///
  /// - Throws: `StoreError`.
  public func count() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM documents") ?? 0 }
  }

  /// The records of a table by the number of their document, in their order there.
  private static func records<Record: Decodable>(
    _ type: Record.Type, _ table: String, _ database: Database
  ) throws -> [Int64: [Record]] {
    var records: [Int64: [Record]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT document, record FROM \(table) ORDER BY document, number")
    while let row = try rows.next() {
      records[row[0], default: []].append(try decode(type, row[1]))
    }
    return records
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
