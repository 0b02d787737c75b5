import Engine
import Foundation
import SourceText
import Testing

@Suite struct IgnoreFileTests {
    /// Patterns by ignore file, and the files that stay.
    struct Case: Sendable, CustomTestStringConvertible {
        let ignore: [String: String]
        let files: [String]
        let kept: [String]

        init(_ patterns: String, _ files: [String], keeps kept: [String]) {
            self.init([".gitignore": patterns], files, keeps: kept)
        }

        init(_ ignore: [String: String], _ files: [String], keeps kept: [String]) {
            self.ignore = ignore
            self.files = files
            self.kept = kept
        }

        var testDescription: String { "\(ignore)" }
    }

    static let cases = [
        Case("# comment\n\n*.o\n", ["a.o", "b/a.o", "a.c"], keeps: ["a.c"]),
        Case("*.o", ["a.o", "b"], keeps: ["b"]),
        Case("\u{FEFF}a\r\nb\r\n", ["a", "b", "c"], keeps: ["c"]),
        Case("/a\n", ["a", "b/a"], keeps: ["b/a"]),
        Case("b/a\n", ["b/a", "c/b/a"], keeps: ["c/b/a"]),
        Case("**/b/a\n", ["b/a", "c/b/a", "a"], keeps: ["a"]),
        Case("a/**/c\n", ["a/c", "a/b/c", "a/b/b/c", "b/a/c"], keeps: ["b/a/c"]),
        Case("a/**\n", ["a/c", "a/b/c", "b"], keeps: ["b"]),
        Case("a/*\n!a/b\n", ["a/b", "a/c"], keeps: ["a/b"]),
        Case("a\n!a/b\n", ["a/b", "c"], keeps: ["c"]),
        Case("a/\n", ["b/a", "a/b"], keeps: ["b/a"]),
        Case("*\n!*/\n!*.c\n", ["a.c", "b/a.c", "b/a.o"], keeps: ["a.c", "b/a.c"]),
        Case("a \nb\\ \nc\t\n", ["a", "b ", "c", "c\t"], keeps: ["c"]),
        Case("\\#a\n\\!b\n", ["#a", "!b", "a"], keeps: ["a"]),
        Case("[a-c]\n[!x-z]z\n", ["a", "d", "az", "yz"], keeps: ["d", "yz"]),
        Case("[]-]\n[[:digit:]]x\n", ["]", "-", "5x", "ax"], keeps: ["ax"]),
        Case("a?b\n/c?d\n", ["axb", "a/b", "cxd", "c/d"], keeps: ["a/b", "c/d"]),
        Case("[a\n\\\n", ["[a", "\\", "b"], keeps: ["[a", "\\", "b"]),
        Case(
            [".gitignore": "*.a\n", "b/.gitignore": "!x.a\n", "b/c/.gitignore": "x.a\n"],
            ["x.a", "b/x.a", "b/y.a", "b/c/x.a"], keeps: ["b/x.a"]),
        Case(
            [".gitignore": "b/\n", "b/.gitignore": "!x\n"], ["b/x", "a"], keeps: ["a"]),
        Case(
            [".gitignore": "", "b/.gitignore": "/x\n"], ["b/x", "b/c/x", "x"],
            keeps: ["b/c/x", "x"]),
    ]

    @Test(arguments: cases)
    func `files stay or go as in git`(example: Case) throws {
        let folder = try TemporaryFolder()
        try folder.write(".git/HEAD", to: ".git/HEAD")
        for file in example.files { try folder.write("", to: file) }
        try folder.write(example.ignore)
        #expect(try keptFiles(folder) == example.kept.sorted())
    }

    @Test func `a hostile pattern takes no exponential time`() {
        let pattern = PathPattern("/" + String(repeating: "*a", count: 60) + "b")
        #expect(!pattern.covers(String(repeating: "a", count: 2_000)))
        let deep = PathPattern(String(repeating: "**/", count: 40) + "x")
        #expect(!deep.covers(String(repeating: "a/", count: 40) + "y"))
    }

    @Test(.enabled(if: Git.isPresent, "git is not installed"))
    func `random patterns give what git gives`() throws {
        let folder = try TemporaryFolder()
        try Git.run(["init", "-q"], in: folder)
        let names = ["a", "b", "ab", "a b", ".a", "a.b", "b.a", "[a]", "a-b", "A", "é"]
        var random = Random(seed: 20)
        for _ in 0..<60 {
            let depth = 1 + random.number(below: 4)
            let path = (0..<depth).map { _ in random.element(of: names) }.joined(separator: "/")
            // A name may already be a folder, or a file where a folder is wanted.
            try? folder.write("", to: path)
        }
        for round in 0..<400 {
            let places = [".gitignore", "a/.gitignore", "b/.gitignore", "a/b/.gitignore"]
            var written: [String: String] = [:]
            for place in places.prefix(1 + random.number(below: places.count)) {
                written[place] = (0...random.number(below: 4))
                    .map { _ in random.pattern(names) + "\n" }.joined()
            }
            for (place, text) in written { try? folder.write(text, to: place) }
            let expected = try Git.run(
                ["ls-files", "--others", "--exclude-standard", "-z"], in: folder)
            let kept = try keptFiles(folder)
            #expect(kept == expected.sorted(by: bytewise), "round \(round): \(written)")
            for place in places { folder.remove(place) }
            if kept != expected.sorted(by: bytewise) { return }
        }
    }
}

private func bytewise(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// All files that discovery keeps in `folder`, ignore files among them only where git would list them.
private func keptFiles(_ folder: TemporaryFolder) throws -> [String] {
    var options = DiscoveryOptions()
    options.wantsAllTexts = true
    let found = Discovery(
        try ScanRoots(["."], workingFolder: folder.root), options: options,
        languages: LanguageTable([]), user: UserFolders(environment: [:]))
    return found.files.map(\.path).filter { !$0.hasSuffix(".gitignore") }
}

/// The installed git, without anyone's settings.
private enum Git {
    static let isPresent = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

    @discardableResult
    static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        git.arguments = arguments
        git.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        git.environment = [
            "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "PATH": "/usr/bin:/bin",
        ]
        let output = Pipe()
        git.standardOutput = output
        try git.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.hasSuffix(".gitignore") }
    }
}

/// The same numbers in every run.
private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below bound: Int) -> Int {
        // SplitMix64 (Steele, Lea, Flood 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }

    mutating func element(of list: [String]) -> String { list[number(below: list.count)] }

    mutating func pattern(_ names: [String]) -> String {
        let pieces =
            names + [
                "*", "**", "?", "[ab]", "[!a]", "[a-b]", "[[:alpha:]]", "[[:x:]]", "\\a", "*.a",
                "a*", "*b*",
                "[a", "\\", "**a", "a**", " ", "[]a]", "[^b]", "a\\ ", "[\\]a]",
            ]
        var text = number(below: 4) == 0 ? "!" : ""
        if number(below: 4) == 0 { text += "/" }
        for index in 0...number(below: 3) {
            if index > 0, number(below: 3) > 0 { text += "/" }
            text += element(of: pieces)
        }
        if number(below: 4) == 0 { text += "/" }
        if number(below: 8) == 0 { text += " " }
        return text
    }
}
