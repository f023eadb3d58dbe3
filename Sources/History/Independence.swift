internal import World

/// Which documents tell of things independently of one another.
struct Independence: Sendable {
  /// The first document of each one's group.
  private let groups: [String: String]

  /// Texts of one publisher are one voice, and so are copies of one story, wherever they stand.
  init(_ testimonies: [Testimony]) {
    var union = Union()
    var ofPublisher: [String: String] = [:]
    for testimony in testimonies {
      guard let publisher = testimony.origin?.publisher else { continue }
      if let first = ofPublisher[publisher] {
        union.join(first, testimony.document)
      } else {
        ofPublisher[publisher] = testimony.document
      }
    }
    for (one, other) in Self.copies(testimonies) { union.join(one, other) }
    groups = Dictionary(
      uniqueKeysWithValues: testimonies.map { ($0.document, union.root(of: $0.document)) })
  }

  func count(of documents: some Sequence<String>) -> Int {
    Set(documents.map { groups[$0] ?? $0 }).count
  }

  /// A run of words in more texts than this is furniture and points to no copy.
  private static let widespread = 40
  /// Texts with fewer runs in common are not compared.
  private static let hint = 6

  private static func copies(_ testimonies: [Testimony]) -> [(String, String)] {
    var holders: [UInt32: [Int]] = [:]
    for (index, testimony) in testimonies.enumerated() {
      for hash in testimony.origin?.shingles?.hashes ?? [] {
        holders[hash, default: []].append(index)
      }
    }
    var shared: [Pair: Int] = [:]
    for indices in holders.values where indices.count > 1 && indices.count <= widespread {
      for (place, one) in indices.enumerated() {
        for other in indices[(place + 1)...] { shared[Pair(one, other), default: 0] += 1 }
      }
    }
    return shared.filter { $0.value >= hint }.keys.compactMap { pair in
      let (one, other) = (testimonies[pair.one], testimonies[pair.other])
      guard let mine = one.origin?.shingles, let theirs = other.origin?.shingles,
        mine.isCopy(of: theirs)
      else { return nil }
      return (one.document, other.document)
    }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int

    init(_ one: Int, _ other: Int) {
      self.one = one
      self.other = other
    }
  }

  /// Groups that grow together; each is named by its first document.
  private struct Union {
    private var parents: [String: String] = [:]

    func root(of document: String) -> String {
      var place = document
      while let parent = parents[place] { place = parent }
      return place
    }

    mutating func join(_ one: String, _ other: String) {
      let (left, right) = (root(of: one), root(of: other))
      if left != right { parents[max(left, right)] = min(left, right) }
    }
  }
}
