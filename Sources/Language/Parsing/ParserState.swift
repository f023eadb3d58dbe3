/// A half-built tree: a stack of words that wait for heads or dependents, and the words to come.
///
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root after the last
/// word: exactly one word comes to depend on it.
package struct ParserState: Sendable {
  package enum Move: UInt8, CaseIterable, Sendable {
    /// The next word goes onto the stack.
    case shift
    /// The stack's top depends on the next word and leaves.
    case left
    /// The stack's top depends on the word under it and leaves.
    case right
  }

  package private(set) var count = 0
  /// The next word, up to `count + 1`, the root.
  package private(set) var next = 1
  private var stack: [Int32] = []
  package private(set) var depth = 0
  package private(set) var head: [Int32] = []
  package private(set) var label: [UInt8] = []
  /// Nearest to farthest-but-one and farthest dependents of each side; 0 for none.
  package private(set) var left1: [Int32] = []
  package private(set) var left2: [Int32] = []
  package private(set) var right1: [Int32] = []
  package private(set) var right2: [Int32] = []
  package private(set) var leftCount: [UInt8] = []
  package private(set) var rightCount: [UInt8] = []
  /// The labels of the dependents of each side, one bit each.
  package private(set) var leftLabels: [UInt64] = []
  package private(set) var rightLabels: [UInt64] = []

  package static let noLabel: UInt8 = 0xFF

  package init() {}

  package mutating func restart(_ count: Int) {
    self.count = count
    next = 1
    depth = 0
    if head.count < count + 2 { grow(to: count * 2 + 64) }
    for index in 0...(count + 1) {
      head[index] = 0
      label[index] = Self.noLabel
      left1[index] = 0
      left2[index] = 0
      right1[index] = 0
      right2[index] = 0
      leftCount[index] = 0
      rightCount[index] = 0
      leftLabels[index] = 0
      rightLabels[index] = 0
    }
  }

  private mutating func grow(to size: Int) {
    stack = [Int32](repeating: 0, count: size)
    head = stack
    left1 = stack
    left2 = stack
    right1 = stack
    right2 = stack
    label = [UInt8](repeating: 0, count: size)
    leftCount = label
    rightCount = label
    leftLabels = [UInt64](repeating: 0, count: size)
    rightLabels = leftLabels
  }

  package var isDone: Bool { next == count + 1 && depth == 0 }

  package var canShift: Bool { next <= count }

  package var canLeft: Bool { depth > 0 && (next <= count || depth == 1) }

  package var canRight: Bool { depth > 1 }

  /// Which moves there may be, as one number below `allowedCount`; see `ClassList.moveOpenings`.
  package var allowed: Int {
    (canShift ? 1 : 0) | (canLeft ? 2 : 0) | (canRight ? 4 : 0) | (next > count ? 8 : 0)
  }

  static let allowedCount = 16

  /// The word at a depth from the stack's top, or 0.
  package func stacked(_ fromTop: Int) -> Int {
    fromTop < depth ? Int(stack[depth - 1 - fromTop]) : 0
  }

  package mutating func take(_ move: Move, label: UInt8) {
    switch move {
    case .shift:
      stack[depth] = Int32(next)
      depth += 1
      next += 1
    case .left:
      attach(stacked(0), to: next, label)
      depth -= 1
    case .right:
      attach(stacked(0), to: stacked(1), label)
      depth -= 1
    }
  }

  private mutating func attach(_ word: Int, to parent: Int, _ label: UInt8) {
    head[word] = Int32(parent)
    self.label[word] = label
    if word < parent {
      left2[parent] = left1[parent]
      left1[parent] = Int32(word)
      leftCount[parent] &+= 1
      leftLabels[parent] |= 1 << UInt64(label & 63)
    } else {
      right2[parent] = right1[parent]
      right1[parent] = Int32(word)
      rightCount[parent] &+= 1
      rightLabels[parent] |= 1 << UInt64(label & 63)
    }
  }
}
