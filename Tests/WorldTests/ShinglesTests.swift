import Testing
import World

@Suite struct ShingleTests {
  private let story = """
    The foreign ministry said on Thursday that the embassy in the capital would open its doors to \
    visitors again after eleven years, and that a chargé would lead it until an ambassador is named \
    by the government in the autumn, when parliament returns from its summer recess.
    """

  @Test func `case, marks and line breaks make no difference`() {
    let other = story.uppercased().replacing(" ", with: "\n").replacing(",", with: ";")
    #expect(Shingles(of: story) == Shingles(of: other))
  }

  @Test func `a story cut or with another opening is a copy`() {
    let cut = story.split(separator: " ").prefix(30).joined(separator: " ")
    #expect(Shingles(of: cut).isCopy(of: Shingles(of: story)))
    let framed = "By our own correspondent, with agencies. " + story + " More on page four."
    #expect(Shingles(of: framed).isCopy(of: Shingles(of: story)))
  }

  @Test func `one sentence in common is no copy, and too little text tells nothing`() {
    let words = (0..<200).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
    let quoting = words + " " + story.split(separator: " ").prefix(14).joined(separator: " ")
    #expect(!Shingles(of: quoting).isCopy(of: Shingles(of: story)))
    #expect(!Shingles(of: "the embassy opened again").isCopy(of: Shingles(of: story)))
  }

  @Test func `samples of long texts compare as the texts do`() {
    let long = (0..<6000).map { "w\($0)" }
    let (one, half) = (long.joined(separator: " "), long.prefix(3000).joined(separator: " "))
    let other = (0..<6000).map { "v\($0)" }.joined(separator: " ")
    #expect(Shingles(of: one).hashes.count < 400)
    #expect(Shingles(of: half).containment(with: Shingles(of: one)) > 0.9)
    #expect(Shingles(of: other).containment(with: Shingles(of: one)) == 0)
  }
}
