/// How a recognition is meant.
public enum RecognitionMode: String, Hashable, Sendable, Codable {
  case deJure = "de_jure"
  case deFacto = "de_facto"
}
