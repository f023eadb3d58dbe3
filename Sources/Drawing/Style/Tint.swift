internal import World

/// Every colour of a figure, by what it is for, in the light and the dark scheme.
enum Tint: String, CaseIterable {
  case page
  case ink
  case muted
  case rule
  case box
  case boxEdge = "edge"
  case focus
  case onFocus = "onfocus"
  case recognition
  case ambassador
  case office
  case sanctions
  case designation
  case ties
  case absent
  /// Behind what has changed.
  case change

  init(_ relation: Relation) {
    self =
      switch relation {
      case .recognition: .recognition
      case .ambassador: .ambassador
      case .office: .office
      case .sanctions: .sanctions
      case .designation: .designation
      case .ties: .ties
      }
  }

  /// Stands in the file as attributes, so that it holds where style sheets are not read.
  var light: String {
    switch self {
    case .page: "#FFFFFF"
    case .ink: "#1B1F24"
    case .muted: "#5A626B"
    case .rule: "#D3D9DF"
    case .box: "#F4F6F8"
    case .boxEdge: "#8A94A0"
    case .focus: "#22344D"
    case .onFocus: "#FFFFFF"
    case .recognition: "#004488"
    case .ambassador: "#0E9F6E"
    case .office: "#B98200"
    case .sanctions: "#A3150F"
    case .designation: "#B03AB5"
    case .ties: "#6E6E6E"
    case .absent: "#7A7A7A"
    case .change: "#FFF3C9"
    }
  }

  var dark: String {
    switch self {
    case .page: "#15181C"
    case .ink: "#E8EBEF"
    case .muted: "#A9B2BC"
    case .rule: "#3A424B"
    case .box: "#242B33"
    case .boxEdge: "#74808C"
    case .focus: "#35517C"
    case .onFocus: "#FFFFFF"
    case .recognition: "#7AB0FF"
    case .ambassador: "#3DDBA5"
    case .office: "#F2B84B"
    case .sanctions: "#FF8A7A"
    case .designation: "#E08BE5"
    case .ties: "#B8BDC3"
    case .absent: "#9AA3AD"
    case .change: "#4A3B0C"
    }
  }

  /// Classes by which the dark scheme overrides the attributes.
  var fillClass: String { "f-" + rawValue }
  var strokeClass: String { "s-" + rawValue }

  /// Overrides the attributes of whatever has the classes `f-…` (fill) and `s-…` (stroke) within
  /// `scope`, a selector.
  static func darkScheme(
    in scope: String, media: String = "(prefers-color-scheme:dark)"
  ) -> String {
    let rules = allCases.map {
      "\(scope) .\($0.fillClass){fill:\($0.dark)}\(scope) .\($0.strokeClass){stroke:\($0.dark)}"
    }
    return "@media \(media){\(rules.joined())}"
  }
}
