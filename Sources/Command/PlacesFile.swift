import Drawing
import Exchange
import Foundation
import World

/// `graphs/positions.json`: where the parties of networks stand, so that they stay there.
///
///     {"networks": {"*": {"AFG": [120, -35]}}}
struct PlacesFile {
  let path: String

  private struct Record: Codable {
    var networks: [String: [String: [Double]]]
  }

  /// Nothing when there is no such file.
  func read() throws -> Places {
    guard let data = FileManager.default.contents(atPath: path) else { return Places() }
    guard let record = try? JSONDecoder().decode(Record.self, from: data),
      record.networks.values.allSatisfy({ $0.values.allSatisfy { $0.count == 2 } })
    else {
      throw Unreadable(
        path, "is no file of positions", remedy: "mend it, or remove it to place everything anew")
    }
    var places = Places()
    for (name, parties) in record.networks {
      places.networks[name == "*" ? "" : name] = Dictionary(
        uniqueKeysWithValues: parties.map { (Party($0), Places.Place(x: $1[0], y: $1[1])) })
    }
    return places
  }

  /// Sorted, a party a line, so that changes can be followed.
  func write(_ places: Places) throws {
    let networks = places.networks.sorted { $0.key < $1.key }.map { name, parties in
      let rows = parties.sorted { $0.key < $1.key }.map { party, place in
        "    \(JSON.string(party.code).line): [\(Int(place.x)), \(Int(place.y))]"
      }
      let key = JSON.string(name.isEmpty ? "*" : name).line
      return "  \(key): {\n\(rows.joined(separator: ",\n"))\n  }"
    }
    let text = "{\"networks\": {\n\(networks.joined(separator: ",\n"))\n}}\n"
    try OutputFile(path).write(Array(text.utf8))
  }
}
