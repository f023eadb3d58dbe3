/// A sample of the runs of words in a text, by which copies of one story are known.
///
/// Method: Broder, "On the resemblance and containment of documents", 1997; the sample keeps every
/// run whose hash lies below a bound, so that two samples are compared below the lower of their
/// bounds.
public struct Shingles: Hashable, Sendable, Codable {
  /// Words of a run.
  private static let width = 4
  /// About so many runs of a long text are kept.
  private static let size = 256
  /// Fewer runs than these in common tell nothing: a sentence quoted is not a copy.
  private static let fewest = 12

  /// Ascending, each once.
  public let hashes: [UInt32]
  /// Greatest hash that would have been kept.
  public let bound: UInt32

  public init(hashes: [UInt32], bound: UInt32) {
    self.hashes = hashes
    self.bound = bound
  }

  /// Case, punctuation and line breaks of the text make no difference.
  public init(of text: String) {
    let words = Self.wordHashes(text)
    var all: Set<UInt32> = []
    for end in stride(from: Self.width, through: words.count, by: 1) {
      let run = words[(end - Self.width)..<end].reduce(Self.basis) { ($0 ^ $1) &* Self.prime }
      all.insert(UInt32(truncatingIfNeeded: run ^ (run >> 29)))
    }
    let sorted = all.sorted()
    let share = min(1, Double(Self.size) / Double(max(1, sorted.count)))
    let bound = UInt32(Double(UInt32.max) * share)
    self.init(hashes: sorted.filter { $0 <= bound }, bound: bound)
  }

  /// Parameters of FNV-1a, 64 bits.
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// FNV-1a of each word in small letters.
  private static func wordHashes(_ text: String) -> [UInt64] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      word.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
    }
  }

  /// How much of the smaller text stands in the other one, from 0 to 1; 0 where the samples are too
  /// small to tell.
  public func containment(with other: Shingles) -> Double {
    let limit = min(bound, other.bound)
    let mine = hashes.prefix { $0 <= limit }
    let theirs = other.hashes.prefix { $0 <= limit }
    let smaller = min(mine.count, theirs.count)
    guard smaller >= Self.fewest else { return 0 }
    return Double(Set(mine).intersection(theirs).count) / Double(smaller)
  }

  /// Whether one is a copy of the other, whole, cut or lightly edited.
  public func isCopy(of other: Shingles) -> Bool {
    containment(with: other) >= 0.5
  }
}
