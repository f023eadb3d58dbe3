internal import GRDB

/// The tables of an archive, and how older ones become the present ones.
enum Schema {
  /// Marks the file as ours in its SQLite header: "RLGR".
  static let applicationID = 0x524C_4752

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents and what they say") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: first)
    }
    migrator.registerMigration("2 whose texts, and when they were ingested") { database in
      try database.execute(sql: second)
    }
    return migrator
  }

  /// `origin` holds JSON; both are null for what was kept before.
  private static let second = """
    ALTER TABLE documents ADD COLUMN origin TEXT;
    ALTER TABLE documents ADD COLUMN ingested TEXT;
    """

  /// `record` columns hold JSON; `number` is the place in the document's list, from 0.
  private static let first = """
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL,
      path TEXT,
      text TEXT NOT NULL,
      published TEXT,
      title TEXT NOT NULL,
      clues TEXT NOT NULL,
      publication TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_by_fingerprint ON documents (fingerprint);
    CREATE TABLE claims (
      document INTEGER NOT NULL REFERENCES documents (number),
      number INTEGER NOT NULL,
      source TEXT NOT NULL,
      relation TEXT NOT NULL,
      target TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claims_by_key ON claims (source, relation, target);
    CREATE TABLE universals (
      document INTEGER NOT NULL REFERENCES documents (number),
      number INTEGER NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE findings (
      document INTEGER NOT NULL REFERENCES documents (number),
      number INTEGER NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;
    """
}
