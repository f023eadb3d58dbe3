internal import History
internal import World

/// All frames of a series and the one layout that they share.
struct SeriesPlan {
  let frames: [Frame]
  let focus: Party?
  /// Every form that every relation takes, placed once.
  let scene: Scene
  let places: Places
  /// Of all frames together.
  let furniture: Furniture

  /// `isCompact` is for small multiples: without labels on the lines.
  init(
    _ snapshots: [Snapshot], _ options: FigureOptions, _ names: Names, _ kept: Places,
    isCompact: Bool
  ) {
    frames = Frame.all(snapshots, options, names)
    let tracks = Track.all(of: frames.map(\.lines))
    let last = snapshots[snapshots.count - 1]
    let union = Selection(
      lines: Set(frames.flatMap(\.lines)).sorted { Self.precedes($0, $1) }, asIn: options)
    let wording = Wording(names: names, day: last.day)
    if !isCompact, case .ego(let party) = union.view {
      let view = EgoView(focus: party, tracks: tracks, wording: wording)
      scene = view.scene(view.plan())
      places = Places()
    } else {
      var view = NetworkView(tracks: tracks, focus: union.focus, wording: wording)
      view.isListed = false
      if isCompact { view.look = .compact(parties: view.parties.count) }
      view.places = kept.points(about: union.focus)
      let boxes = view.boxes()
      scene = view.scene(boxes).fitted(margin: 8)
      places = Places(about: union.focus, view.parties, boxes)
    }
    focus = union.focus
    furniture = Self.furniture(last, union, wording, frames)
  }

  private static func precedes(_ left: Line, _ right: Line) -> Bool {
    (left.key, left.standing) < (right.key, right.standing)
  }

  /// The same for all frames, so that all are of one size.
  private static func furniture(
    _ last: Snapshot, _ union: Selection, _ wording: Wording, _ frames: [Frame]
  ) -> Furniture {
    let bare = Snapshot(
      asOf: last.asOf, day: last.day, entries: last.entries, sources: last.sources)
    var furniture = Furniture(bare, union, wording)
    if frames.contains(where: { !$0.changes.isEmpty }) {
      furniture.samples.append(
        LegendSample(sign: .change, words: "changed since the frame before"))
      furniture.notes.insert("In words: + begun, – ended, ~ known otherwise than before.", at: 0)
    }
    return furniture
  }

  /// Indices of the frames in which each line stands, ascending.
  var framesOfLines: [Line: [Int]] {
    var shown: [Line: [Int]] = [:]
    for (index, frame) in frames.enumerated() {
      for line in frame.lines { shown[line, default: []].append(index) }
    }
    return shown
  }

  /// Indices of the frames in which each party has a relation, ascending; the focus is in all.
  var framesOfParties: [Party: [Int]] {
    var present: [Party: [Int]] = [:]
    for (index, frame) in frames.enumerated() {
      let parties = Set(frame.lines.flatMap { [$0.key.source, $0.key.target] })
      for party in parties { present[party, default: []].append(index) }
    }
    if let focus { present[focus] = Array(frames.indices) }
    return present
  }

  /// What of the scene is seen in a frame, in the same places.
  func scene(of frame: Frame) -> Scene {
    let shown = Set(frame.lines)
    let parties = Set(frame.lines.flatMap { [$0.key.source, $0.key.target] })
    var part = scene
    part.stretches = scene.stretches.filter { shown.contains($0.line) }
    part.nodes = scene.nodes.filter { $0.isFocus || parties.contains($0.party) }
    part.highlights = part.stretches.filter { frame.changed.contains($0.line) }.map(\.curve)
    return part
  }
}

extension Frame {
  /// In words, the most important first: `+ Russia → Afghanistan: recognises`.
  func changeBlocks(width: Double, limit: Int) -> [TextBlock] {
    let said = changes.prefix(changes.count > limit ? limit - 1 : limit).map { change in
      let names = [change.line.key.source, change.line.key.target].map {
        wording.names.entry(of: $0, on: wording.day).shortName
      }
      let way = change.line.isMutual || change.line.key.relation.isSymmetric ? " – " : " → "
      let text =
        "\(change.kind.sign) \(names.joined(separator: way)): \(wording.label(change.line))"
      return TextBlock(
        mark: Mark(change.line.key.relation, change.line.standing),
        lines: [
          [TextRun(text: Typeface.regular.fitted(text, width: width - 14, size: 11.5), size: 11.5)]
        ],
        leading: 15)
    }
    guard changes.count > limit else { return said }
    let rest = TextRun(text: "and \(changes.count - limit + 1) more", size: 11.5, tint: .muted)
    return said + [TextBlock(lines: [[rest]], leading: 15)]
  }
}
