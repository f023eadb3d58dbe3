internal import GRDB

/// An archive that could not be opened, read or written: which, why, and what to do about it.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case missing
    case notADatabase
    case empty
    case damaged
    /// A SQLite file that some other program made.
    case foreign
    /// Made by a later version, with tables this one does not know.
    case newer
    case unreadable
    case readOnly
    /// An interrupted write waits to be rolled back, and the folder does not allow it.
    case unfinished
    case busy
    case diskFull
    /// The code and words of SQLite or the system.
    case other(String)
  }

  /// Path of the file.
  public let place: String
  public let reason: Reason

  init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  public var description: String { "\(place): \(words)" }

  private var words: String {
    switch reason {
    case .missing: "there is no archive here; make one with 'relgraph ingest PATH'"
    case .notADatabase:
      "is not an archive (not an SQLite file); move it away and ingest the texts again"
    case .empty: "is an empty file; delete it and ingest the texts again"
    case .damaged: "is damaged or cut short; delete it and ingest the texts again"
    case .foreign:
      "is an SQLite file of another program; move it away, or name another --workspace"
    case .newer: "was made by a newer relgraph; update relgraph to read it"
    case .unreadable: "may not be read; check who owns it and its permissions"
    case .readOnly:
      "may not be written; allow writing in its folder, or name another --workspace"
    case .unfinished:
      "holds an interrupted write; allow writing in its folder once, and open it again"
    case .busy: "is in use by another process; wait for it to end and try again"
    case .diskFull: "the disk is full; free some space and run it again (what was kept is kept)"
    case .other(let words): "\(words); check the file and its folder"
    }
  }
}

extension StoreError.Reason {
  init(_ error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: self = .unfinished
    default: self.init(primary: error)
    }
  }

  private init(primary error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreadable
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    default: self = .other("SQLite error \(error.resultCode.rawValue): \(error.message ?? "")")
    }
  }
}
