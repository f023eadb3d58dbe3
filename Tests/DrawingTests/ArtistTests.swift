import Drawing
import TestKit
import Testing
import World

@Suite struct ArtistTests {
  private let artist = Artist(names: Examples.names)

  @Test func `draws the seed texts as of July 2025`() throws {
    let figure = try artist.draw(Examples.july2025())
    try expectRecorded(figure.svg, as: "Drawing/2025-07.svg")
    try expectRecorded(figure.dot, as: "Drawing/2025-07.dot")
  }

  @Test func `draws a network when no party touches every relation`() throws {
    let figure = try artist.draw(Examples.network(states: 12, relations: 30))
    try expectRecorded(figure.svg, as: "Drawing/network.svg")
    try expectRecorded(figure.dot, as: "Drawing/network.dot")
  }

  @Test func `draws many relations of one party`() throws {
    let figure = try artist.draw(Examples.star(relations: 25))
    try expectRecorded(figure.svg, as: "Drawing/star.svg")
    try expectRecorded(figure.dot, as: "Drawing/star.dot")
  }

  @Test func `draws a single relation`() throws {
    let figure = try artist.draw(
      Examples.snapshot(
        [Examples.entry("RUS", .recognition, "AFG", began: "2025-07-03", sources: [1])],
        sources: Examples.sources(1)))
    try expectRecorded(figure.svg, as: "Drawing/single.svg")
    try expectRecorded(figure.dot, as: "Drawing/single.dot")
  }

  @Test func `says that nothing is known`() throws {
    let figure = try artist.draw(Examples.snapshot([], asOf: "1990"))
    try expectRecorded(figure.svg, as: "Drawing/empty.svg")
    try expectRecorded(figure.dot, as: "Drawing/empty.dot")
  }
}
