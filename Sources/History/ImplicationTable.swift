internal import CTables

/// The table of implications that is compiled in.
enum ImplicationTable {
  /// Cells of the lines that are no comments.
  static var rows: [[Substring]] {
    var length = 0
    let start = unsafe relgraph_implications(&length)
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
