import ArgumentParser
import Drawing

/// What a figure can be written as.
enum FigureFormat: String, CaseIterable {
  case svg
  case dot
  case png
  case pdf

  /// `width` is for pictures: without one 1,600 pixels, or the width of a page's text in points.
  func bytes(of svg: String, dot: String = "", width: PictureWidth?) throws -> [UInt8] {
    switch self {
    case .svg: Array(svg.utf8)
    case .dot: Array(dot.utf8)
    case .png: try picture(svg, .png, width: width?.pixels ?? 1600)
    case .pdf: try picture(svg, .pdf, width: width?.points ?? 523)
    }
  }

  private func picture(_ svg: String, _ format: Rasteriser.Format, width: Int) throws -> [UInt8] {
    try Waiting.result { try await Rasteriser().convert(svg, to: format, width: width) }
  }

  /// Formats named with commas between them.
  static func list(_ names: String) throws -> [FigureFormat] {
    try names.split(separator: ",").map { name in
      guard let format = FigureFormat(rawValue: name.lowercased()) else {
        throw ValidationError("'\(name)' is no format; choose among svg, dot, png, pdf.")
      }
      return format
    }
  }

  /// The format that a file's extension names; SVG where it names none.
  static func of(file: String) -> FigureFormat {
    let suffix = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return FigureFormat(rawValue: suffix) ?? .svg
  }
}

/// The width of a picture: `1600`, `1600px`, `160mm`, `16cm`, `6.3in`.
struct PictureWidth: ExpressibleByArgument {
  private let value: Double
  private let unit: Unit

  private enum Unit: String, CaseIterable {
    case pixels = "px"
    case points = "pt"
    case millimetres = "mm"
    case centimetres = "cm"
    case inches = "in"

    var inches: Double {
      switch self {
      case .pixels: 1.0 / 96
      case .points: 1.0 / 72
      case .millimetres: 1 / 25.4
      case .centimetres: 1 / 2.54
      case .inches: 1
      }
    }
  }

  init?(argument: String) {
    let unit = Unit.allCases.first { argument.hasSuffix($0.rawValue) }
    let number = unit.map { argument.dropLast($0.rawValue.count) } ?? argument[...]
    guard let value = Double(number), value > 0, value <= 20_000 else { return nil }
    self.value = value
    self.unit = unit ?? .pixels
    guard (1...20_000).contains(pixels) else { return nil }
  }

  /// Lengths on paper at 300 dots an inch.
  var pixels: Int {
    Int((unit == .pixels ? value : value * unit.inches * 300).rounded())
  }

  /// Pixels as those of a screen, 96 an inch.
  var points: Int { max(1, Int((value * unit.inches * 72).rounded())) }
}
