import Foundation
import TestKit
import Testing

@Suite(.serialized, .enabled(if: Browser.isInstalled, "chromium is not installed"))
struct ReportPageTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write("", to: "graphs/.keep")
    #expect(try relgraph("ingest", repository + "/seeds", "--quiet").status == 0)
  }

  private func page(_ options: String...) throws -> (browser: Browser, url: String) {
    let run = try relgraph.start(["report"] + options)
    run.process.waitUntilExit()
    try #require(run.process.terminationStatus == 0)
    return (try Browser(), "file://\(relgraph.folder.path)/graphs/report.html")
  }

  @Test func `opens without a complaint and asks for nothing`() throws {
    let (browser, url) = try page()
    try browser.open(url)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    #expect(browser.requests.allSatisfy { $0 == url }, "\(browser.requests)")
    #expect(try browser.text("document.title") == "Diplomatic relations of Afghanistan")
    #expect(try browser.count("#figure svg .rg-line") > 15)
    #expect(try browser.count("#sources li") == 5)
    #expect(try browser.count("#timeline svg .rg-line") == 16)
    let violation = try browser.value(
      """
      new Promise(done => {
        document.addEventListener('securitypolicyviolation', e => done(e.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        setTimeout(() => done('none'), 500);
      })
      """)
    #expect((violation as? String)?.hasPrefix("script-src") == true)
    #expect(try browser.value("window.ran === undefined") as? Bool == true)
  }

  private static let shown =
    "[...document.querySelectorAll('#figure [data-relation][data-from]:not([hidden])')]"

  @Test func `goes back in time with the slider and the keyboard`() throws {
    let (browser, url) = try page()
    try browser.open(url)
    let now = try browser.text("document.getElementById('date-label').textContent")
    let open =
      "\(Self.shown).filter(e => e.dataset.relation === 'recognition' && e.dataset.state === 'in').length"
    #expect(try browser.value(open) as? Int == 1)
    try browser.value("document.getElementById('date').focus()")
    try browser.press("Home", code: 36)
    let then = try browser.text("document.getElementById('date-label').textContent")
    #expect(then != now && then == "31 December 2003")
    #expect(try browser.value(open) as? Int == 0)
    #expect(
      try browser.text("document.getElementById('date').getAttribute('aria-valuetext')") == then)
    #expect(
      try browser.text("document.getElementById('summary').textContent").hasPrefix("as of \(then)"))
    #expect(try browser.value("document.getElementById('before').disabled") as? Bool == true)
    try browser.value("document.getElementById('after').click()")
    #expect(
      try browser.text("document.getElementById('date-label').textContent") == "30 April 2025")
    try browser.press("End", code: 35)
    #expect(try browser.text("document.getElementById('date-label').textContent") == now)
  }

  @Test func `filters by relation, party and standing`() throws {
    let (browser, url) = try page()
    try browser.open(url)
    let all = try #require(try browser.value("\(Self.shown).length") as? Int)
    try browser.value("document.querySelector('input[value=ambassador]').click()")
    #expect(
      try browser.value("\(Self.shown).some(e => e.dataset.relation === 'ambassador')") as? Bool
        == false)
    try browser.value("document.querySelector('input[value=ambassador]').click()")
    try browser.value("document.getElementById('past').click()")
    #expect(
      try browser.value("\(Self.shown).some(e => e.dataset.state === 'ended')") as? Bool == false)
    try browser.value("document.getElementById('past').click()")
    #expect(try browser.value("\(Self.shown).length") as? Int == all)
    try browser.value(
      "const p = document.getElementById('party'); p.value = 'QAT'; p.dispatchEvent(new Event('change'))"
    )
    #expect(try browser.value("\(Self.shown).length") as? Int == 2)
    #expect(
      try browser.value("document.querySelectorAll('tr[data-row]:not([hidden])').length") as? Int
        == 2)
  }

  @Test func `brings up the sentences of a line by pointer and by key`() throws {
    let (browser, url) = try page()
    try browser.open(url)
    let recognition =
      "document.querySelector('#figure [data-keys=\"RUS recognition AFG\"]:not([hidden])')"
    try browser.value("\(recognition).dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    let panel = "document.getElementById('panel')"
    #expect(try browser.value("\(panel).hidden") as? Bool == false)
    let text = try browser.text("\(panel).textContent")
    #expect(
      text.contains("Russia now regards them as the lawful government") && text.contains("[5]"))
    try browser.press("Escape", code: 27)
    #expect(try browser.value("\(panel).hidden") as? Bool == true)
    #expect(try browser.text("document.activeElement.dataset.keys") == "RUS recognition AFG")
    try browser.press("Enter", code: 13, text: "\r")
    #expect(try browser.value("\(panel).hidden") as? Bool == false)
    #expect(
      try browser.text("\(recognition).getAttribute('aria-label')").contains(
        "Russia has recognised"))
    #expect(try browser.text("\(recognition).getAttribute('role')") == "button")
    try browser.value("document.getElementById('close').click()")
    try browser.value(
      "document.querySelector('#table button[data-keys=\"AFG office QAT\"]').click()")
    #expect(try browser.text("\(panel).textContent").contains("political office in Qatar"))
  }

  @Test func `has a dark scheme and prints light, whole and without controls`() throws {
    let (browser, url) = try page()
    try browser.open(url)
    let colours =
      "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('#figure .f-ink')).fill].join()"
    let light = try browser.text(colours)
    #expect(light == "rgb(255, 255, 255),rgb(27, 31, 36)")
    let dark = [["name": "prefers-color-scheme", "value": "dark"]]
    try browser.send("Emulation.setEmulatedMedia", ["features": dark])
    #expect(try browser.text(colours) == "rgb(21, 24, 28),rgb(232, 235, 239)")
    try browser.send("Emulation.setEmulatedMedia", ["media": "print", "features": dark])
    #expect(try browser.text(colours) == light)
    #expect(
      try browser.text("getComputedStyle(document.querySelector('.controls')).display") == "none")
    #expect(
      try browser.text("getComputedStyle(document.getElementById('evidence')).display") == "block")
    let pdf = try browser.send("Page.printToPDF", ["preferCSSPageSize": true])
    #expect((pdf["data"] as? String)?.hasPrefix("JVBERi") == true)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `runs nothing that a text brings in`() throws {
    let evil = "<img src=x onerror=alert(1)><script>window.evil=1</script>"
    let record = try JSONSerialization.data(withJSONObject: [
      "id": "\(evil)", "published": "2025-08-01",
      "text":
        "\(evil) </script><script>alert(2)</script>. Chile recognised Kosovo on 3 June 2024 \(evil).",
    ])
    try relgraph.folder.write(record, to: "evil.jsonl")
    #expect(try relgraph("ingest", "evil.jsonl", "--quiet").status == 0)
    let (browser, url) = try page()
    try browser.open(url)
    #expect(try browser.count("#evidence article") > 10)
    #expect(try browser.count("img") == 0 && browser.count("script") == 2)
    #expect(try browser.value("window.evil === undefined") as? Bool == true)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    #expect(try browser.text("document.body.textContent").contains("<img src=x"))
  }

  @Test func `can be read without a script`() throws {
    let (browser, url) = try page()
    try browser.send("Emulation.setScriptExecutionDisabled", ["value": true])
    try browser.open(url)
    #expect(try browser.value("\(Self.shown).length") as? Int == 13)
    #expect(
      try browser.text("getComputedStyle(document.querySelector('.controls')).display") == "none")
  }
}
