import Drawing
import TestKit
import Testing

@Suite struct ArtistTests {
  private let artist = Artist(names: Examples.names)

  @Test func `draws the seed texts as of July 2025`() throws {
    let figure = try artist.draw(Examples.july2025())
    try expectRecorded(figure.svg, as: "Drawing/2025-07.svg")
  }
}
