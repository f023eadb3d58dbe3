import Reading
import World

/// What a text of 12 June 2024 claims, as "SOURCE relation TARGET action date", sorted.
func claims(_ text: String) throws -> [String] {
  let document = Document(
    id: "text", text: text, published: try PartialDate("2024-06-12"))
  return Reader().read(document).claims.map { claim in
    let date = claim.action.isChange ? claim.date.map { " \($0)" } ?? "" : ""
    return "\(claim.key) \(claim.action.rawValue)\(date)"
  }.sorted()
}
