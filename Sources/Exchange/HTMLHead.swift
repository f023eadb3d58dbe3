internal import Foundation
internal import World

/// What a page says about itself: its headline and its date.
struct HTMLHead {
  private(set) var title: String?
  private(set) var published: PartialDate?
  /// The name of the site.
  private(set) var publisher: String?
  /// Rank of the place that `published` was found in, best first.
  private var rank = Int.max
  private var pageTitle: String?
  private var headline: String?

  /// Names of `meta` elements that give the date of publication, best first.
  private static let dateNames = [
    "article:published_time", "datepublished", "og:published_time", "date", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "pubdate", "publish-date", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
  ]

  private static let publisherNames: Set = [
    "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name",
  ]

  init(_ root: HTMLNode) {
    var head = HTMLHead()
    root.walk { node in
      switch node.name {
      case "meta": head.take(meta: node)
      case "script": head.take(script: node)
      case "time": head.take(time: node)
      case "title": head.pageTitle = head.pageTitle ?? Self.words(of: node)
      case "h1": head.headline = head.headline ?? Self.words(of: node)
      default: break
      }
      return true
    }
    head.title = head.headline ?? head.title ?? head.pageTitle
    self = head
  }

  private init() {}

  private mutating func take(meta node: HTMLNode) {
    let name = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
    guard let name = name?.lowercased(), let content = node.attribute("content") else { return }
    if name == "og:title" { title = content }
    if Self.publisherNames.contains(name), !content.isEmpty { publisher = publisher ?? content }
    if let rank = Self.dateNames.firstIndex(of: name) { offer(content, rank) }
  }

  /// `"datePublished": "2025-07-03T…"` in JSON-LD, wherever it stands.
  private mutating func take(script node: HTMLNode) {
    guard node.attribute("type") == "application/ld+json" else { return }
    var source = ""
    node.walk {
      source += $0.text ?? ""
      return true
    }
    guard let name = source.range(of: "\"datePublished\"") else { return }
    let parts = source[name.upperBound...].prefix(80).split(separator: "\"")
    if parts.count > 1 { offer(String(parts[1]), 1) }
  }

  private mutating func take(time node: HTMLNode) {
    guard let value = node.attribute("datetime") else { return }
    let isDeclared =
      node.attribute("itemprop") == "datePublished" || node.attribute("pubdate") != nil
    offer(value, Self.dateNames.count + (isDeclared ? 0 : 1))
  }

  /// Takes a date if it is one and stands in a better place than the one so far.
  private mutating func offer(_ value: String, _ newRank: Int) {
    guard newRank < rank, let date = PartialDate(timestamp: value) else { return }
    published = date
    rank = newRank
  }

  private static func words(of node: HTMLNode) -> String? {
    var words = ""
    node.walk {
      words += $0.text ?? ""
      return true
    }
    let title = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return title.isEmpty ? nil : title
  }
}

extension PartialDate {
  /// The date of `2025-07-03`, `2025-07-03T10:00:00+02:00` and the like; the time is left out.
  init?(timestamp: String) {
    let date = timestamp.trimmingCharacters(in: .whitespaces)
      .prefix { $0.isNumber || $0 == "-" }
    guard let parsed = try? PartialDate(String(date)) else { return nil }
    self = parsed
  }
}
