public import World

extension Almanac {
  /// Lines of source, target, relation and state at the end of a day, tab-separated and sorted.
  public func table(on day: Day) -> [UInt8] {
    let code = code
    let codes = parties.map { Array($0.code.utf8) + [0x09] }
    // Names in the order of the alphabet, as lines are sorted by them.
    let names = RawEvents.relations.map { Array($0.rawValue.utf8) + [0x09] }
    let states: [[UInt8]] = [0, 1, 2, 3, 4].map {
      Array(State(standing: $0).rawValue.utf8) + [0x0A]
    }
    let order = RawEvents.relations.indices.sorted {
      RawEvents.relations[$0].rawValue < RawEvents.relations[$1].rawValue
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 28)
    var number = 0
    while number < count {
      var end = number
      while end < count, self.codes[end] >> 3 == self.codes[number] >> 3 { end += 1 }
      let pair = self.codes[number]
      for relation in order {
        for place in number..<end where code.relation(self.codes[place]) == relation {
          bytes += codes[code.source(pair)]
          bytes += codes[code.target(pair)]
          bytes += names[relation]
          bytes += states[Int(standing(place, on: day.number).standing)]
        }
      }
      number = end
    }
    return bytes
  }
}
