import Engine
import Foundation
import Languages
import SourceText
import Testing

@Suite struct DiscoveryTests {
    private func discover(
        _ folder: TemporaryFolder, _ paths: [String] = ["."], home: String? = nil,
        change: (inout DiscoveryOptions) -> Void = { _ in }
    ) throws -> Discovery {
        var options = DiscoveryOptions()
        change(&options)
        return Discovery(
            try ScanRoots(paths, workingFolder: folder.root), options: options,
            languages: LanguageTable(sampleLanguages),
            user: UserFolders(environment: home.map { ["HOME": $0] } ?? [:]))
    }

    @Test func `files are found in the order of their paths`() throws {
        let folder = try TemporaryFolder()
        try folder.write(["b.py": "", "a/z.py": "", "a.py": "", "a/b/c.kt": "", "notes.txt": ""])
        let found = try discover(folder)
        #expect(found.files.map(\.path) == ["a.py", "a/b/c.kt", "a/z.py", "b.py"])
        #expect(found.files.map { $0.language?.id } == ["python", "kotlin", "python", "python"])
        #expect(found.notifications.isEmpty)
    }

    @Test(arguments: [
        ("tool", "#!/usr/bin/python\n", "python"),
        ("tool", "#! /usr/bin/env python3.11 -u\n", "python"),
        ("tool", "#!/usr/bin/env -S A=1 python2 -u\r\n", "python"), ("tool", "#!/bin/sh\n", ""),
        ("tool", "", ""), ("SConstruct", "", "python"), ("A.PY", "", "python"),
        ("x.d.py", "", "python"),
        ("tool", "#!", ""), (".py", "", "python"), ("py", "", ""), ("x.py.txt", "", ""),
        ("build.gradle.kts", "", "kotlin"),
    ])
    func `the language is told by name or first line`(
        name: String, text: String, language: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        #expect(
            try discover(folder).files.compactMap { $0.language?.id }
                == (language.isEmpty ? [] : [language]))
    }

    @Test func `folders of tools are left out, and folders of the same name are not`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "node_modules/a.py": "", ".venv/a.py": "", "x/__pycache__/a.py": "",
            "env/pyvenv.cfg": "",
            "env/a.py": "", "pyproject.toml": "", "build/a.py": "", "src/build/a.py": "",
            "src/env/a.py": "", "src/target/a.py": "", "java/pom.xml": "", "java/target/a.py": "",
            "go/go.mod": "", "go/vendor/a.py": "", "vendor/a.py": "", ".github/a.py": "",
        ])
        let expected = [
            ".github/a.py", "src/build/a.py", "src/env/a.py", "src/target/a.py", "vendor/a.py",
        ]
        let found = try discover(folder)
        #expect(found.files.map(\.path) == expected)
        #expect(found.foldersLeftOut.count == 7)
        let all = try discover(folder) { $0.honorsIgnoreFiles = false }
        #expect(all.files.count == 12)
    }

    @Test func `named files and folders are scanned even if ignored`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            ".gitignore": "*.py\nout/\n", "a.py": "", "out/b.py": "", "out/c.kt": "", "d.txt": "",
        ])
        let found = try discover(folder, ["a.py", "out", "out/b.py", "d.txt", "./a.py"])
        #expect(found.files.map(\.path) == ["a.py", "d.txt", "out/b.py", "out/c.kt"])
        #expect(found.files.map(\.isNamed) == [true, true, true, false])
    }

    @Test func `globs choose files`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "src/a.py": "", "src/b_test.py": "", "src/deep/c.py": "", "tests/d.py": "", "e.py": "",
        ])
        func paths(include: [String] = [], exclude: [String] = []) throws -> [String] {
            try discover(folder) {
                $0.include = include.map { PathPattern($0) }
                $0.exclude = exclude.map { PathPattern($0) }
            }.files.map(\.path)
        }
        #expect(try paths(include: ["src"]) == ["src/a.py", "src/b_test.py", "src/deep/c.py"])
        #expect(try paths(include: ["src/*.py"]) == ["src/a.py", "src/b_test.py"])
        #expect(
            try paths(exclude: ["*_test.py", "tests/"]) == ["e.py", "src/a.py", "src/deep/c.py"])
        #expect(try paths(include: ["src/"], exclude: ["deep"]) == ["src/a.py", "src/b_test.py"])
        #expect(try paths(include: ["/*.py", "**/deep/**"]) == ["e.py", "src/deep/c.py"])
    }

    @Test func `git's ignore files can be passed over alone`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            ".gitignore": "a.py\n", ".martletignore": "b.py\n", "a.py": "", "b.py": "",
            "node_modules/c.py": "", "repo/.git/HEAD": "x", "repo/.gitignore": "d.py\n",
            "repo/d.py": "",
        ])
        let found = try discover(folder) { $0.honorsGitignore = false }
        #expect(found.files.map(\.path) == ["a.py", "repo/d.py"])
    }

    @Test func `our own ignore file goes before git's`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            ".gitignore": "generated/*\n",
            ".martletignore": "!generated/keep.py\nold/\n!node_modules/\n",
            "generated/keep.py": "", "generated/drop.py": "", "old/a.py": "", "new/a.py": "",
            "node_modules/a.py": "",
        ])
        #expect(
            try discover(folder).files.map(\.path)
                == ["generated/keep.py", "new/a.py", "node_modules/a.py"])
    }

    @Test func `a repository's files hold from its root down`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "repo/.git/HEAD": "ref: refs/heads/main", "repo/.git/info/exclude": "local.py\n",
            "repo/.gitignore": "/top/secret.py\ndeep.py\n", "repo/top/secret.py": "",
            "repo/top/deep.py": "", "repo/top/local.py": "", "repo/top/user.py": "",
            "repo/top/code.py": "", ".gitignore": "code.py\n",
            "home/.gitconfig": "[user]\n name = x\n[core]\n\texcludesFile = ~/mine\n",
            "home/mine": "user.py\n",
        ])
        let found = try discover(folder, ["repo/top"], home: folder.path + "/home")
        #expect(found.files.map(\.path) == ["repo/top/code.py"])
    }

    @Test func `a linked work tree reads the common folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "main/.git/HEAD": "x", "main/.git/info/exclude": "no.py\n",
            "main/.git/worktrees/w/HEAD": "x", "main/.git/worktrees/w/commondir": "../..\n",
            "w/.git": "gitdir: ../main/.git/worktrees/w\n", "w/no.py": "", "w/yes.py": "",
        ])
        #expect(try discover(folder, ["w"]).files.map(\.path) == ["w/yes.py"])
    }

    @Test func `an inner repository starts anew`() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            ".git/HEAD": "x", ".gitignore": "a.py\n", "inner/.git/HEAD": "x", "inner/a.py": "",
            "inner/.gitignore": "b.py\n", "inner/b.py": "", "plain/a.py": "",
        ])
        #expect(try discover(folder).files.map(\.path) == ["inner/a.py"])
    }

    @Test func `links are not followed, and links out of the roots are told`() throws {
        let folder = try TemporaryFolder()
        try folder.write(["in/a.py": "", "outside/b.py": ""])
        try folder.link("in/loop", to: ".")
        try folder.link("in/again.py", to: "a.py")
        try folder.link("in/out", to: "../outside")
        try folder.link("in/out.py", to: "../outside/b.py")
        try folder.link("in/broken.py", to: "nowhere")
        let found = try discover(folder, ["in"])
        #expect(found.files.map(\.path) == ["in/a.py"])
        #expect(found.notifications.map(\.path) == ["in/out", "in/out.py"])
        try folder.link("entry", to: "in")
        #expect(try discover(folder, ["entry"]).files.map(\.path) == ["entry/a.py"])
    }

    @Test func `large files are told, unless named`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "#", count: 3_000), to: "big.py")
        try folder.write(String(repeating: "#", count: 3_000), to: "big.txt")
        try folder.write("", to: "small.py")
        let found = try discover(folder) { $0.maxFileSize = 2_000 }
        #expect(found.files.map(\.path) == ["small.py"])
        #expect(found.notifications.map(\.kind) == ["file-too-large"])
        #expect(
            found.notifications.first?.message.contains("3000 bytes exceed the limit of 2000")
                == true)
        try folder.write(String(repeating: "#", count: 2 << 20), to: "big.py")
        #expect(try discover(folder, ["big.py"]).files.count == 1)
    }

    @Test func `an unreadable folder is told and the rest is scanned`() throws {
        let folder = try TemporaryFolder()
        try folder.write(["closed/a.py": "", "open/b.py": ""])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.path + "/closed")
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o700], ofItemAtPath: folder.path + "/closed")
        }
        let found = try discover(folder)
        // The super-user may read everything.
        if (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/closed")) == nil {
            #expect(found.notifications.map(\.kind) == ["folder-unreadable"])
            #expect(found.files.map(\.path) == ["open/b.py"])
        } else {
            #expect(found.files.count == 2)
        }
    }

    @Test func `a path too long for the system is told and ends nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a.py")
        let name = String(repeating: "d", count: 200)
        let start = FileManager.default.currentDirectoryPath
        // The folders are made one from within the other; no single path could name the last one.
        let script = "cd '\(folder.path)'; for i in $(seq 30); do mkdir \(name) && cd \(name); done"
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", script]
        try shell.run()
        shell.waitUntilExit()
        #expect(FileManager.default.currentDirectoryPath == start)
        let found = try discover(folder)
        #expect(found.files.map(\.path) == ["a.py"])
        #expect(found.notifications.map(\.kind) == ["folder-unreadable"])
    }

    @Test func `names that are no UTF-8 can be read`() throws {
        let folder = try TemporaryFolder()
        let place = folder.root.appending([0x66, 0xFF, 0x2E, 0x70, 0x79])
        let made = place.withCString { creat($0, 0o600) }
        guard made >= 0 else { return }
        close(made)
        let found = try discover(folder)
        #expect(found.files.map(\.path) == ["f\u{FFFD}.py"])
        #expect(try found.files.first?.place.contents() == [])
    }

    @Test func `roots that are not there are all named`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: MissingPaths(paths: ["nope", "a/b"])) {
            try ScanRoots(["nope", ".", "a/b"], workingFolder: folder.root)
        }
    }

    @Test func `paths outside of the working folder are shown from their common folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write(["p/src/a.py": "", "p/lib/b.py": "", "w/c.py": ""])
        let outside = try ScanRoots(
            [folder.path + "/p/src", folder.path + "/p/lib/b.py"],
            workingFolder: folder.root.appending("w"))
        #expect(outside.base == folder.root.appending("p"))
        #expect(outside.places.map(outside.shownPath) == ["lib/b.py", "src"])
        let inside = try ScanRoots(["../w/c.py"], workingFolder: folder.root.appending("w"))
        #expect(inside.places.map(inside.shownPath) == ["c.py"])
    }
}

/// Two languages with what discovery asks of them.
let sampleLanguages = [
    Language.python.named(
        "python", [".py", ".pyi"], names: ["SConstruct"], programs: ["python", "python3"]),
    Language.python.named("kotlin", [".kt", ".kts"], names: [], programs: ["kotlin"]),
]

extension Language {
    fileprivate func named(
        _ id: String, _ extensions: [String], names: [String], programs: [String]
    ) -> Language {
        Language(
            id: id, title: id, aliases: [], fileExtensions: extensions, fileNames: names,
            interpreters: programs, comments: comments, names: self.names, patterns: patterns,
            grammar: grammar, lower: lower)
    }
}
