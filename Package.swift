// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The parsers come from `Scripts/setup`, which fetches and compiles what `Grammars/grammars.lock`
// pins. The folder's name carries the pins, so a changed pin relinks every program.
let parsers = "parsers-c649aa69"
let treeSitter = ".vendor/\(parsers)/CTreeSitter.artifactbundle"
if !FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + treeSitter) {
    print("error: the parsers are not here yet; run Scripts/setup first")
}

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library of this package: the folder below `Sources` with its name.
func library(
    _ name: String, _ dependencies: [Target.Dependency], _ more: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + more)
}

// The matcher hands continuations through functions that call each other in a circle. Making a copy
// of every function for every closure it may be handed never ends there.
let continuations: [SwiftSetting] = [
    .unsafeFlags(
        ["-Xllvm", "-sil-disable-pass=closure-specialize"], .when(configuration: .release))
]

func tests(of name: String, _ more: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name)] + more,
        swiftSettings: settings)
}

let package = Package(
    name: "martlet",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "martlet", targets: ["martlet"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .binaryTarget(name: "CTreeSitter", path: treeSitter),
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .target(
            name: "CFlatTree", dependencies: ["CTreeSitter"],
            cSettings: [
                .unsafeFlags([
                    "-O2", "-I\(Context.packageDirectory)/.vendor/\(parsers)/include-internal",
                ])
            ]),
        library("SourceText", ["CPCRE2"]),
        .target(name: "CBuildIdentity"),
        library("ResultStore", ["SourceText", .product(name: "GRDB", package: "GRDB.swift")]),
        library("SyntaxTrees", ["SourceText", "CTreeSitter", "CFlatTree"]),
        library("Languages", ["SyntaxTrees", "SourceText"]),
        library("Findings", ["SourceText"]),
        library("Patterns", ["Languages", "SyntaxTrees", "SourceText"], continuations),
        library("Semantics", ["Languages", "SourceText"]),
        library("Documents", ["SourceText", "Yams"]),
        library("Rules", ["Documents", "Findings", "SourceText"]),
        // The rules in the box: the plugin packs `Rulebook` into a constant of this module.
        .target(
            name: "EmbeddedRulebook", dependencies: ["Rules", "Documents"], path: "Rulebook",
            swiftSettings: settings, plugins: ["EmbedRulebook"]),
        .executableTarget(
            name: "RulebookCompiler", dependencies: ["Rules"], swiftSettings: settings),
        .plugin(
            name: "EmbedRulebook", capability: .buildTool(), dependencies: ["RulebookCompiler"]),
        library(
            "Engine",
            [
                "Rules", "Documents", "Semantics", "Patterns", "Languages", "SyntaxTrees",
                "ResultStore", "Findings", "SourceText",
            ]),
        library("Markup", []),
        library("Reporting", ["Markup", "Findings", "SourceText"]),
        library(
            "DocumentationSite",
            [
                "Markup", "Rules", "Documents", "Languages", "SyntaxTrees", "Findings",
                "SourceText",
            ]),
        library("RuleTesting", ["Engine", "Rules", "Findings", "Languages", "SourceText"]),
        .executableTarget(
            name: "martlet",
            dependencies: [
                "Engine", "Reporting", "DocumentationSite", "RuleTesting", "Rules",
                "EmbeddedRulebook", "Findings", "Languages", "SourceText",
                "CBuildIdentity",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings,
            // What the cache knows the program by; elsewhere linkers do so unasked.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "--build-id=sha1"], .when(platforms: [.linux]))
            ]),
        tests(of: "SourceText"),
        tests(of: "ResultStore", ["SourceText"]),
        tests(of: "SyntaxTrees", ["SourceText", "CFlatTree", "CTreeSitter"]),
        tests(of: "Languages", ["SyntaxTrees", "SourceText"]),
        tests(of: "Findings", ["SourceText"]),
        tests(of: "Patterns", ["Semantics", "Languages", "SyntaxTrees", "SourceText"]),
        tests(of: "Semantics", ["Languages", "SyntaxTrees", "SourceText"]),
        tests(of: "Documents", ["SourceText"]),
        tests(of: "Rules", ["EmbeddedRulebook", "Documents", "Findings", "SourceText"]),
        tests(
            of: "Engine",
            ["Rules", "Findings", "Languages", "SyntaxTrees", "Documents", "SourceText"]),
        tests(of: "Markup"),
        tests(of: "Reporting", ["Markup", "Findings", "SourceText"]),
        tests(of: "DocumentationSite", ["Rules", "EmbeddedRulebook", "Findings"]),
        tests(of: "RuleTesting", ["EmbeddedRulebook", "Engine", "Rules", "Findings"]),
        .testTarget(name: "CommandLineTests", dependencies: ["martlet"], swiftSettings: settings),
    ]
)
