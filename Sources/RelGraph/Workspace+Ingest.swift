internal import Archive
public import Exchange
internal import Foundation
public import Reading
public import World

extension Workspace {
  /// What became of one text that was to be kept.
  public enum Ingestion: Sendable {
    /// Kept with what it says. `sameName` is the id it would have, were there not another text
    /// under it: that one stays, as claims are never changed.
    case kept(Testimony, sameName: String?)
    /// The same text is kept already, under this id.
    case known(id: String, place: String)
    /// A record of JSON Lines without a text; its place.
    case passedOver(String)
    case failed(Unreadable)
  }

  /// Reads texts on all cores and keeps them one by one, in the order given.
  ///
  /// `today` is noted as the day of ingestion. `each` is called once a text, when it is kept for
  /// good; what it throws ends the work. Throws `StoreError` when the archive cannot be written;
  /// what `each` was told of is kept.
  public func ingest(
    _ texts: some Sequence<RawText>, reader: Reader = Reader(), today: Day? = nil,
    each: (Ingestion) throws -> Void
  ) async throws {
    let store = try Store(path: archive, for: .writing)
    let intake = Intake(store: store, folder: folder, today: today)
    let width = ProcessInfo.processInfo.activeProcessorCount
    let work = OrderedWork(width: width) { (job: Intake.Job) in job.done(by: reader) }
    var iterator = texts.makeIterator()
    try await work.run {
      try iterator.next().map(intake.job)
    } each: {
      try each(intake.keep($0, reader))
    }
  }
}

/// Gives texts their ids before they are read, and keeps them afterwards.
private final class Intake {
  private let store: Store
  private let folder: String
  private let today: Day?
  /// Ids by fingerprint, and all ids, of the texts of this run, kept or still being read.
  private var taken: [String: String] = [:]
  private var ids: Set<String> = []

  init(store: Store, folder: String, today: Day?) {
    self.store = store
    self.folder = folder
    self.today = today
  }

  /// A text that is new, or what is known without reading it.
  enum Job: Sendable {
    case new(Document, path: String, sameName: String?)
    case settled(Workspace.Ingestion)

    func done(by reader: Reader) -> Job.Done {
      switch self {
      case .new(let document, let path, let sameName):
        .new(document, reader.read(document), path: path, sameName: sameName)
      case .settled(let ingestion): .settled(ingestion)
      }
    }

    enum Done: Sendable {
      case new(Document, Testimony, path: String, sameName: String?)
      case settled(Workspace.Ingestion)
    }
  }

  func job(_ text: RawText) throws -> Job {
    let found: Document?
    do throws(Unreadable) {
      found = try text.document()
    } catch {
      return .settled(.failed(error))
    }
    guard let found else { return .settled(.passedOver(text.place)) }
    let fingerprint = found.fingerprint
    if let id = try taken[fingerprint] ?? store.id(ofText: found) {
      return .settled(.known(id: id, place: text.place))
    }
    let document = try named(found)
    taken[fingerprint] = document.id
    ids.insert(document.id)
    let sameName = document.id == found.id ? nil : found.id
    return .new(document, path: relative(text.place), sameName: sameName)
  }

  func keep(_ done: Job.Done, _ reader: Reader) throws -> Workspace.Ingestion {
    switch done {
    case .settled(let ingestion): ingestion
    case .new(let document, let testimony, let path, let sameName):
      switch try store.keep(document, testimony, path: path, on: today) {
      case .kept: .kept(testimony, sameName: sameName)
      case .known(let id): .known(id: id, place: path)
      case .idTaken: try keepRenamed(document, path: path, reader)
      }
    }
  }

  /// Another process has kept a text under the id while this one was read.
  private func keepRenamed(
    _ document: Document, path: String, _ reader: Reader
  ) throws -> Workspace.Ingestion {
    let renamed = try named(document)
    let again = Job.Done.new(renamed, reader.read(renamed), path: path, sameName: document.id)
    return try keep(again, reader)
  }

  /// The document under an id that no other text has: `name`, `name~2` and so on.
  private func named(_ document: Document) throws -> Document {
    var id = document.id
    var number = 2
    while try ids.contains(id) || store.hasDocument(id) {
      id = "\(document.id)~\(number)"
      number += 1
    }
    return Document(
      id: id, text: document.text, published: document.published, publisher: document.publisher)
  }

  /// A path as seen from the workspace, where it is inside.
  private func relative(_ path: String) -> String {
    let full = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    let root = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL.path(
      percentEncoded: false)
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return full.hasPrefix(prefix) ? String(full.dropFirst(prefix.count)) : path
  }
}
