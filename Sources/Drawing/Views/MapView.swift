internal import World

/// A network whose parties stand where their capitals lie; without borders, so without a stand on
/// any.
struct MapView {
  let tracks: [Track]
  let focus: Party?
  let wording: Wording

  private static let width = 1040.0

  func plate() -> MapPlate {
    var view = NetworkView(tracks: tracks, focus: focus, wording: wording)
    view.look = NetworkLook.map(parties: view.parties.count)
    view.isMap = true
    let known = view.parties.compactMap { party in
      wording.names.entry(of: party, on: wording.day).location.map { (party, $0) }
    }
    let projection = Projection(known.map(\.1), width: Self.width)
    view.places = Dictionary(uniqueKeysWithValues: known.map { ($0, projection.point($1)) })
    let homeless = view.parties.filter { view.places[$0] == nil }
    for (index, party) in homeless.enumerated() {
      view.places[party] = projection.outside(index)
    }
    let boxes = view.boxes()
    let raw = view.scene(boxes)
    let scene = raw.fitted(margin: 10)
    let anchors = zip(view.parties, boxes).compactMap { party, box -> MapPlate.Anchor? in
      guard !homeless.contains(party), let place = view.places[party] else { return nil }
      let moved = place + scene.origin
      let placed = box.moved(by: scene.origin)
      return placed.inset(by: -3).contains(moved) ? nil : MapPlate.Anchor(place: moved, box: placed)
    }
    return MapPlate(
      scene: scene, graticule: projection.graticule(in: scene), anchors: anchors,
      homeless: homeless)
  }
}

/// A map, placed.
struct MapPlate: Plate {
  let scene: Scene
  let graticule: [Graticule]
  let anchors: [Anchor]
  /// Parties without a place on the earth.
  let homeless: [Party]

  struct Graticule {
    let from: Point
    let to: Point
    let label: String
  }

  /// A party that had to give way, and where its capital lies.
  struct Anchor {
    let place: Point
    let box: Box
  }

  var size: Size { scene.size }
  var lines: [Line] { scene.lines }
  var footWidth: Double { scene.footWidth }

  func amend(_ furniture: inout Furniture) {
    furniture.notes.insert(
      "Parties stand where their capitals or seats lie, moved aside where there is no room. "
        + "Plate carrée; no borders are drawn.", at: 0)
  }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    writer.document.open(
      "g",
      [
        "id": writer.prefix + "-graticule",
        "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))",
      ])
    writer.hairlines(graticule.map { ($0.from, $0.to) })
    writer.hairlines(anchors.map { ($0.place, $0.box.centre) }, .boxEdge, dashes: "2 2")
    for anchor in anchors { writer.dot(at: anchor.place) }
    writer.document.close("g")
    scene.draw(on: &writer, at: origin)
    for line in graticule { writer.label(line, origin) }
  }

  func continueBelow(on writer: inout SVGWriter) { scene.continueBelow(on: &writer) }
}

extension SVGWriter {
  fileprivate mutating func dot(at place: Point) {
    document.element(
      "circle",
      [
        "class": Tint.boxEdge.fillClass, "cx": decimal(place.x), "cy": decimal(place.y),
        "r": "2.5", "fill": document.colour(.boxEdge),
      ])
  }

  /// Outside the drawing: meridians below it, parallels at its left.
  fileprivate mutating func label(_ line: MapPlate.Graticule, _ origin: Point) {
    let isMeridian = line.from.x == line.to.x
    let run = TextRun(text: line.label, size: 9.5, tint: .muted)
    let place = isMeridian ? line.to + origin + Point(0, 11) : line.from + origin + Point(-4, 3)
    document.line([run], at: place, anchor: isMeridian ? "middle" : "end")
  }
}
