/// Relations by their target: what leads to a party.
struct Arrivals: Sendable {
  private var starts: [UInt32]
  private var byTarget: [UInt32]

  init(_ almanac: Almanac) {
    let code = almanac.code
    starts = [UInt32](repeating: 0, count: almanac.parties.count + 1)
    for packed in almanac.codes { starts[code.target(packed) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    byTarget = [UInt32](repeating: 0, count: almanac.count)
    var next = starts
    for (number, packed) in almanac.codes.enumerated() {
      let target = code.target(packed)
      byTarget[Int(next[target])] = UInt32(number)
      next[target] += 1
    }
  }

  /// Numbers of the relations, ascending.
  func numbers(to party: Int) -> ArraySlice<UInt32> {
    byTarget[Int(starts[party])..<Int(starts[party + 1])]
  }
}
