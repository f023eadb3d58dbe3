/// Tells an article's own paragraphs from what a page puts around them.
struct Furniture {
  /// Lines that open the foot of a page; nothing after them is the article's.
  private static let sections: Set<String> = [
    "related articles", "related stories", "related news", "related content", "related topics",
    "related", "recommended", "recommended for you", "most read", "most popular", "trending",
    "trending now", "you may also like", "you might also like", "more stories", "more news",
    "more from this section", "read next", "up next", "comments", "leave a comment", "hashtags",
    "share this article", "share this story", "editor's picks", "latest news", "in other news",
    "sponsored content", "around the web",
  ]
  /// What a single line of promotion or imprint begins with.
  private static let openings: [String] = [
    "read also", "read more", "also read", "see also", "related stories:", "related:",
    "more on this story", "most read:", "tags:", "topics:", "keywords:", "subscribe to",
    "sign up for", "sign up to", "follow us", "press contact", "media contact",
    "for media enquiries",
    "for media inquiries", "copyright", "\u{A9}", "(c) ", "all rights reserved", "photo credit",
    "you are reading", "click here", "enter your email", "share this", "advertisement",
    "download our app", "join our", "get the latest", "write to the editor", "have your say",
    "this article was originally published", "watch:", "listen:",
  ]

  let text: TextBytes

  /// Splits paragraphs into those to read and those to leave out.
  func sorted(_ paragraphs: [Range<Int>]) -> (kept: [Range<Int>], skipped: [Range<Int>]) {
    var kept: [Range<Int>] = []
    var skipped: [Range<Int>] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0, opensFoot(paragraph) {
        return (kept, skipped + paragraphs[number...])
      }
      if isPromotion(paragraph) { skipped.append(paragraph) } else { kept.append(paragraph) }
    }
    return (kept, skipped)
  }

  private func opensFoot(_ paragraph: Range<Int>) -> Bool {
    guard paragraph.count <= 40 else { return false }
    let line = opening(of: paragraph, bytes: 40)
    return Self.sections.contains(line.hasSuffix(":") ? String(line.dropLast()) : line)
  }

  private func isPromotion(_ paragraph: Range<Int>) -> Bool {
    let line = opening(of: paragraph, bytes: 48)
    return Self.openings.contains { line.hasPrefix($0) }
  }

  private func opening(of paragraph: Range<Int>, bytes: Int) -> String {
    Tokeniser.folded(text.string(paragraph.prefix(bytes)))
  }
}
