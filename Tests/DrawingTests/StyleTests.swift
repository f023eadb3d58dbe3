import Foundation
import Testing
import World

// Colours and widths are not public.
@testable import Drawing

@Suite struct StyleTests {
  /// WCAG 2.1 contrast of two colours written `#RRGGBB`.
  private func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(value >> shift & 255) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: [false, true])
  func `has text of 4.5 to 1 and lines of 3 to 1 in both schemes`(isDark: Bool) {
    let scheme = isDark ? \Tint.dark : \Tint.light
    let page = Tint.page[keyPath: scheme]
    for text in [Tint.ink, .muted] {
      #expect(contrast(text[keyPath: scheme], page) >= 4.5)
      #expect(contrast(text[keyPath: scheme], Tint.box[keyPath: scheme]) >= 4.5)
    }
    #expect(contrast(Tint.onFocus[keyPath: scheme], Tint.focus[keyPath: scheme]) >= 4.5)
    for line in Relation.allCases.map({ Tint($0) }) + [.absent] {
      for ground in [Tint.page, .box, .change] {
        #expect(contrast(line[keyPath: scheme], ground[keyPath: scheme]) >= 3, "\(line)")
      }
    }
    #expect(contrast(Tint.boxEdge[keyPath: scheme], page) >= 3)
  }

  @Test func `tells every relation apart by more than colour`() {
    let looks = Relation.allCases.map { Stroke($0, .inForce).head }
    #expect(Set(looks).count == looks.count)
  }

  @Test func `tells every standing apart`() {
    let dashes = Standing.allCases.map { Stroke(.office, $0).dashes }
    #expect(Set(dashes).count == dashes.count)
    let marks = Standing.allCases.map { Mark(.office, $0).path(at: Point(5, 5), side: 8) }
    #expect(Set(marks).count == marks.count)
  }

  @Test func `measures Arial`() {
    #expect(Typeface.regular.width(of: "A", size: 2048) == 1366)
    #expect(Typeface.bold.width(of: "A", size: 2048) == 1479)
    #expect(Typeface.regular.width(of: "Ж", size: 2048) == 1891)
    #expect(Typeface.regular.width(of: "e\u{301}", size: 2048) == 1139)
    #expect(Typeface.regular.width(of: "汉", size: 2048) == 2048)
  }

  @Test func `breaks text at spaces and cuts what is too long`() {
    let lines = Typeface.regular.wrapped("one two three", width: 50, size: 13, limit: 2)
    #expect(lines.count == 2 && lines[0] == "one two")
    #expect(lines.allSatisfy { Typeface.regular.width(of: $0, size: 13) <= 50 })
    let cut = Typeface.regular.fitted("Wagadugu", width: 40, size: 13)
    #expect(cut.hasSuffix("…") && Typeface.regular.width(of: cut, size: 13) <= 40)
  }

  @Test func `sets lines of about the same length`() {
    let text = "ambassador since 1998, last confirmed May 2019"
    let even = Typeface.regular.balanced(text, width: 297, size: 13, limit: 3, reserve: 20)
    #expect(even == ["ambassador since 1998,", "last confirmed May 2019"])
    let bracket = "ambassadors exchanged (to Russia since 3 July 2025)"
    #expect(
      Typeface.regular.balanced(bracket, width: 297, size: 13, limit: 3, reserve: 30)
        == ["ambassadors exchanged", "(to Russia since 3 July 2025)"])
    #expect(Typeface.regular.balanced("office", width: 297, size: 13, limit: 3) == ["office"])
  }
}
