internal import XMLShim

/// A parsed HTML page.
@safe final class HTMLTree {
  private let page: OpaquePointer
  private let top: OpaquePointer

  var root: HTMLNode { unsafe HTMLNode(tree: self, pointer: top) }

  /// Whether libxml2 is installed, without which there are no trees.
  static let isAvailable = XMLShim_prepare()

  /// Without an encoding, the page says which, or it is guessed.
  init?(_ bytes: [UInt8], encoding: String?) {
    guard Self.isAvailable else { return nil }
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { chars in
        unsafe chars.baseAddress.flatMap { unsafe XMLShim_parse($0, chars.count, encoding) }
      }
    }
    guard let parsed = unsafe parsed else { return nil }
    guard let top = unsafe XMLShim_root(parsed) else {
      unsafe XMLShim_free(parsed)
      return nil
    }
    unsafe page = parsed
    unsafe self.top = top
  }

  deinit {
    unsafe XMLShim_free(page)
  }
}

/// An element or a run of text in a page.
@safe struct HTMLNode {
  /// Keeps alive what `pointer` points into.
  private let tree: HTMLTree
  private let pointer: OpaquePointer

  fileprivate init(tree: HTMLTree, pointer: OpaquePointer) {
    self.tree = tree
    unsafe self.pointer = pointer
  }

  /// In lower case; nil for text.
  var name: String? { unsafe XMLShim_name(pointer).map { unsafe String(cString: $0) } }

  /// Nil for elements.
  var text: String? { unsafe XMLShim_text(pointer).map { unsafe String(cString: $0) } }

  func attribute(_ name: String) -> String? {
    guard let value = unsafe XMLShim_attribute(pointer, name) else { return nil }
    defer { unsafe XMLShim_freeString(value) }
    return unsafe String(cString: value)
  }

  /// Goes through the node and all below it in the order of the page; without recursion, as pages
  /// may be nested to any depth.
  ///
  /// - Parameters:
  ///   - enter: Says whether to go below the node.
  ///   - leave: Called for every node that was entered, after what is below it.
  func walk(enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void = { _ in }) {
    var node = self
    while true {
      if enter(node), let child = unsafe XMLShim_firstChild(node.pointer) {
        node = unsafe HTMLNode(tree: tree, pointer: child)
        continue
      }
      leave(node)
      while unsafe node.pointer != pointer, unsafe XMLShim_next(node.pointer) == nil {
        guard let parent = unsafe XMLShim_parent(node.pointer) else { return }
        node = unsafe HTMLNode(tree: tree, pointer: parent)
        leave(node)
      }
      guard unsafe node.pointer != pointer, let next = unsafe XMLShim_next(node.pointer) else {
        return
      }
      node = unsafe HTMLNode(tree: tree, pointer: next)
    }
  }
}
