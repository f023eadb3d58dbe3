public import History
internal import World

/// Draws snapshots.
public struct Artist: Sendable {
  private let names: Names

  public init(names: Names) {
    self.names = names
  }

  /// Draws a snapshot; one of which nothing is known gives a figure that says so.
  ///
  /// The same snapshot gives the same bytes on every machine.
  ///
  /// - Throws: `DrawingError` when there are more lines than the view can show.
  public func draw(
    _ snapshot: Snapshot, _ options: FigureOptions = FigureOptions()
  ) throws -> Figure {
    let selection = Selection(snapshot, options)
    let wording = Wording(names: names, day: snapshot.day)
    let furniture = Furniture(snapshot, selection, wording)
    let scene = try scene(of: selection, wording)
    let prefix = Self.prefix(snapshot, selection, options)
    var writer = SVGWriter(furniture, scene, wording, prefix: prefix)
    return Figure(dot: "", svg: writer.write())
  }

  /// The placed drawing by itself, nil when there is nothing to draw.
  func scene(of selection: Selection, _ wording: Wording) throws -> Scene? {
    guard !selection.lines.isEmpty else { return nil }
    switch selection.view {
    case .ego(let focus):
      return try EgoView(focus: focus, lines: selection.lines, wording: wording).scene()
    case .network:
      return try NetworkView(
        lines: selection.lines, focus: selection.focus, wording: wording
      ).scene()
    }
  }

  private static func prefix(
    _ snapshot: Snapshot, _ selection: Selection, _ options: FigureOptions
  ) -> String {
    if let given = options.idPrefix, !given.isEmpty { return "r" + Markup.identifier(given) }
    let parts = [snapshot.asOf.description] + (selection.focus.map { [$0.code] } ?? [])
    return "r" + parts.map(Markup.identifier).joined(separator: "-")
  }
}
