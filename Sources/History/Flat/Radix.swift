/// Sorting of packed numbers by their bits.
enum Radix {
  private static let digit = 11

  /// Sorts numbers by the bits from `first` up to `bits`, above which none may be set.
  ///
  /// Those that are equal there stay in their order. In time linear in the numbers.
  static func sort(_ values: inout [UInt64], from first: Int = 0, bits: Int) {
    var other = [UInt64](repeating: 0, count: values.count)
    for shift in stride(from: first, to: bits, by: digit) {
      pass(values, into: &other, shift: UInt64(shift))
      swap(&values, &other)
    }
  }

  private static func pass(_ values: [UInt64], into sorted: inout [UInt64], shift: UInt64) {
    let mask: UInt64 = 1 << digit - 1
    var places = [Int](repeating: 0, count: 1 << digit)
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe sorted.withUnsafeMutableBufferPointer { sorted in
          for place in values.indices { unsafe places[Int(values[place] >> shift & mask)] += 1 }
          var sum = 0
          for index in places.indices {
            let count = unsafe places[index]
            unsafe places[index] = sum
            sum += count
          }
          for place in values.indices {
            let value = unsafe values[place]
            let bucket = Int(value >> shift & mask)
            unsafe sorted[places[bucket]] = value
            unsafe places[bucket] += 1
          }
        }
      }
    }
  }
}
