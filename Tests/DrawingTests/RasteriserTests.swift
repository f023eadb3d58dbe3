import Drawing
import Testing

@Suite struct RasteriserTests {
  @Test(.enabled(if: Tool.exists("rsvg-convert"), "rsvg-convert is not installed"))
  func `makes PNG and PDF`() async throws {
    let svg = try Artist(names: Examples.names).draw(Examples.july2025()).svg
    let png = try await Rasteriser().convert(svg, to: .png, width: 800)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(png[16..<20]) == [0, 0, 3, 32])
    let pdf = try await Rasteriser().convert(svg, to: .pdf)
    #expect(pdf.starts(with: Array("%PDF".utf8)))
  }

  @Test func `says what to install`() async throws {
    await #expect(throws: DrawingError.noConverter) {
      try await Rasteriser(command: "no-such-converter").convert("<svg/>", to: .png)
    }
  }

  @Test(.enabled(if: Tool.exists("rsvg-convert"), "rsvg-convert is not installed"))
  func `says why a conversion failed`() async throws {
    await #expect(throws: DrawingError.self) {
      try await Rasteriser().convert("no svg", to: .png)
    }
  }
}
