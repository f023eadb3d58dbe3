import Foundation

/// A file that is written whole or not at all; `-` is standard output.
struct OutputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Writes beside the file first and then puts it in its place, so that nobody sees half of it.
  func write(_ bytes: [UInt8]) throws {
    if path == "-" { return try Descriptor(STDOUT_FILENO, "standard output").write(bytes[...]) }
    makeFolder()
    if isDevice { return try write(bytes, to: path, O_WRONLY) }
    let draft = path + ".part-\(getpid())"
    do {
      try write(bytes, to: draft, O_WRONLY | O_CREAT | O_TRUNC)
      guard rename(draft, path) == 0 else { throw Unwritable(path, errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func write(_ bytes: [UInt8], to draft: String, _ flags: Int32) throws {
    let file = open(draft, flags | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Unwritable(path, errno) }
    defer { close(file) }
    try Descriptor(file, path).write(bytes[...])
  }

  /// Where that fails, opening the file says why.
  private func makeFolder() {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Whether it is there and no plain file: `/dev/null` must not be replaced.
  private var isDevice: Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let type = status.st_mode & S_IFMT
    return type != S_IFREG && type != S_IFLNK
  }
}
