import Foundation
import FoundationXML

/// The elements, attributes and ids of an XML text, if it is well-formed.
final class ElementCheck: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var ids: [String] = []
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes given: [String: String] = [:]
  ) {
    elements.insert(element)
    attributes.formUnion(given.keys)
    if let id = given["id"] { ids.append(id) }
  }
}
