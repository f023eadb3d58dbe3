internal import CTables
internal import World

/// Which states the measures of an organisation bind, by the table that is compiled in.
struct Membership: Sendable {
  private struct Row: Sendable {
    let organisation: Party
    /// Nil for every state.
    let state: Party?
    /// Nil for one that is no member.
    let window: Window?
  }

  /// Read when an organisation's measures are first met.
  private static let rows = read()

  private let atlas: Atlas

  init(_ atlas: Atlas) {
    self.atlas = atlas
  }

  private static func read() -> [Row] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { return nil }
      let first = try? PartialDate(cells[2])
      let last = try? PartialDate(cells[3])
      return Row(
        organisation: Party(cells[0]), state: cells[1] == "*" ? nil : Party(cells[1]),
        window: cells[2] == "-" ? nil : Window(first?.window.earliest, last?.window.latest))
    }
  }

  private static var text: String {
    var length = 0
    let start = unsafe relgraph_members(&length)
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Sorted by code.
  func members(of organisation: Party, on day: Day) -> [Party] {
    let own = Self.rows.filter { $0.organisation == organisation }
    let named = Set(own.compactMap(\.state))
    let general = own.filter { $0.state == nil && $0.window?.contains(day) == true }
    let states = general.isEmpty ? [] : atlas.entries.filter { $0.kind == .state }
    let all = states.filter { !named.contains($0.party) && $0.validity.contains(day) }.map(\.party)
    let listed = own.filter { $0.window?.contains(day) == true }.compactMap(\.state)
    return (all + listed).sorted()
  }
}
