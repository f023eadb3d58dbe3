// swift-tools-version: 6.3

import PackageDescription

/// What every Swift target is built with; a room that touches C adds `.strictMemorySafety()`.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let cSettings: [CSetting] = [.treatAllWarnings(as: .error)]

/// Links the Swift libraries into the command when it is built for use: as one file it needs no
/// Swift where it runs, and starts in a third of the time that loading them takes.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-Xlinker", "--start-group", "-lFoundation", "-lCoreFoundation",
      "-lFoundationInternationalization", "-lFoundationEssentials", "-l_FoundationICU",
      "-l_FoundationCShims", "-l_FoundationCollections", "-Xlinker", "--end-group",
    ], .when(platforms: [.linux], configuration: .release))
]

/// A room of the flow: it may import only what stands before it.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], touchesC: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: touchesC ? settings + [.strictMemorySafety()] : settings)
}

func tests(of room: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: dependencies + ["TestKit"], swiftSettings: settings)
}

let package = Package(
  name: "relgraph",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "relgraph", targets: ["Command"]),
    .executable(name: "relgraph-train", targets: ["Train"]),
    .executable(name: "relgraph-bench", targets: ["Bench"]),
    .library(name: "RelGraph", targets: ["RelGraph"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "CTables", cSettings: cSettings),
    room("World", ["CTables"], touchesC: true),
    .target(name: "CModel", cSettings: cSettings),
    room("Language", ["World", "CModel"], touchesC: true),
    room("Training", ["Language", "World"]),
    room("Dating", ["World", "Language"]),
    room("Reading", ["World", "Language", "Dating", "CTables"], touchesC: true),
    room("History", ["World", "Dating", "CTables"], touchesC: true),
    room(
      "Archive",
      ["World", "History", .product(name: "GRDB", package: "GRDB.swift")]),
    // Its headers alone: the libraries are loaded when a layout of theirs is asked for.
    .systemLibrary(
      name: "CGraphviz", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "GraphvizShim", dependencies: ["CGraphviz"], cSettings: cSettings),
    room(
      "Drawing",
      [
        "World", "History", "GraphvizShim", "CTables",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], touchesC: true),
    .target(name: "XMLShim", cSettings: cSettings),
    room("Exchange", ["World", "History", "XMLShim"], touchesC: true),
    room(
      "RelGraph",
      [
        "World", "Language", "Dating", "Reading", "History", "Archive", "Drawing", "Exchange",
        "CTables",
      ], touchesC: true),
    .executableTarget(
      name: "Command",
      dependencies: [
        "RelGraph", "World", "Language", "Dating", "Reading", "History", "Archive", "Drawing",
        "Exchange", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: standalone),
    .executableTarget(
      name: "Train",
      dependencies: [
        "Training", "Language", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Training", "Language", "Dating", "Drawing", "Exchange", "History", "World",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestKit", dependencies: ["World"], path: "Tests/TestKit", swiftSettings: settings),
    tests(of: "World", ["World"]),
    tests(of: "Language", ["Language", "Training", "World"]),
    tests(of: "Dating", ["Dating", "Language", "World"]),
    tests(of: "Reading", ["Reading", "Dating", "Language", "World"]),
    tests(of: "History", ["History", "Dating", "World"]),
    tests(of: "Archive", ["Archive", "Dating", "World"]),
    tests(of: "Drawing", ["Drawing", "History", "World"]),
    tests(of: "Exchange", ["Exchange", "History", "World"]),
    tests(of: "RelGraph", ["Reading", "History", "World"]),
    tests(of: "Command", ["RelGraph", "World", "History"]),
  ],
  cLanguageStandard: .c2x
)
