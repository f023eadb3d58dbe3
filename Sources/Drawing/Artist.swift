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
    let writer = DOTWriter(furniture: furniture, wording: wording)
    let (scene, dot) = try drawing(of: selection, writer)
    let prefix = Self.prefix(snapshot, selection, options)
    var page = SVGWriter(furniture, scene, wording, prefix: prefix)
    return Figure(dot: dot, svg: page.write())
  }

  /// Where everything stands; nil when there is nothing to draw.
  func scene(_ snapshot: Snapshot, _ options: FigureOptions) throws -> Scene? {
    let selection = Selection(snapshot, options)
    let wording = Wording(names: names, day: snapshot.day)
    let writer = DOTWriter(furniture: Furniture(snapshot, selection, wording), wording: wording)
    return try drawing(of: selection, writer).scene
  }

  /// The placed drawing, nil when there is nothing to draw, and the same in DOT.
  private func drawing(
    of selection: Selection, _ writer: DOTWriter
  ) throws -> (scene: Scene?, dot: String) {
    guard !selection.lines.isEmpty else { return (nil, writer.empty()) }
    let wording = writer.wording
    switch selection.view {
    case .ego(let focus):
      let view = EgoView(focus: focus, lines: selection.lines, wording: wording)
      let plan = view.plan()
      return (try view.scene(plan), writer.ego(plan, focus: focus, text: view.text))
    case .network:
      let view = NetworkView(lines: selection.lines, focus: selection.focus, wording: wording)
      let scene = try view.scene()
      return (scene, writer.network(scene))
    }
  }

  private static func prefix(
    _ snapshot: Snapshot, _ selection: Selection, _ options: FigureOptions
  ) -> String {
    if let given = options.idPrefix, !given.isEmpty { return "r" + Markup.hyphenated(given) }
    let parts = [snapshot.asOf.description] + (selection.focus.map { [$0.code] } ?? [])
    return "r" + parts.map(Markup.hyphenated).joined(separator: "-")
  }
}
