import Drawing
import History
import Testing
import World

// Places are read from the files; boxes are not public.
@testable import Drawing

@Suite struct GeometryTests {
  private let artist = Artist(names: Examples.names)

  /// No text over another, none outside the page, and no line through a text.
  private func expectClear(
    _ svg: String, _ name: String, _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let picture = PictureReader(svg)
    #expect(picture.isWellFormed, sourceLocation: sourceLocation)
    #expect(!picture.texts.isEmpty, sourceLocation: sourceLocation)
    for (index, text) in picture.texts.enumerated() where !text.words.isEmpty {
      let box = text.box
      let isInside =
        box.minX >= 0 && box.minY >= 0 && box.maxX <= picture.page.width
        && box.maxY <= picture.page.height
      #expect(isInside, "\(name): '\(text.words)' leaves the page", sourceLocation: sourceLocation)
      for other in picture.texts[(index + 1)...] where other.box.overlaps(box) {
        Issue.record(
          "\(name): '\(text.words)' and '\(other.words)' overlap", sourceLocation: sourceLocation)
      }
      guard !picture.covers.contains(where: { $0.contains(box.centre) }) else { continue }
      for line in picture.lines where line.contains(where: box.contains) {
        Issue.record("\(name): a line runs through '\(text.words)'", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `keeps texts and lines apart in every view of the seed texts`() throws {
    let snapshot = try Examples.july2025()
    for view in FigureOptions.View.allCases {
      for scheme in Scheme.allCases {
        let figure = try artist.draw(snapshot, FigureOptions(view: view, scheme: scheme))
        expectClear(figure.svg, view.rawValue)
      }
    }
  }

  @Test func `keeps them apart where there is more`() throws {
    for (states, relations) in [(4, 8), (9, 20), (14, 40), (20, 70)] {
      let snapshot = try Examples.network(states: states, relations: relations)
      for view in [FigureOptions.View.network, .matrix, .pairs] {
        expectClear(
          try artist.draw(snapshot, FigureOptions(view: view)).svg,
          "\(view.rawValue) of \(states)")
      }
    }
    for number in [1, 2, 7, 25, 40] {
      expectClear(try artist.draw(Examples.star(relations: number)).svg, "ego of \(number)")
    }
    expectClear(try artist.draw(Examples.standings()).svg, "standings")
  }

  @Test func `keeps them apart in timelines, paths and series`() throws {
    let chronicle = try Examples.chronicle()
    expectClear(artist.timeline(chronicle).svg, "timeline")
    let snapshot = chronicle.snapshot()
    let path = chronicle.path(from: Party("USA"), to: Party("QAT"))
    #expect(path != nil)
    expectClear(
      artist.draw(path, from: Party("USA"), to: Party("QAT"), in: snapshot).svg, "path")
    expectClear(
      artist.draw(nil, from: Party("QAT"), to: Party("USA"), in: snapshot).svg, "no path")
    let series = Series(try Examples.snapshots(of: chronicle), names: Examples.names)
    expectClear(series.sheet().svg, "sheet")
    for svg in series.frames().svgs { expectClear(svg, "frame") }
    expectClear(series.animation().svg, "animation")
  }

  @Test func `leads few lines through foreign boxes`() throws {
    for (states, relations) in [(6, 9), (9, 16), (12, 24)] {
      let snapshot = try Examples.network(states: states, relations: relations)
      let picture = PictureReader(
        try artist.draw(snapshot, FigureOptions(view: .network)).svg)
      let boxes = picture.covers.filter { $0.size.width > 30 }
      let crossings = picture.lines.reduce(0) { sum, line in
        sum
          + boxes.count { box in
            line.dropFirst(4).dropLast(4).contains(where: box.inset(by: 1).contains)
          }
      }
      #expect(crossings == 0, "\(crossings) in a network of \(states)")
    }
  }
}
