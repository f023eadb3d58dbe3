/// Work in parallel, with the results in the order of the inputs.
///
/// No more inputs are taken than four times `width` are under way or waiting for an earlier one, so
/// that memory stays bounded however many there are.
struct OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
  let width: Int
  let work: @Sendable (Input) -> Output

  /// Takes inputs until `next` gives nil, and calls `each` once a result; what either throws ends
  /// the work and is thrown on.
  func run(next: () throws -> Input?, each: (Output) throws -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var taken = 0
      var given = 0
      var waiting: [Int: Output] = [:]
      while true {
        while taken - given < width * 4, let input = try next() {
          let number = taken
          group.addTask { [work] in (number, work(input)) }
          taken += 1
        }
        guard let (number, output) = try await group.next() else { return }
        waiting[number] = output
        while let result = waiting.removeValue(forKey: given) {
          try each(result)
          given += 1
        }
      }
    }
  }
}
