internal import World

/// All parties, with the lines of each pair side by side and a number for each pair.
struct NetworkView {
  let tracks: [Track]
  let focus: Party?
  let wording: Wording
  var look: NetworkLook
  /// Centres that are kept.
  var places: [Party: Point] = [:]
  /// Whether parties keep to those places as far as there is room, as on a map.
  var isMap = false
  /// Whether pairs are numbered and listed below the drawing.
  var isListed = true
  let parties: [Party]
  let pairs: [Pair]

  /// Up to here pairs are numbered and listed.
  static let listedPairs = 60

  /// Two parties and what is between them.
  struct Pair {
    /// By code.
    let parties: [Party]
    let tracks: [Track]
    let ends: (from: Int, to: Int)

    func reach(_ gap: Double) -> Double { Double(tracks.count - 1) / 2 * gap + 3 }
  }

  init(tracks: [Track], focus: Party?, wording: Wording) {
    let groups = Dictionary(grouping: tracks) { $0.pair }
    let all = Set(groups.keys.joined()).union([focus].compactMap(\.self)).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    self.tracks = tracks
    self.focus = focus
    self.wording = wording
    parties = all
    look = NetworkLook(parties: all.count)
    pairs = groups.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { pair, tracks in
      Pair(
        parties: pair, tracks: tracks.sorted { Key.inRank($0.key, $1.key) },
        ends: (place[pair[0]] ?? 0, place[pair[1]] ?? 0))
    }
  }

  func scene() -> Scene { scene(boxes()).fitted() }

  /// In the order of the parties.
  func boxes() -> [Box] {
    let texts = self.texts
    let sizes = parties.indices.map { size(of: $0, texts[$0]) }
    let fixed = parties.map { places[$0] }
    if isMap {
      var spreading = Spreading()
      spreading.gap = parties.count <= 14 ? Size(34, 34) : Size(12, 10)
      spreading.truePlaces = fixed.map { $0 ?? Point(0, 0) }
      return spreading.spread(
        zip(spreading.truePlaces, sizes).map { Box(centre: $0, $1) })
    }
    return NetworkPlan(
      sizes: sizes, edges: pairs.map(\.ends),
      reaches: pairs.map { $0.reach(look.laneGap) }, fixed: fixed
    ).boxes()
  }

  private var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: parties.count)
    for pair in pairs {
      degrees[pair.ends.from] += pair.tracks.count
      degrees[pair.ends.to] += pair.tracks.count
    }
    return degrees
  }

  private var texts: [[[TextRun]]] {
    let degrees = degrees
    let most = Double(max(1, degrees.max() ?? 1))
    return zip(parties, degrees).map { text(of: $0, share: Double($1) / most) }
  }

  private func text(of party: Party, share: Double) -> [[TextRun]] {
    let size = look.size(share: share)
    let isFocus = party == focus
    let full = wording.boxText(party, size: size, isFocus: isFocus)
    switch look.naming {
    case .nameAndCode: return full
    case .name: return [Array(full[0].prefix(1))]
    case .code:
      let code = Label.capped(party.code, length: 12)
      return [[TextRun(text: code, size: size, face: .bold, tint: isFocus ? .onFocus : .ink)]]
    }
  }

  /// Wide enough for the text, high enough for the widest bundle.
  private func size(of index: Int, _ text: [[TextRun]]) -> Size {
    let most =
      pairs.filter { $0.ends.from == index || $0.ends.to == index }
      .map(\.tracks.count).max() ?? 1
    let width = text.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let size = text.first?.first?.size ?? 12
    let height = text.reduce(size * 0.9) { $0 + ($1.map(\.size).max() ?? 0) * 1.25 }
    return Size(
      (width + size * 1.4).rounded(.up),
      max(height, Double(most) * look.laneGap + 8).rounded(.up))
  }
}

// From boxes to lines.
extension NetworkView {
  func scene(_ boxes: [Box]) -> Scene {
    var scene = Scene(size: Size(0, 0), nodes: [], stretches: [])
    scene.scale = look.scale
    let texts = texts
    scene.nodes = parties.indices.map {
      Scene.Node(party: parties[$0], box: boxes[$0], isFocus: parties[$0] == focus, text: texts[$0])
    }
    let routing = Routing(boxes: boxes, isThorough: parties.count <= 80)
    let spines = pairs.map { pair in
      routing.spine(from: pair.ends.from, to: pair.ends.to, reach: pair.reach(look.laneGap))
    }
    for (pair, spine) in zip(pairs, spines) {
      scene.stretches += stretches(pair, spine, boxes)
    }
    if isListed, pairs.count <= Self.listedPairs {
      scene.bundles = bundles(spines, boxes)
    }
    return scene
  }

  /// The lines of a pair, side by side about their spine.
  private func stretches(_ pair: Pair, _ spine: Spine, _ boxes: [Box]) -> [Scene.Stretch] {
    let (from, to) = (boxes[pair.ends.from], boxes[pair.ends.to])
    return pair.tracks.enumerated().flatMap { index, track in
      let aside = (Double(index) - Double(pair.tracks.count - 1) / 2) * look.laneGap
      let curve = spine.lane(aside: aside, from: from, to: to)
      return track.variants.map { line in
        Scene.Stretch(
          line: line, curve: line.key.source == pair.parties[0] ? curve : curve.reversed)
      }
    }
  }

  /// Numbers where they cover no box, no other number, and as few foreign lines as can be.
  private func bundles(_ spines: [Spine], _ boxes: [Box]) -> [Scene.Bundle] {
    var taken = boxes
    let ways = spines.map { $0.samples(boxes) }
    return pairs.indices.map { index in
      let ranked = candidates(spines[index], boxes).map { place, cost in
        (fault: fault(at: place, index, ways, taken) + cost, place: place)
      }
      let place = ranked.min { $0.fault < $1.fault }?.place ?? spines[index].start
      let bundle = Scene.Bundle(
        number: index + 1, centre: place, pair: pairs[index].parties,
        lines: pairs[index].tracks.map { $0.variants[0] })
      taken.append(bundle.box)
      return bundle
    }
  }

  private func fault(
    at place: Point, _ own: Int, _ ways: [[Point]], _ taken: [Box]
  ) -> Double {
    let box = Box(centre: place, Size(2 * Scene.Bundle.radius + 4, 2 * Scene.Bundle.radius + 4))
    var fault = taken.contains { $0.overlaps(box) } ? 100.0 : 0
    for (index, way) in ways.enumerated() where index != own {
      let isNear = zip(way, way.dropFirst()).contains {
        Segment($0, $1).distance(to: place) < Scene.Bundle.radius + 3
      }
      if isNear { fault += 1 }
    }
    return fault
  }

  /// Places along a spine from its middle outwards, then beside it; with what they cost.
  private func candidates(_ spine: Spine, _ boxes: [Box]) -> [(Point, Double)] {
    let along = (0...26).map { step -> (Point, Double) in
      let share = 0.5 + Double(step.isMultiple(of: 2) ? step : -step - 1) * 0.016
      return (spine.point(at: share, boxes), Double(step) * 0.02)
    }
    let aside = (spine.end - spine.start).unit.normal
    let beside = [17.0, -17, 26, -26, 38, -38].flatMap { distance in
      [0.5, 0.25, 0.75].map { share in
        (spine.point(at: share, boxes) + aside * distance, 2 + abs(distance) * 0.1)
      }
    }
    return along + beside
  }
}
