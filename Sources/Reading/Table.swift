internal import CTables

/// A tab-separated table compiled into the program; lines that begin with `#` are comments.
enum Table: CaseIterable {
  case frames
  case verbs
  case matters
  case nominals
  case descriptions

  /// The cells of each line; `-` stands for an empty one.
  func rows() -> [[String]] {
    text().split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0 == "-" ? "" : String($0)
      }
    }
  }

  private func text() -> String {
    var length = 0
    let start =
      switch self {
      case .frames: unsafe relgraph_frames(&length)
      case .verbs: unsafe relgraph_verbs(&length)
      case .matters: unsafe relgraph_matters(&length)
      case .nominals: unsafe relgraph_nominals(&length)
      case .descriptions: unsafe relgraph_descriptions(&length)
      }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
