internal import World

extension Wording {
  /// A party's name and code, and below them what governs it unless that is the state by its full
  /// name.
  func boxText(_ party: Party, size: Double, isFocus: Bool = false) -> [[TextRun]] {
    let entry = names.entry(of: party, on: day)
    let code = Label.capped(party.code, length: 12)
    let small = (size * 0.78 * 2).rounded() / 2
    let (ink, muted) = isFocus ? (Tint.onFocus, Tint.onFocus) : (.ink, .muted)
    let name = TextRun(text: entry.shortName, size: size, face: .bold, tint: ink)
    let first =
      entry.shortName == code
      ? [name] : [name, TextRun(text: code, size: small, tint: muted, gap: small / 2)]
    guard let regime = entry.regime, !regime.contains(entry.shortName) else { return [first] }
    return [first, [TextRun(text: Self.ruler(regime), size: small, tint: muted)]]
  }

  /// A movement known by one word as the government it forms; other names say it themselves.
  static func ruler(_ regime: String) -> String {
    regime.contains(" ") || regime.hasSuffix("s") ? regime : regime + " government"
  }
}
