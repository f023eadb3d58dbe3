internal import World

/// One entry of a legend.
struct LegendSample {
  enum Sign {
    case line(Stroke)
    case mark(Mark)
    /// A cell of a matrix with a relation at its place.
    case slot(Relation, MatrixSlots)
    case bar(Bar)
    case change
  }

  let sign: Sign
  let words: String

  var length: Double {
    switch sign {
    case .line, .bar, .change: 40
    case .mark: 12
    case .slot: 20
    }
  }
}

/// A relation's stretch of time, as timelines draw it.
struct Bar: Hashable {
  enum Look: Int, Hashable, CaseIterable {
    case certain
    /// In force as far as is known, but not confirmed for long.
    case stale
    /// It is not known whether it had begun, or had ended.
    case unsure
    case disputed
    /// Said not to exist.
    case absent
  }

  let relation: Relation
  let look: Look
}
