/// Work on elements in parallel, with the results in the order of the elements.
///
/// No more elements are taken than `width` times four are under way or waiting for an earlier one,
/// so that memory stays bounded however long the input is.
struct OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
  let width: Int
  let work: @Sendable (Input) -> Output

  func run(
    over inputs: some Sequence<Input>, each: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var iterator = inputs.makeIterator()
      var taken = 0
      var given = 0
      var waiting: [Int: Output] = [:]
      while true {
        while taken - given < width * 4, let input = iterator.next() {
          let number = taken
          group.addTask { [work] in (number, work(input)) }
          taken += 1
        }
        guard let (number, output) = try await group.next() else { return }
        waiting[number] = output
        while let next = waiting.removeValue(forKey: given) {
          try each(next)
          given += 1
        }
      }
    }
  }
}
