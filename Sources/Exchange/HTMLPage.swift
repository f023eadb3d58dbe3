internal import World

/// The text of a news page without what stands around it, and the date that the page gives.
struct HTMLPage {
  let text: String
  let published: PartialDate?
  let publisher: String?

  /// Nil when the bytes hold no page.
  init?(_ bytes: [UInt8]) {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    guard let tree = HTMLTree(bytes, encoding: isUTF8 ? "UTF-8" : nil) else { return nil }
    let head = HTMLHead(tree.root)
    var blocks = HTMLBlocks(of: Self.body(of: tree.root))
    if !blocks.hasHeadline, let title = head.title { blocks.list.insert(title, at: 0) }
    text = blocks.list.joined(separator: "\n\n")
    published = head.published
    publisher = head.publisher
  }

  /// The element with the article: the longest `article`, otherwise `main`, otherwise everything.
  private static func body(of root: HTMLNode) -> HTMLNode {
    var best: (node: HTMLNode, rank: Int, length: Int)?
    root.walk { node in
      guard let rank = rank(node) else { return true }
      let length = HTMLBlocks(of: node).list.reduce(0) { $0 + $1.utf8.count }
      guard length > 0 else { return true }
      if best.map({ ($0.rank, $0.length) < (rank, length) }) ?? true {
        best = (node, rank, length)
      }
      return rank < 2
    }
    return best?.node ?? root
  }

  private static func rank(_ node: HTMLNode) -> Int? {
    guard let name = node.name else { return nil }
    if node.attribute("itemprop") == "articleBody" { return 3 }
    if name == "article" { return 2 }
    return name == "main" || node.attribute("role") == "main" ? 1 : nil
  }
}

/// The paragraphs, headings and list items of a part of a page, in order.
struct HTMLBlocks {
  var list: [String] = []
  private(set) var hasHeadline = false
  private var words = ""
  /// Of `words`, how many bytes stand in links.
  private var linked = 0
  private var linkDepth = 0

  private static let leftOut: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button",
    "select", "iframe", "svg", "object", "video", "audio", "head", "menu",
  ]

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
  ]

  init(of part: HTMLNode) {
    var blocks = HTMLBlocks()
    part.walk {
      blocks.enter($0)
    } leave: {
      blocks.leave($0)
    }
    blocks.finish()
    self = blocks
  }

  private init() {}

  private mutating func enter(_ node: HTMLNode) -> Bool {
    if let text = node.text {
      words += text
      if linkDepth > 0 { linked += text.utf8.count }
      return false
    }
    guard let name = node.name else { return false }
    if name == "a" { linkDepth += 1 }
    if !Self.inline.contains(name) { finish() }
    let isHidden = node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true"
    return !isHidden && !Self.leftOut.contains(name)
  }

  private mutating func leave(_ node: HTMLNode) {
    guard let name = node.name else { return }
    if name == "a" { linkDepth -= 1 }
    if !Self.inline.contains(name) {
      let isHeading = name.count == 2 && name.hasPrefix("h") && name != "hr"
      finish(isHeading: isHeading)
      hasHeadline = hasHeadline || name == "h1" && !list.isEmpty
    }
  }

  /// Ends a block; one that is mostly links leads elsewhere and is no text, unless it is a heading.
  private mutating func finish(isHeading: Bool = false) {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !text.isEmpty, isHeading || linked * 2 <= words.utf8.count { list.append(text) }
    words = ""
    linked = 0
  }
}
