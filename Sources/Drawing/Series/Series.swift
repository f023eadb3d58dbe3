public import History
public import World

/// Figures of several dates in which nothing moves.
public struct Series: Sendable {
  /// The dates, one a frame.
  public let dates: [PartialDate]
  private let names: Names
  private let snapshots: [Snapshot]
  private let options: FigureOptions
  private let kept: Places

  /// Beyond this a sheet is longer than can be read.
  public static let mostOnSheet = 60

  /// `snapshots` are at least one, in the order of their days; parties of networks that have
  /// `places` stay there.
  public init(
    _ snapshots: [Snapshot], _ options: FigureOptions = FigureOptions(), names: Names,
    places: Places = Places()
  ) {
    precondition(!snapshots.isEmpty, "a series has a frame")
    self.snapshots = snapshots
    self.options = options
    self.names = names
    kept = places
    dates = snapshots.map(\.asOf)
  }

  /// Small multiples on one sheet, each with what has changed, and where the parties stand.
  public func sheet() -> (svg: String, places: Places) {
    let plan = SeriesPlan(snapshots, options, names, kept, isCompact: true)
    let dress = options.dress(["sheet"] + ends)
    guard plan.furniture.emptiness == nil else {
      return (SVGWriter.write(nil, plan.furniture, wording, dress), Places())
    }
    return (
      SeriesSheet(plan: plan, title: title(plan), span: span).svg(dress, wording), plan.places
    )
  }

  /// A figure for each date, all of one size.
  public func frames() -> (svgs: [String], places: Places) {
    let plan = SeriesPlan(snapshots, options, names, kept, isCompact: false)
    let svgs = plan.frames.map { frame in
      let dress = options.dress(["frame", frame.snapshot.asOf.description])
      guard plan.furniture.emptiness == nil else {
        return SVGWriter.write(nil, plan.furniture, frame.wording, dress)
      }
      return SeriesFrame(plan: plan, title: title(plan)).svg(frame, dress)
    }
    return (svgs, plan.places)
  }

  /// One figure that shows the dates in turn; it stands still where motion is not wanted, and while
  /// the pointer is on it.
  public func animation() -> (svg: String, places: Places) {
    let plan = SeriesPlan(snapshots, options, names, kept, isCompact: false)
    let dress = options.dress(["animation"] + ends)
    guard plan.furniture.emptiness == nil else {
      return (SVGWriter.write(nil, plan.furniture, wording, dress), Places())
    }
    return (
      SeriesAnimation(plan: plan, title: title(plan), span: span).svg(dress, wording), plan.places
    )
  }

  private var ends: [String] { [dates[0].description, dates[dates.count - 1].description] }
  private var wording: Wording {
    Wording(names: names, day: snapshots[snapshots.count - 1].day)
  }

  private func title(_ plan: SeriesPlan) -> String { plan.furniture.title }

  /// `March 2025 to July 2025 · 5 dates`.
  private var span: String {
    let captions = [dates[0], dates[dates.count - 1]].map(DateWords.caption)
    return "\(captions[0]) to \(captions[1]) · \(Furniture.count(dates.count, "date"))"
  }
}
