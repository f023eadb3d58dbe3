public import Archive
internal import Foundation

/// A folder with `graphs/` in it: the archive of what was ingested, and the figures.
public struct Workspace: Hashable, Sendable {
  /// Path of the folder.
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
      self.init(folder: name)
    } else {
      self.init(folder: Self.nearest(from: current) ?? current)
    }
  }

  private static func nearest(from current: String) -> String? {
    var folder = URL(filePath: current).standardized
    while true {
      let path = folder.path(percentEncoded: false)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path + "/graphs", isDirectory: &isFolder),
        isFolder.boolValue
      {
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      }
      let parent = folder.deletingLastPathComponent().standardized
      guard parent.path().count < folder.path().count else { return nil }
      folder = parent
    }
  }

  /// Where the figures go.
  public var graphs: String { folder + "/graphs" }
  /// The archive; derived, and rebuilt at will from the texts.
  public var archive: String { graphs + "/relgraph.sqlite" }

  /// The archive, to look things up in.
  ///
  /// - Throws: `StoreError`.
  public func store() throws -> Store {
    try Store(path: archive, for: .reading)
  }
}
