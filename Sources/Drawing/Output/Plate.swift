/// The middle of a figure, placed: what a view makes of a snapshot.
protocol Plate {
  var size: Size { get }
  /// Width that what continues below it needs.
  var footWidth: Double { get }
  /// The relations in it, for the description.
  var lines: [Line] { get }

  /// Draws with the top left at a place.
  func draw(on writer: inout SVGWriter, at origin: Point)

  /// Writes what belongs to it over the whole width of the figure, from the cursor downwards.
  func continueBelow(on writer: inout SVGWriter)

  /// Changes what stands about it where the view needs another title or legend.
  func amend(_ furniture: inout Furniture)
}

extension Plate {
  var footWidth: Double { 0 }
  func continueBelow(on writer: inout SVGWriter) {}
  func amend(_ furniture: inout Furniture) {}
}

/// How a figure is to be put into a document.
struct Dress {
  /// Begins every id.
  var prefix: String
  var scheme = Scheme.automatic
  /// Whether it becomes part of a page, with other figures.
  var isInline = false
  /// Whether it has a ground of its own.
  var isOpaque = true
  /// Whether a script makes its parts answer to a reader.
  var isInteractive = false
}
