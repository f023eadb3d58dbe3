internal import Subprocess

/// Turns SVG into pictures for documents that take no SVG, through `rsvg-convert`.
public struct Rasteriser: Sendable {
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case png
    case pdf
  }

  private let command: String

  /// `command` is looked up in the search path unless it is a path itself.
  public init(command: String = "rsvg-convert") {
    self.command = command
  }

  /// The picture's bytes; `width` in pixels for PNG, in points for PDF, the height follows.
  ///
  /// - Throws: `DrawingError.noConverter` when the command is not installed, `.conversion` with
  ///   what it says when it fails.
  public func convert(_ svg: String, to format: Format, width: Int = 1600) async throws -> [UInt8] {
    let arguments = ["--format", format.rawValue, "--width", "\(width)", "--keep-aspect-ratio"]
    let result: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
    do {
      result = try await run(
        .name(command), arguments: Arguments(arguments), input: .string(svg),
        output: .bytes(limit: 256 << 20), error: .string(limit: 4096))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw DrawingError.noConverter
    }
    guard result.terminationStatus.isSuccess else {
      throw DrawingError.conversion(Label.capped(result.standardError, length: 300))
    }
    return result.standardOutput
  }
}
