import ArgumentParser
import World

/// The option that dates texts of which nothing else says when they were published.
struct Published: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the texts were published of which nothing else says so.",
      discussion: """
        As 2025, 2025-07 or 2025-07-04. What counts before it: a record's 'published', front \
        matter, the head of a page, NAME.json beside the file, a day in the file's name.
        """, valueName: "date"))
  private var published: String?

  var date: PartialDate? {
    get throws { try published.map { try PartialDate($0) } }
  }
}
