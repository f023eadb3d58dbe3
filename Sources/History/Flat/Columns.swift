internal import World

/// Columns of numbers as bytes, one after the other, least byte first.
struct Columns {
  private(set) var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    append(UInt64(numbers.count))
    unsafe numbers.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func append(_ texts: [String]) {
    append(Array(texts.joined(separator: "\n").utf8))
  }

  mutating func append(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Takes columns off again, in their order; nil when there is no such column.
  struct Reader {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8], from place: Int) {
      self.bytes = bytes
      self.place = place
    }

    mutating func number() -> UInt64? {
      guard bytes.count - place >= 8 else { return nil }
      defer { place += 8 }
      return unsafe bytes.withUnsafeBytes {
        unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
    }

    mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
      _ type: Number.Type = Number.self
    ) -> [Number]? {
      guard let count = number() else { return nil }
      let size = MemoryLayout<Number>.size
      guard count <= UInt64((bytes.count - place) / size) else { return nil }
      let length = Int(count) * size
      defer { place += (length + 7) / 8 * 8 }
      return unsafe Array(unsafeUninitializedCapacity: Int(count)) { buffer, filled in
        unsafe bytes.withUnsafeBytes { all in
          unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: all[place..<place + length]))
        }
        filled = Int(count)
      }
    }

    mutating func texts() -> [String]? {
      guard let text = numbers(UInt8.self).flatMap({ String(validating: $0, as: UTF8.self) }) else {
        return nil
      }
      return text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    }
  }

  /// A check of all bytes from a place on, eight at a time (FNV-1a over words).
  static func check(_ bytes: [UInt8], from place: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in stride(from: place, to: bytes.count - 7, by: 8) {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sum = (sum ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
      }
      return sum
    }
  }
}
