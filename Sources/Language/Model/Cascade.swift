/// In which order the features of a decision are asked for, and when enough are known.
///
/// Most decisions are clear after a few features. They are asked for in stages, and a decision whose
/// best class leads far enough is taken without the rest (Strubell, Vilnis, Silverstein and McCallum
/// 2015, "Learning dynamic feature selection for fast sequential prediction").
package struct Cascade: Hashable, Sendable {
  package struct Stage: Hashable, Sendable {
    /// The place in the order where the stage ends.
    package let end: Int
    /// The lead over the next class with which a decision is taken.
    package let lead: Int32

    package init(end: Int, lead: Int32) {
      self.end = end
      self.lead = lead
    }
  }

  /// All features at once, in the order of their templates.
  package static let whole = Cascade(first: [], stages: [])

  /// The numbers of the templates, as many as a buffer has room for.
  package let order: [UInt8]
  package let stages: [Stage]

  /// Takes the templates of the stages in their order; the others come after them in theirs.
  package init(first: [UInt8], stages: [Stage]) {
    let named = Set(first)
    order = first + (0..<FeatureBuffer.capacity).map { UInt8($0) }.filter { !named.contains($0) }
    self.stages = stages
  }
}

extension Cascade {
  /// A table of the model whose decisions may be taken in stages.
  package enum Table: String, CaseIterable, Sendable {
    case tags, roles, moves
  }

  /// A line a stage: table, lead, and the templates that the stage adds.
  package static func text(_ cascades: [Table: Cascade]) -> String {
    Table.allCases.flatMap { table -> [String] in
      guard let cascade = cascades[table] else { return [] }
      let starts = [0] + cascade.stages.map(\.end)
      return zip(starts, cascade.stages).map { start, stage in
        let templates = cascade.order[start..<stage.end].map { String($0) }
        return "\(table.rawValue)\t\(stage.lead)\t\(templates.joined(separator: " "))"
      }
    }.joined(separator: "\n")
  }

  /// nil when a line is no stage, or names a template twice.
  package static func read(_ text: String) -> [Table: Cascade]? {
    var first: [Table: [UInt8]] = [:]
    var stages: [Table: [Stage]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let table = Table(rawValue: String(fields[0])),
        let lead = Int32(fields[1])
      else { return nil }
      let templates = fields[2].split(separator: " ").map { UInt8($0) }
      guard !templates.contains(nil) else { return nil }
      first[table, default: []] += templates.compactMap(\.self)
      stages[table, default: []].append(Stage(end: first[table]?.count ?? 0, lead: lead))
    }
    guard first.values.allSatisfy({ Set($0).count == $0.count }) else { return nil }
    return first.reduce(into: [:]) { cascades, entry in
      cascades[entry.key] = Cascade(first: entry.value, stages: stages[entry.key] ?? [])
    }
  }
}
