/// What the words around an expression say of it.
struct Surroundings {
  /// Lexemes before and after that are looked at.
  private static let horizon = 12
  private let lexemes: [Lexeme]

  init(_ lexemes: [Lexeme]) {
    self.lexemes = lexemes
  }

  /// Whether what is told lies before or after the day of writing.
  ///
  /// A future only counts if no past verb stands between it and the date.
  func tense(around range: Range<Int>) -> Moment.Tense {
    for index in range.lowerBound.steps(down: Self.horizon) {
      let lexeme = lexemes[index]
      switch lexeme.kind {
      case .stop, .ended, .colon: return pastAhead(range)
      case .future: return .future
      case .to where index > 0 && lexemes[index - 1].kind == .plan: return .future
      case .pastVerb, .perfect: return .past
      default: if lexeme.marks.contains(.past) { return .past }
      }
    }
    return pastAhead(range)
  }

  private func pastAhead(_ range: Range<Int>) -> Moment.Tense {
    for index in range.upperBound..<min(lexemes.count, range.upperBound + Self.horizon) {
      switch lexemes[index].kind {
      case .stop, .ended, .colon: return .unknown
      case .future: return .future
      case .pastVerb, .perfect: return .past
      default: if lexemes[index].marks.contains(.past) { return .past }
      }
    }
    return .unknown
  }

  /// Whether a clause goes on between two dates: no new subject, no long way.
  func continues(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.horizon else { return false }
    return !lexemes[range].contains {
      [.stop, .ended, .name, .pronoun].contains($0.kind)
    }
  }
}

extension Int {
  /// The numbers below it, at most so many, downward.
  fileprivate func steps(down limit: Int) -> StrideThrough<Int> {
    stride(from: self - 1, through: Swift.max(0, self - limit), by: -1)
  }
}
