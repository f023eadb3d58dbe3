/// Names of parties and the parties they name.
public struct Atlas: Sendable {
  public init() {}
}
