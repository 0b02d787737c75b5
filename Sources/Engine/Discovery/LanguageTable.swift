package import Languages
package import SourceText

/// Tells the language of a file by its name, and by its `#!` line where the name says nothing.
package struct LanguageTable: Sendable {
    private var byName: [String: Language] = [:]
    private var byExtension: [String: Language] = [:]
    private var byInterpreter: [String: Language] = [:]

    /// Where two languages claim the same name, the first one has it.
    package init(_ languages: [Language]) {
        for language in languages {
            for name in language.fileNames where byName[name] == nil { byName[name] = language }
            for name in language.fileExtensions where byExtension[name.lowercased()] == nil {
                byExtension[name.lowercased()] = language
            }
            for name in language.interpreters {
                for name in [name, withoutVersion(name)] where byInterpreter[name] == nil {
                    byInterpreter[name] = language
                }
            }
        }
    }

    /// The language of a file with this name: by the whole name, then by its longest known extension.
    /// Upper and lower case count as equal in extensions.
    package func language(ofFileNamed name: some Collection<UInt8>) -> Language? {
        let name = String(decoding: name, as: UTF8.self)
        if let language = byName[name] { return language }
        var rest = name.lowercased()[...]
        while let dot = rest.firstIndex(of: ".") {
            if let language = byExtension[String(rest[dot...])] { return language }
            rest = rest[rest.index(after: dot)...]
        }
        return nil
    }

    /// The language of the program that the first line names (`#!/usr/bin/env python3`).
    package func language(ofScript start: some Collection<UInt8>) -> Language? {
        guard start.starts(with: "#!".utf8) else { return nil }
        let line = start.dropFirst(2).prefix {
            $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
        }
        let words = String(decoding: line.prefix(256), as: UTF8.self)
            .split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard var program = words.first.map(lastComponent) else { return nil }
        if program == "env" {
            // Options of env and settings (`NAME=value`) stand before the program.
            let named = words.dropFirst().first { !$0.hasPrefix("-") && !$0.contains("=") }
            guard let named else { return nil }
            program = lastComponent(named)
        }
        return byInterpreter[program] ?? byInterpreter[withoutVersion(program)]
    }
}

private func lastComponent(_ path: Substring) -> String {
    String(path.split(separator: "/").last ?? path)
}

/// `python` for `python3.11`.
private func withoutVersion(_ program: String) -> String {
    var name = program[...]
    while let last = name.last, last.isNumber || last == "." || last == "-" { name.removeLast() }
    return name.isEmpty ? program : String(name)
}
