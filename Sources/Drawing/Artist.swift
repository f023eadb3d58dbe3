public import History
internal import World

/// Draws snapshots.
public struct Artist: Sendable {
  let names: Names

  public init(names: Names) {
    self.names = names
  }

  /// Draws a snapshot; one of which nothing is known gives a figure that says so.
  ///
  /// The same snapshot, options and kept places give the same bytes on every machine. What is too
  /// much for a view is drawn in another one, which the remarks tell. Parties of networks that have
  /// `places` stay there.
  ///
  /// - Throws: `DrawingError` when Graphviz was asked to lay out what it cannot.
  public func draw(
    _ snapshot: Snapshot, _ options: FigureOptions = FigureOptions(), places: Places = Places()
  ) throws -> Figure {
    let selection = Selection(snapshot, options)
    let wording = Wording(names: names, day: snapshot.day)
    var furniture = Furniture(snapshot, selection, wording)
    let dress = options.dress(
      [snapshot.asOf.description] + (selection.focus.map { [$0.code] } ?? [])
        + (options.view.map { [$0.rawValue] } ?? []))
    let drawing = try drawing(of: selection, options, wording, places)
    drawing?.plate.amend(&furniture)
    let writer = DOTWriter(furniture: furniture, wording: wording)
    return Figure(
      dot: drawing?.dot(writer) ?? writer.empty(),
      svg: SVGWriter.write(drawing?.plate, furniture, wording, dress),
      remarks: selection.remarks + (drawing?.remarks ?? []),
      places: drawing?.places ?? Places())
  }

  /// What a view makes of a selection.
  struct Drawing {
    let plate: any Plate
    let dot: (DOTWriter) -> String
    var places = Places()
    var remarks: [String] = []
  }

  /// Nil when there is nothing to draw.
  func drawing(
    of selection: Selection, _ options: FigureOptions, _ wording: Wording, _ places: Places
  ) throws -> Drawing? {
    guard !selection.lines.isEmpty else { return nil }
    switch selection.view {
    case .ego(let focus):
      let view = EgoView(
        focus: focus, tracks: Track.each(of: selection.lines), wording: wording)
      let plan = view.plan()
      return Drawing(plate: view.scene(plan)) { $0.ego(plan, focus: focus, text: view.text) }
    case .network: return try network(selection, options, wording, places)
    case .map: return map(selection, wording)
    case .matrix:
      let view = MatrixView(lines: selection.lines, wording: wording)
      return Drawing(plate: view.plate()) { $0.relations(selection.lines) }
    case .pairs:
      let view = PairsView(lines: selection.lines, focus: selection.focus, wording: wording)
      return Drawing(plate: view.plate()) { $0.relations(selection.lines) }
    }
  }

  private func network(
    _ selection: Selection, _ options: FigureOptions, _ wording: Wording, _ places: Places
  ) throws -> Drawing {
    var view = NetworkView(
      tracks: Track.each(of: selection.lines), focus: selection.focus, wording: wording)
    view.places = places.points(about: selection.focus)
    let boxes = try options.engine.map { try view.boxes(by: $0) } ?? view.boxes()
    let scene = view.scene(boxes).fitted()
    let count = view.pairs.count
    let remark =
      count > NetworkView.listedPairs
      ? ["\(count) pairs are too many to be listed; --view matrix or pairs names them."] : []
    return Drawing(
      plate: scene, dot: { $0.network(scene) },
      places: Places(about: selection.focus, view.parties, boxes), remarks: remark)
  }

  private func map(_ selection: Selection, _ wording: Wording) -> Drawing {
    let view = MapView(
      tracks: Track.each(of: selection.lines), focus: selection.focus, wording: wording)
    let plate = view.plate()
    let remark =
      plate.homeless.isEmpty
      ? [] : ["No place is known of \(plate.homeless.map(\.code).joined(separator: ", "))."]
    return Drawing(plate: plate, dot: { $0.network(plate.scene) }, remarks: remark)
  }
}
