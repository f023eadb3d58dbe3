public import Foundation

/// Folders that tests read: the package's own, and the shared material beside it, if it is there.
public enum Folder {
  /// The root of the package.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  public static let seeds = package.appending(path: "seeds")
  public static let gold = package.appending(path: "Tests/Gold")

  /// A path within the shared material, or nil where that is missing.
  public static func shared(_ path: String) -> URL? {
    let url = package.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
