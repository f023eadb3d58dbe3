public import History
public import World

extension Artist {
  /// Draws a way from one party to another, or says that there is none.
  ///
  /// `snapshot` is of the day of the path; it gives date and sources.
  public func draw(
    _ path: Path?, from: Party, to: Party, in snapshot: Snapshot,
    _ options: FigureOptions = FigureOptions()
  ) -> Figure {
    let lines = (path?.hops ?? []).flatMap { Line.all(of: $0.relations) }
    let selection = Selection(lines: lines, asIn: FigureOptions(view: .network))
    let wording = Wording(names: names, day: snapshot.day)
    var furniture = Furniture(snapshot, selection, wording)
    let ends = "\(wording.name(from)) to \(wording.name(to))"
    furniture.title = "From \(ends)"
    let hops = path.map { Furniture.count($0.hops.count, "step") + " · " } ?? ""
    furniture.subtitle = hops + "as of \(DateWords.words(snapshot.day))"
    let isEmpty = path?.hops.isEmpty ?? true
    if isEmpty {
      furniture.emptiness =
        path == nil
        ? "No chain of relations leads from \(ends) as of \(DateWords.words(snapshot.day))."
        : "\(wording.name(from)) is where it starts and where it ends."
    }
    let scene = isEmpty ? nil : path.map { PathView(path: $0, wording: wording).scene() }
    let dress = options.dress([snapshot.asOf.description, "path", from.code, to.code])
    let writer = DOTWriter(furniture: furniture, wording: wording)
    return Figure(
      dot: isEmpty ? writer.empty() : writer.relations(lines, engine: "dot"),
      svg: SVGWriter.write(scene, furniture, wording, dress))
  }
}
