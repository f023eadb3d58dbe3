import Dating
import Testing
import World

@Suite struct DateTaggerLawTests {
  /// Parts of dates and of what stands around them, to be thrown together at random.
  private static let scraps = [
    "on", "in", "the", "last", "next", "year", "week", "May", "March", "3", "14", "1998", "2025",
    "Tuesday", "of", ",", "two", "days", "ago", "later", "before", "from", "to", "between", "and",
    "since", "early", "the 1990s", "century", "19th", "quarter", "third", "-", "–", "/", "7/4",
    "yesterday", "that", "month", "following", "spring", ".", "Lee", "said", "will", "for", "BC",
    "\n\n", "(", ")", "half", "first", "more than", "a", "end", "mid", "'s", "é", "2024-02-30",
  ]

  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func text(_ random: inout Random, parts: Int) -> String {
    (0..<parts).map { _ in scraps[random.next(scraps.count)] }.joined(separator: " ")
  }

  @Test func `dates lie in order within the text and begin no later than they end`() throws {
    var random = Random(state: 1)
    let day = try PartialDate("2025-07-04")
    for _ in 0..<3000 {
      let text = Self.text(&random, parts: 30)
      var end = 0
      for found in DateTagger().tag(text).found(on: day) {
        #expect(found.utf8.lowerBound >= end && !found.utf8.isEmpty)
        #expect(found.scalars.count <= found.utf8.count)
        end = found.utf8.upperBound
        if let window = found.date?.window, let first = window.earliest, let last = window.latest {
          #expect(first <= last, "\(text)")
        }
        if let date = found.date { #expect(try PartialDate(date.description) == date, "\(text)") }
      }
      #expect(end <= text.utf8.count)
    }
  }

  @Test func `a wider window of writing never narrows a date`() throws {
    var random = Random(state: 2)
    let narrow = try PartialDate("2025-03-10")
    let wide = try PartialDate("2025-02-20/2025-05-02")
    for _ in 0..<2000 {
      let tagged = DateTagger().tag(Self.text(&random, parts: 20))
      for (one, other) in zip(tagged.found(on: narrow), tagged.found(on: wide)) {
        guard let one = one.date?.window, let other = other.date?.window else { continue }
        #expect(other.contains(one))
      }
    }
  }

  @Test func `what lies beyond the look-ahead changes nothing`() {
    var random = Random(state: 3)
    let filler = String(repeating: " so it goes on and on;", count: DateTagger.lookAhead)
    for _ in 0..<300 {
      let head = Self.text(&random, parts: 12) + filler
      let alone = DateTagger().tag(head).found(on: nil).map(\.utf8)
      let longer = DateTagger().tag(head + Self.text(&random, parts: 12)).found(on: nil).map(\.utf8)
      #expect(longer.prefix(alone.count).elementsEqual(alone))
    }
  }

  @Test func `random bytes neither end it nor slow it`() {
    var random = Random(state: 4)
    for size in [0, 1, 2, 3, 7, 64, 4096, 100_000] {
      let bytes = (0..<size).map { _ in UInt8(random.next(256)) }
      let found = bytes.withUnsafeBufferPointer { DateTagger().tag($0).found(on: nil) }
      #expect(found.allSatisfy { $0.utf8.upperBound <= size })
    }
  }

  @Test func `expressions within expressions end at the look-ahead`() {
    let unit = "the end of the first week of the last month of the year before two days before "
    let text = String(repeating: unit, count: 2000) + "May 2024"
    let found = DateTagger().tag(text).found(on: nil)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.utf8.count < 12 * DateTagger.lookAhead })
  }
}
