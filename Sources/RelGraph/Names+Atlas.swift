package import Drawing
internal import History
package import World

extension Names {
  /// As an atlas calls parties; with the government that ruled them on the day.
  package init(_ atlas: Atlas) {
    self.init { party, day in
      atlas.entry(of: party).map { entry in
        let regime = atlas.regimes(of: party).last { $0.window.contains(day) }
        return Entry(
          name: entry.name, shortName: entry.shortName, regime: regime?.name,
          location: entry.location)
      }
    }
  }
}
