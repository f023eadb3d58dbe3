import Foundation
import TestKit
import Testing

/// Figures as two renderers of SVG see them.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "chromium is not installed"))
struct PictureTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write("", to: "graphs/.keep")
    #expect(try relgraph("ingest", repository + "/seeds", "--quiet").status == 0)
  }

  /// The mean difference of two pictures' pixels, from 0 to 1, and the share that is not white.
  private static let comparison = """
    (async (svg, png) => {
      const load = async (url) => { const i = new Image(); i.src = url; await i.decode(); return i; };
      const [one, other] = [await load(svg), await load(png)];
      const pixels = (image) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [other.width, other.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const [a, b] = [pixels(one), pixels(other)];
      let difference = 0, ink = 0;
      for (let i = 0; i < a.length; i += 4) {
        for (let c = 0; c < 3; c++) difference += Math.abs(a[i + c] - b[i + c]);
        if (a[i] + a[i + 1] + a[i + 2] < 720) ink++;
      }
      return [difference / (a.length / 4 * 765), ink / (a.length / 4)];
    })
    """

  @Test(arguments: ["ego", "network", "map", "matrix", "pairs", "timeline"])
  func `look alike in librsvg and in Chromium`(view: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert") else {
      try Test.cancel("rsvg-convert is not installed")
    }
    for format in ["svg", "png"] {
      let run = try relgraph(
        "render", "--view", view, "--width", "900", "--scheme", "light", "-o", "figure.\(format)")
      #expect(run.status == 0, "\(run.errors)")
    }
    let data = try ["svg", "png"].map {
      try Data(contentsOf: URL(filePath: "\(relgraph.folder.path)/figure.\($0)"))
        .base64EncodedString()
    }
    let browser = try Browser()
    let call =
      "\(Self.comparison)('data:image/svg+xml;base64,\(data[0])', 'data:image/png;base64,\(data[1])')"
    let result = try #require(try browser.value(call) as? [Double])
    #expect(result[0] < 0.02, "they differ by \(result[0])")
    #expect(result[1] > 0.01, "there is nothing to see")
  }

  @Test func `shows several figures in one page, each in its own dress`() throws {
    for (name, scheme) in [("a", "light"), ("b", "dark")] {
      let run = try relgraph(
        "render", "--inline", "--id-prefix", name, "--scheme", scheme, "-o", "\(name).svg")
      #expect(run.status == 0)
    }
    let figures = try ["a", "b"].map {
      try String(contentsOfFile: "\(relgraph.folder.path)/\($0).svg", encoding: .utf8)
    }
    let page = try relgraph.folder.write(
      "<!DOCTYPE html><meta charset=utf-8><body>\(figures.joined())", to: "page.html")
    let browser = try Browser()
    try browser.open("file://\(page)")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    let ids = "[...document.querySelectorAll('[id]')].map(e => e.id)"
    #expect(try browser.value("new Set(\(ids)).size === \(ids).length") as? Bool == true)
    #expect(
      try browser.text("document.querySelector('#rb .f-page').getAttribute('fill')") == "#15181C")
  }

  @Test func `plays a series and stops where motion is not wanted`() throws {
    let run = try relgraph("series", "--from", "2025", "--animate", "-o", "series.svg")
    #expect(run.status == 0, "\(run.errors)")
    let browser = try Browser()
    try browser.open("file://\(relgraph.folder.path)/series.svg")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    let running = "document.getAnimations().filter(a => a.playState === 'running').length"
    #expect((try browser.value(running) as? Int ?? 0) > 10)
    let prefix = try browser.text("document.documentElement.id")
    try browser.open("file://\(relgraph.folder.path)/series.svg#\(prefix)-pause")
    usleep(100_000)
    #expect(try browser.value(running) as? Int == 0)
    try browser.send(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-reduced-motion", "value": "reduce"]]])
    #expect(try browser.value("document.getAnimations().length") as? Int == 0)
  }
}
