import Drawing
import Foundation
import History
import Testing
import World

// Boxes are not public.
@testable import Drawing

@Suite struct SeriesTests {
  private func series(
    _ options: FigureOptions = FigureOptions(), places: Places = Places(),
    _ dates: [String] = ["2020", "2021", "2023", "2024", "2025"]
  ) throws -> Series {
    let chronicle = try Examples.chronicle()
    return Series(
      try Examples.snapshots(of: chronicle, dates), options, names: Examples.names, places: places)
  }

  /// Boxes of parties by their codes.
  private func boxes(_ svg: String) throws -> [String: String] {
    let pattern =
      /data-party="(\w+)">\s*<title>[^<]*<\/title>\s*<rect class="[^"]*" (x="[^"]*" y="[^"]*" width="[^"]*" height="[^"]*")/
    return Dictionary(
      svg.matches(of: pattern).map { (String($0.1), String($0.2)) }
    ) { first, _ in first }
  }

  private func viewBox(_ svg: String) throws -> String {
    String(try #require(svg.firstMatch(of: /viewBox="([^"]*)"/)).1)
  }

  @Test(arguments: [FigureOptions.View.network, .ego])
  func `keeps everything in its place from frame to frame`(view: FigureOptions.View) throws {
    let svgs = try series(FigureOptions(focus: Party("AFG"), view: view)).frames().svgs
    #expect(svgs.count == 5)
    #expect(Set(try svgs.map(viewBox)).count == 1)
    var seen: [String: String] = [:]
    for svg in svgs {
      let boxes = try boxes(svg)
      #expect(boxes.count > 2)
      for (party, box) in boxes { #expect(seen[party, default: box] == box, "\(party) moved") }
      seen.merge(boxes) { first, _ in first }
    }
  }

  @Test func `marks and tells what has changed`() throws {
    let svgs = try series(FigureOptions(focus: Party("AFG"))).frames().svgs
    #expect(!svgs[0].contains("stroke=\"\(Tint.change.light)\" stroke-width"))
    #expect(svgs[1].contains("stroke=\"\(Tint.change.light)\" stroke-width"))
    #expect(
      svgs[1].contains("– US → Afghanistan") || svgs[1].contains("– United States → Afghanistan"))
    #expect(svgs[4].contains("+ Russia → Afghanistan: recognises since 3 July 2025"))
  }

  @Test func `puts all dates on one sheet, each id once`() throws {
    let svg = try series().sheet().svg
    for caption in ["2020", "2021", "2023", "2024", "2025"] {
      #expect(svg.contains(">\(caption)</text>"))
    }
    let check = ElementCheck(svg)
    #expect(check.isWellFormed)
    #expect(Set(check.ids).count == check.ids.count)
  }

  @Test func `keeps the places of last month and fits new states in`() throws {
    let network = FigureOptions(view: .network)
    let before = try series(network, ["2020", "2021"]).sheet().places
    let after = try series(network, places: before, ["2021", "2025"]).sheet().places
    let (old, new) = (try #require(before.networks[""]), try #require(after.networks[""]))
    #expect(new.count > old.count)
    for (party, place) in old { #expect(new[party] == place, "\(party) moved") }
  }

  @Test func `moves by style sheet alone and can be stopped`() throws {
    let svg = try series().animation().svg
    let check = ElementCheck(svg)
    #expect(check.isWellFormed && Set(check.ids).count == check.ids.count)
    #expect(!check.elements.contains("script") && !check.elements.contains("animate"))
    #expect(svg.contains("@media (prefers-reduced-motion:reduce)"))
    #expect(svg.contains(":hover *{animation-play-state:paused}"))
    #expect(svg.contains("-pause:target~"))
    #expect(svg.contains("step-end infinite"))
  }

  @Test func `draws a hundred dates alike every time`() throws {
    let snapshot = try Examples.network(states: 20, relations: 60)
    let many = Series(Array(repeating: snapshot, count: 100), names: Examples.names)
    let svgs = many.frames().svgs
    #expect(svgs.count == 100 && Set(svgs).count == 1)
  }

  @Test func `says that nothing is known`() throws {
    let empty = Series([try Examples.snapshot([], asOf: "1990")], names: Examples.names)
    for svg in [empty.sheet().svg, empty.animation().svg] + empty.frames().svgs {
      #expect(svg.contains("Nothing is known of any relation as of 31 December 1990."))
    }
  }
}
