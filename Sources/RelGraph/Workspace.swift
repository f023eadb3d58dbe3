public import Archive
internal import Foundation
public import History
public import World

/// A folder with `graphs/` in it: the archive of what was ingested, and the figures.
public struct Workspace: Hashable, Sendable {
  /// Path of the folder; empty for the current one.
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// The workspace that is meant.
  ///
  /// - Parameters:
  ///   - name: A folder, if one is named.
  ///   - environment: `RELGRAPH_WORKSPACE` names one where `name` does not.
  ///   - current: Where to look from, upward, otherwise: the nearest folder with `graphs/` in it.
  public init(named name: String?, environment: [String: String], from current: String) {
    if let name = name ?? environment["RELGRAPH_WORKSPACE"], !name.isEmpty {
      let name = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
      self.init(folder: name == "." ? "" : name)
    } else {
      self.init(folder: Self.nearest(from: current) ?? "")
    }
  }

  /// As seen from the current folder: empty for itself, `..` for the one above it.
  private static func nearest(from current: String) -> String? {
    var folder = standardized(current)[...]
    var steps: [String] = []
    while true {
      while folder.hasSuffix("/") { folder = folder.dropLast() }
      var isFolder: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: folder + "/graphs", isDirectory: &isFolder),
        isFolder.boolValue
      {
        return steps.joined(separator: "/")
      }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
      steps.append("..")
    }
  }

  /// An absolute path without empty steps, `.` and `..`.
  private static func standardized(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }

  /// Where the figures go.
  public var graphs: String { folder.isEmpty ? "graphs" : folder + "/graphs" }
  /// The archive; derived, and rebuilt at will from the texts.
  public var archive: String { graphs + "/relgraph.sqlite" }

  /// The archive, to look things up in.
  ///
  /// - Throws: `StoreError`.
  public func store() throws -> Store {
    try Store(path: archive, for: .reading)
  }

  /// What people decided about the claims.
  public var decisionLog: DecisionLog { DecisionLog(path: graphs + "/decisions.jsonl") }

  /// What all texts that are kept tell, taken together, as decided.
  ///
  /// `ingestedBy`: only those known to have been ingested, and only what had been decided, by the
  /// end of that day. Throws `StoreError` or `DecisionLogError`.
  public func chronicle(
    ingestedBy limit: Day? = nil, staleness: [Relation: Int] = Premises.usualStaleness
  ) throws -> Chronicle {
    let docket = try decisionLog.docket()
    return try chronicle(
      of: store(), decisions: limit.map(docket.known) ?? docket, ingestedBy: limit,
      staleness: staleness)
  }

  /// The same by other decisions than those in the file.
  ///
  /// - Throws: `StoreError`.
  public func chronicle(
    of store: Store, decisions: Docket, ingestedBy limit: Day? = nil,
    staleness: [Relation: Int] = Premises.usualStaleness
  ) throws -> Chronicle {
    var premises = Premises(.standard)
    premises.staleness = staleness
    return Chronicle(
      try store.testimonies(ingestedBy: limit), premises: premises, decisions: decisions)
  }
}
