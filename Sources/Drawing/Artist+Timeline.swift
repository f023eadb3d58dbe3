public import History
public import World

extension Artist {
  /// Draws the stretches of time in which relations were in force, up to a date.
  ///
  /// `options.view` and `options.engine` do not matter.
  public func timeline(
    _ chronicle: Chronicle, asOf date: PartialDate? = nil,
    _ options: FigureOptions = FigureOptions()
  ) -> Figure {
    let snapshot = chronicle.snapshot(asOf: date)
    let all = Selection.lines(of: snapshot, options)
    let lines = Array(all.prefix(Self.timelineRows))
    let selection = Selection(lines: lines, asIn: options)
    let wording = Wording(names: names, day: snapshot.day)
    var furniture = Furniture(snapshot, selection, wording)
    furniture.title += " over time"
    let plate =
      lines.isEmpty
      ? nil
      : TimelineView(
        chronicle: chronicle, day: snapshot.day, lines: lines, wording: wording
      ).plate()
    plate?.amend(&furniture)
    let dress = options.dress([snapshot.asOf.description, "timeline"])
    let writer = DOTWriter(furniture: furniture, wording: wording)
    return Figure(
      dot: lines.isEmpty ? writer.empty() : writer.relations(lines),
      svg: SVGWriter.write(plate, furniture, wording, dress),
      remarks: all.count > lines.count
        ? ["The first \(lines.count) of \(all.count) lines are drawn; choose a focus or relations."]
        : [])
  }

  private static let timelineRows = 400
}
