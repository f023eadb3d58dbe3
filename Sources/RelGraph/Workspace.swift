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
    var folder = URL(filePath: current).standardized.path(percentEncoded: false)[...]
    var steps: [String] = []
    while true {
      while folder.hasSuffix("/") { folder = folder.dropLast() }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: folder + "/graphs", isDirectory: &isFolder),
        isFolder.boolValue
      {
        return steps.joined(separator: "/")
      }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = folder[..<slash]
      steps.append("..")
    }
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

  /// What all texts that are kept tell, taken together.
  ///
  /// `ingestedBy`: only those known to have been ingested by the end of that day. Throws
  /// `StoreError`.
  public func chronicle(ingestedBy limit: Day? = nil) throws -> Chronicle {
    Chronicle(try store().testimonies(ingestedBy: limit), premises: Premises(.standard))
  }
}
