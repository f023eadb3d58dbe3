internal import Foundation
internal import GRDB
public import World

/// The texts that were ingested and what each says, in one SQLite file.
///
/// Every document is one transaction: it is kept whole or not at all, and what was reported as kept
/// stays kept when the process is killed. Documents and claims are only added, never changed.
/// Several processes may use one archive; a writer is waited for up to five seconds.
public struct Store: Sendable {
  /// Path of the file.
  public let path: String
  private let queue: DatabaseQueue

  /// How an archive is opened.
  public enum Access: Hashable, Sendable {
    /// It must be there; nothing is written, so that a read-only folder will do.
    case reading
    /// It and its folder are made where they are missing.
    case writing
  }

  /// - Throws: `StoreError`.
  public init(path: String, for access: Access) throws {
    if access == .writing {
      try Self.makeFolder(of: path)
    } else if !FileManager.default.fileExists(atPath: path) {
      throw StoreError(path, .missing)
    }
    do {
      try self.init(path: path, for: access, isReadOnly: access == .reading)
    } catch let error as StoreError where error.reason == .unfinished && access == .reading {
      // A killed process left half a transaction; SQLite takes it back when it may write.
      try self.init(path: path, for: access, isReadOnly: false)
    }
  }

  private init(path: String, for access: Access, isReadOnly: Bool) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = isReadOnly
    let settings = configuration
    self.path = path
    queue = try Self.explaining(path, while: access) {
      try DatabaseQueue(path: path, configuration: settings)
    }
    try explaining(while: access) { try prepare(for: access) }
  }

  private static func makeFolder(of path: String) throws {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(folder, .readOnly)
    }
  }

  /// Checks that the file is an archive of a known version, and makes or updates its tables.
  private func prepare(for access: Access) throws {
    let migrator = Schema.migrator
    let isNew = try queue.read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      if tables > 0 && application != Schema.applicationID { throw StoreError(path, .foreign) }
      if tables > 0, try migrator.hasBeenSuperseded(database) { throw StoreError(path, .newer) }
      return tables == 0
    }
    if access == .writing {
      try migrator.migrate(queue)
    } else if isNew {
      throw StoreError(path, .empty)
    }
  }

  /// What a transaction makes of a document.
  public enum Outcome: Hashable, Sendable {
    case kept
    /// The same text is there, under this id.
    case known(id: String)
    /// Another text has the id.
    case idTaken
  }

  /// Keeps a document and what was read in it, both or neither.
  ///
  /// `path` says to people where the text was found; it is nil for one from a stream. `day` is that
  /// of ingestion, for the record; nil if it is not to be told. Throws `StoreError`; then nothing of
  /// the document is kept.
  public func keep(
    _ document: Document, _ testimony: Testimony, path: String?, on day: Day? = nil
  ) throws -> Outcome {
    precondition(document.id == testimony.document, "a testimony is kept with its own document")
    return try explaining(while: .writing) {
      try queue.write { database in
        if let id = try Self.id(of: document, database) { return .known(id: id) }
        if try Self.hasDocument(document.id, database) { return .idTaken }
        try Self.insert(document, testimony, path: path, on: day, database)
        return .kept
      }
    }
  }

  /// The id under which the same text is kept, or nil.
  public func id(ofText document: Document) throws -> String? {
    try explaining(while: .reading) {
      try queue.read { try Self.id(of: document, $0) }
    }
  }

  /// Whether a document is kept under an id.
  public func hasDocument(_ id: String) throws -> Bool {
    try explaining(while: .reading) { try queue.read { try Self.hasDocument(id, $0) } }
  }

  private static func id(of document: Document, _ database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT id FROM documents WHERE fingerprint = ? AND text = ?",
      arguments: [document.fingerprint, document.text])
  }

  private static func hasDocument(_ id: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE id = ?)", arguments: [id])
      ?? false
  }

  /// Does something with the file; what goes wrong is said with its name and a remedy.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try explaining(while: .reading) { try queue.read(body) }
  }

  private func explaining<Value>(
    while access: Access, _ body: () throws -> Value
  ) throws -> Value {
    try Self.explaining(path, while: access, body)
  }

  private static func explaining<Value>(
    _ path: String, while access: Access, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      let reason = StoreError.Reason(error)
      let isForbidden = reason == .unreadable && access == .writing
      throw StoreError(path, isForbidden ? .readOnly : reason)
    } catch is DecodingError {
      throw StoreError(path, .damaged)
    }
  }
}
