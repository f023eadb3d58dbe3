/// A sentence without its punctuation, of which the tree is built first.
///
/// The words left are numbered from 1, `count + 1` being the root. A sentence of nothing but
/// punctuation keeps all of it.
package struct BareSentence: Sendable {
  /// A token that was left out.
  package struct Mark: Sendable {
    /// Its number in the whole sentence.
    package let word: Int32
    /// How many of the words left stand before it.
    package let gap: Int32
    package let kind: MarkKind
    /// The gap of the bracket or quotation mark that it closes or opens, or −1.
    package var partner: Int32 = -1
  }

  package private(set) var count = 0
  /// For each word left, and for the root, its number in the whole sentence.
  package private(set) var origin: [Int32] = []
  /// In their order.
  package private(set) var marks: [Mark] = []
  /// By gap, the place in `marks` of the first that stands there or after it.
  private var firsts: [Int32] = []

  package init() {}

  /// Takes the punctuation out of a sentence of `count` words.
  package mutating func read(
    _ count: Int, isMark: (Int) -> Bool, kind: (Int) -> MarkKind
  ) {
    let isAll = !(1...count).contains { !isMark($0) }
    origin.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    origin.append(0)
    firsts.append(0)
    for word in 1...count {
      if !isAll, isMark(word) {
        marks.append(
          Mark(word: Int32(word), gap: Int32(origin.count - 1), kind: kind(word)))
      } else {
        origin.append(Int32(word))
        firsts.append(Int32(marks.count))
      }
    }
    firsts.append(Int32(marks.count))
    self.count = origin.count - 1
    origin.append(Int32(count + 1))
    pair()
  }

  private mutating func pair() {
    var open: Int?
    var quote: Int?
    for place in marks.indices {
      switch marks[place].kind {
      case .opening: open = place
      case .closing:
        if let start = open { join(start, place) }
        open = nil
      case .quote:
        if let start = quote {
          join(start, place)
          quote = nil
        } else {
          quote = place
        }
      default: break
      }
    }
  }

  private mutating func join(_ first: Int, _ second: Int) {
    marks[first].partner = marks[second].gap
    marks[second].partner = marks[first].gap
  }

  /// The places in `marks` of those that stand in a gap.
  package func places(in gap: Int) -> Range<Int> {
    Int(firsts[gap])..<Int(firsts[gap + 1])
  }

  /// The first mark of a gap, or what is there in its stead.
  func first(in gap: Int) -> MarkKind {
    let places = places(in: gap)
    return places.isEmpty ? (gap == count ? .edge : .word) : marks[places.lowerBound].kind
  }

  /// The last mark of a gap, or what is there in its stead.
  func last(in gap: Int) -> MarkKind {
    let places = places(in: gap)
    return places.isEmpty ? (gap == 0 ? .edge : .word) : marks[places.upperBound - 1].kind
  }
}
