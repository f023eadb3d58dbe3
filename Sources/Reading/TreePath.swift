internal import Language

/// How one word of a sentence hangs on another.
struct TreePath {
  let tree: Tree
  let start: Int
  let end: Int

  /// The relations on the way: down ones by name, up ones with `^`; `itself` where there is no way to
  /// go.
  var told: String {
    let up = tree.path(from: start)
    let down = tree.path(from: end)
    guard let meeting = down.first(where: up.contains) else { return "no path" }
    let climbed = up.prefix { $0 != meeting }.map { "^" + name($0) }
    let descended = down.prefix { $0 != meeting }.reversed().map(name)
    let steps = climbed + descended
    return steps.isEmpty ? "itself" : steps.joined(separator: " > ")
  }

  private func name(_ place: Int) -> String { tree.nodes[place].relation.rawValue }
}
