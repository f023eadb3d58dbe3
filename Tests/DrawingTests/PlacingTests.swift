import Testing
import World

// Layouts are not public.
@testable import Drawing

@Suite struct PlacingTests {
  private func graph(_ count: Int, _ lines: Int) -> [(from: Int, to: Int)] {
    var chance = Chance(seed: UInt64(count))
    return (0..<lines).map { _ in
      (from: Int(chance.next() % UInt64(count)), to: Int(chance.next() % UInt64(count)))
    }.filter { $0.from != $0.to }
  }

  @Test func `places points the same every time, near what they are joined to`() {
    let layout = StressLayout(count: 20, edges: (0..<19).map { ($0, $0 + 1) }, length: 100)
    let places = layout.places(seed: 3)
    #expect(places == layout.places(seed: 3))
    #expect(places != layout.places(seed: 4))
    for (one, next) in zip(places, places.dropFirst()) {
      #expect((40...170).contains((one - next).length))
    }
    #expect((places[0] - places[19]).length > 800)
  }

  @Test func `keeps fixed points`() {
    var layout = StressLayout(count: 4, edges: [(0, 1), (1, 2), (2, 3)], length: 50)
    layout.fixed = [Point(3, 4), nil, Point(100, 0), nil]
    let places = layout.places(seed: 1)
    #expect(places[0] == Point(3, 4) && places[2] == Point(100, 0))
    #expect((places[1] - places[0]).length < 100)
  }

  @Test func `places parts that do not hang together`() {
    let layout = StressLayout(count: 6, edges: [(0, 1), (2, 3)], length: 50)
    let places = layout.places(seed: 1)
    for place in places { #expect(place.x.isFinite && abs(place.x) < 2000) }
    #expect(StressLayout(count: 1, edges: []).places(seed: 1).count == 1)
    #expect(StressLayout(count: 0, edges: []).places(seed: 1).isEmpty)
  }

  @Test func `moves boxes apart, fixed ones not at all`() {
    var chance = Chance(seed: 9)
    for count in [2, 10, 60, 200] {
      let boxes = (0..<count).map { _ in
        Box(centre: Point(chance.fraction() * 300, chance.fraction() * 200), Size(60, 24))
      }
      var spreading = Spreading()
      spreading.gap = Size(6, 4)
      let apart = spreading.spread(boxes)
      for (index, box) in apart.enumerated() {
        #expect(!apart[(index + 1)...].contains { $0.overlaps(box) })
      }
      spreading.isFixed = [true]
      #expect(spreading.spread(boxes)[0] == boxes[0])
    }
  }

  @Test func `lays out networks of any size without overlaps`() {
    for (count, lines) in [(1, 0), (2, 1), (5, 6), (30, 60), (120, 400)] {
      let edges = graph(count, lines)
      let boxes = NetworkPlan(
        sizes: Array(repeating: Size(70, 30), count: count), edges: edges,
        reaches: edges.map { _ in 4 }
      ).boxes()
      #expect(boxes.count == count)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
      }
    }
  }

  @Test func `draws empty decades short and never turns back`() throws {
    let days = try ["1950-01-01", "2020-01-01", "2021-06-01", "2025-01-01"].map {
      try #require(try PartialDate($0).window.earliest)
    }
    let scale = TimeScale(days, from: 100, width: 500)
    #expect(scale.pieces.map(\.isShortened) == [true, false])
    let places = (days[0].number...days[3].number).map(scale.x)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(places.first == 100 && places.last == 600)
    #expect(scale.ticks().compactMap(\.label).contains("2022"))
    let single = TimeScale([days[0]], from: 0, width: 10)
    #expect(single.x(days[0].number) == 0)
  }

  @Test func `cuts the map where nobody lives`() {
    func place(_ latitude: Double, _ longitude: Double) -> Atlas.Coordinates {
      Atlas.Coordinates(latitude: latitude, longitude: longitude)
    }
    let pacific = [place(35, 139), place(38, -77), place(-41, 174)]
    let projection = Projection(pacific, width: 1000)
    let xs = pacific.map { projection.point($0).x }
    #expect(xs[0] < xs[2] && xs[2] < xs[1])
    #expect(projection.point(pacific[0]).y < projection.point(pacific[2]).y)
  }

  @Test func `gives the digests of the standard`() {
    func policy(_ text: String) -> String { Digest(of: Array(text.utf8)).policy }
    #expect(policy("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(policy("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(policy(long) == "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=")
  }
}
