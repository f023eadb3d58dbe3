/// A drawing of a snapshot, in two formats.
public struct Figure: Hashable, Sendable {
  /// For Graphviz: `dot -Tsvg` draws it.
  public let dot: String
  /// Complete, without script and without reference to anything outside but links to sources.
  public let svg: String
  /// What a person should know besides: why another view was chosen, what is not in it.
  public let remarks: [String]
  /// Where a network's parties stand, to be kept for the next figure; empty in other views.
  public let places: Places

  init(dot: String, svg: String, remarks: [String] = [], places: Places = Places()) {
    self.dot = dot
    self.svg = svg
    self.remarks = remarks
    self.places = places
  }
}
