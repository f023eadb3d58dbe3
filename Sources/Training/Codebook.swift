internal import Foundation
internal import Language

/// The 256 weights that stand for all weights of a table, chosen so that the squared errors, each as
/// often as its feature is used, are small (Lloyd's algorithm in one dimension).
struct Codebook {
  private static let size = 256
  private static let rounds = 12
  /// Weights are kept as whole numbers of this share of one.
  private static let scale: Float = 256

  /// Ascending.
  private let values: [Float]

  init(_ weights: [(value: Float, use: Float)]) {
    let sorted = weights.sorted { ($0.value, $0.use) < ($1.value, $1.use) }
    guard let first = sorted.first, let last = sorted.last else {
      values = [Float](repeating: 0, count: Self.size)
      return
    }
    var values = Self.spread(from: first.value, to: last.value)
    for _ in 0..<Self.rounds { values = Self.centred(values, on: sorted) }
    self.values = values
  }

  /// Closer together towards zero: a weight's share of the heaviest is the square of its code's.
  private static func spread(from first: Float, to last: Float) -> [Float] {
    let heaviest = max(abs(first), abs(last))
    return (0..<size).map { number in
      let share = Float(number * 2 - size + 1) / Float(size - 1)
      return share * abs(share) * heaviest
    }
  }

  /// Each value at the mean of the weights that are nearest to it.
  private static func centred(_ values: [Float], on sorted: [(value: Float, use: Float)]) -> [Float]
  {
    var sums = [Double](repeating: 0, count: size)
    var uses = sums
    var code = 0
    for weight in sorted {
      while code + 1 < size, weight.value > (values[code] + values[code + 1]) / 2 { code += 1 }
      sums[code] += Double(weight.value) * Double(weight.use)
      uses[code] += Double(weight.use)
    }
    return values.indices.map { uses[$0] > 0 ? Float(sums[$0] / uses[$0]) : values[$0] }
  }

  func code(of value: Float) -> UInt8 {
    var low = 0
    var high = Self.size - 1
    while low < high {
      let middle = (low + high) / 2
      if value > (values[middle] + values[middle + 1]) / 2 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return UInt8(low)
  }

  /// The weights of a row for all classes; one that is too heavy for that is made lighter.
  func row(_ weights: [(label: Int, value: Float)], lanes: Int) -> [Int16] {
    var row = [Int16](repeating: 0, count: lanes)
    let limit = Float(WeightTable.rowLimit)
    for weight in weights {
      let scaled = (weight.value * Self.scale).rounded() / Float(1 << WeightTable.rowShift)
      row[weight.label] = Int16(min(max(scaled.rounded(), -limit), limit))
    }
    return row
  }

  /// The weights by code, 32 bits each.
  var bytes: [UInt8] {
    values.flatMap { TablePacker.bytes(Int32(($0 * Self.scale).rounded())) }
  }
}
