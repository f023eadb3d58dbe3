/// Addresses from outside, if a figure may lead there.
enum Link {
  /// The text itself if it is a web address of plain ASCII without blanks and quotes, else nil.
  static func safe(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 2000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x27 && $0 != 0x3C })
    else { return nil }
    return text
  }
}
