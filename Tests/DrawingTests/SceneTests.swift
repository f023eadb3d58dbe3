import History
import Testing
import World

// Places are not public: a figure shows them only as pictures.
@testable import Drawing

@Suite struct SceneTests {
  private func scene(_ snapshot: Snapshot, _ options: FigureOptions = FigureOptions()) throws
    -> Scene
  {
    let artist = Artist(names: Examples.names)
    let drawing = try artist.drawing(
      of: Selection(snapshot, options), options,
      Wording(names: Examples.names, day: snapshot.day), Places())
    return try #require(drawing?.plate as? Scene)
  }

  /// Labels, boxes and lines keep clear of one another.
  private func expectClear(
    _ scene: Scene, _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let labels = scene.stretches.compactMap(\.label?.box)
    let boxes = scene.nodes.map(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) }, sourceLocation: sourceLocation)
    }
    for (index, label) in labels.enumerated() {
      #expect(!boxes.contains { $0.overlaps(label) }, sourceLocation: sourceLocation)
      let others = labels[(index + 1)...]
      #expect(!others.contains { $0.overlaps(label) }, sourceLocation: sourceLocation)
      for line in scene.stretches {
        let crosses = line.curve.samples(steps: 64).contains { label.contains($0) }
        #expect(!crosses, "a line runs through a label", sourceLocation: sourceLocation)
      }
    }
  }

  /// Text stays inside its box.
  private func expectFilled(_ scene: Scene) {
    for node in scene.nodes {
      let widest = node.text.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
      #expect(widest <= node.box.size.width - 12)
    }
  }

  @Test func `keeps labels, boxes and lines of the seed figure apart`() throws {
    let scene = try scene(Examples.july2025())
    expectClear(scene)
    expectFilled(scene)
    #expect(scene.stretches.allSatisfy { abs($0.curve.start.y - $0.curve.end.y) < 0.01 })
  }

  @Test func `keeps them apart for any number of relations`() throws {
    for number in 1...60 {
      let scene = try scene(Examples.star(relations: number))
      expectClear(scene)
      expectFilled(scene)
    }
  }

  @Test func `keeps lanes straight under labels of one to three lines`() throws {
    let words = Array(repeating: "Sheberghan Mazar-e-Sharif Herat", count: 4).joined(separator: " ")
    for number in 1...24 {
      let entries = try (0..<number).map { index in
        try Examples.entry(
          "P\(index / 3)", Relation.allCases[index % 3], "AFG", began: "2025-07-03",
          detail: Claim.Detail(city: String(words.prefix(index * 37 % 60 + 1))),
          sources: Array(1...(1 + index % 9 * 2)))
      }
      let scene = try scene(Examples.snapshot(entries))
      expectClear(scene)
      #expect(scene.stretches.allSatisfy { abs($0.curve.start.y - $0.curve.end.y) < 0.01 })
    }
  }

  @Test func `balances both sides of an ego view`() throws {
    let scene = try scene(Examples.star(relations: 25))
    let focus = try #require(scene.nodes.first { $0.isFocus })
    let left = scene.nodes.count { $0.box.maxX < focus.box.minX }
    let right = scene.nodes.count { $0.box.minX > focus.box.maxX }
    #expect(left + right == scene.nodes.count - 1)
    #expect(abs(left - right) <= 1)
  }

  @Test func `keeps boxes and numbers of a network apart`() throws {
    for (states, relations) in [(3, 4), (6, 9), (12, 30), (20, 60)] {
      let scene = try scene(Examples.network(states: states, relations: relations))
      let boxes = scene.nodes.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
      }
      let numbers = scene.bundles.map(\.box)
      for (index, number) in numbers.enumerated() {
        #expect(!boxes.contains { $0.overlaps(number) })
        #expect(!numbers[(index + 1)...].contains { $0.overlaps(number) })
      }
      #expect(scene.lines.count == scene.bundles.reduce(0) { $0 + $1.lines.count })
    }
  }

  @Test func `leads lines from source to target`() throws {
    for snapshot in [try Examples.july2025(), try Examples.network(states: 9, relations: 20)] {
      let scene = try scene(snapshot)
      let boxes = Dictionary(uniqueKeysWithValues: scene.nodes.map { ($0.party, $0.box) })
      for line in scene.stretches {
        let source = try #require(boxes[line.line.key.source])
        let target = try #require(boxes[line.line.key.target])
        #expect(source.inset(by: -2).contains(line.curve.start))
        #expect(target.inset(by: -2).contains(line.curve.end))
      }
    }
  }

  @Test func `lays everything inside the drawing`() throws {
    for snapshot in [try Examples.july2025(), try Examples.network(states: 12, relations: 30)] {
      let scene = try scene(snapshot)
      for box in scene.nodes.map(\.box) + scene.stretches.compactMap(\.label?.box) {
        #expect(box.minX >= -0.01 && box.maxX <= scene.size.width + 0.01)
        #expect(box.minY >= -0.01 && box.maxY <= scene.size.height + 0.01)
      }
    }
  }
}
