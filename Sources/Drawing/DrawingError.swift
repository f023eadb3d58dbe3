/// Why a figure cannot be drawn or converted.
public enum DrawingError: Error, Hashable, CustomStringConvertible {
  /// More lines than a view can show.
  case tooLarge(lines: Int, limit: Int)
  /// What Graphviz says.
  case layout(String)
  /// `rsvg-convert` is not installed.
  case noConverter
  /// What `rsvg-convert` says.
  case conversion(String)

  public var description: String {
    switch self {
    case .tooLarge(let lines, let limit):
      "\(lines) lines are more than this view can show (\(limit)); choose relations, a focus or "
        + "another view"
    case .layout(let reason): "Graphviz cannot lay this figure out: \(reason)"
    case .noConverter:
      "PNG and PDF need rsvg-convert; install librsvg2-bin (apt) or librsvg (brew), or choose svg"
    case .conversion(let reason): "rsvg-convert failed: \(reason)"
    }
  }
}
