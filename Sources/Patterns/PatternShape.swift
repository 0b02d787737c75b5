package import Languages
package import SourceText

/// What the text of a pattern for a language of indented lines shows of how far its matches reach.
package struct PatternShape {
    /// All words that code has to have somewhere for a match.
    package private(set) var words: [Symbol] = []
    /// Whether a match lies within one function, or is made of statements that all have words.
    package private(set) var isLocal = true
    /// Whether a match reaches from or to wherever its list of statements does.
    package private(set) var isOpenEnded = false
    package private(set) var hasSeveralStatements = false
    private let tokens: [PatternToken]
    private let language: Language

    /// A statement at the outermost level of the pattern.
    private struct Root {
        var tokens: ArraySlice<PatternToken>
        /// Whether lines of it stand further in.
        var hasBody = false
        var bodyIsEllipsis = true

        var isEllipsis: Bool { tokens.count == 1 && tokens.first?.kind == .ellipsis }
    }

    package init(_ text: String, in language: Language) {
        self.language = language
        tokens = PatternTokenizer.tokens(
            of: text, lineComment: language.comments.line,
            hasBlockComments: !language.comments.block.isEmpty)
        words = Self.words(of: tokens[...], in: language)
        let roots = self.roots()
        hasSeveralStatements = roots.count > 1
        isOpenEnded =
            roots.count > 1 && (roots.first?.isEllipsis == true || roots.last?.isEllipsis == true)
        isLocal = !hasTypedMetavariable && (roots.count == 1 ? isLocal(roots[0]) : areLocal(roots))
    }

    package func names(metavariable name: String) -> Bool {
        tokens.contains {
            $0.kind == .metavariable && $0.text == name
                || $0.kind == .string && $0.text.dropFirst().dropLast() == name
        }
    }

    private static func words(
        of tokens: ArraySlice<PatternToken>, in language: Language
    ) -> [Symbol] {
        tokens.filter {
            $0.kind == .word && !language.patterns.optionalWords.contains($0.text)
                && $0.text.first?.isNumber == false
        }.map { Symbol($0.text) }
    }

    /// `($X: Type)`: what type an expression has may be said anywhere.
    private var hasTypedMetavariable: Bool {
        tokens.indices.dropFirst().dropLast().contains {
            tokens[$0 - 1].text == "(" && tokens[$0].kind == .metavariable
                && tokens[$0 + 1].text == ":"
        }
    }

    private func isLocal(_ root: Root) -> Bool {
        // Of a class only some members may be there.
        !root.tokens.contains { $0.isWord("class") } || !root.hasBody || root.bodyIsEllipsis
    }

    /// Functions may be missing between statements, so none may be asked to follow another at once.
    private func areLocal(_ roots: [Root]) -> Bool {
        guard let first = roots.first, !first.isEllipsis else { return false }
        for (index, root) in roots.enumerated() where !root.isEllipsis {
            guard !Self.words(of: root.tokens, in: language).isEmpty,
                !root.tokens.contains(where: { $0.isWord("class") || $0.isWord("def") }),
                index == 0 || roots[index - 1].isEllipsis
            else { return false }
        }
        return true
    }

    /// The lines of the pattern, those that go on or stand further in added to the one before.
    private func roots() -> [Root] {
        var found: [Root] = []
        var lineStart = 0
        var depth = 0
        var outermost: Int?
        var isDecorated = false
        for index in 0...tokens.count {
            if index < tokens.count, tokens[index].kind != .newline || depth > 0 {
                if ["(", "[", "{"].contains(tokens[index].text) { depth += 1 }
                if [")", "]", "}"].contains(tokens[index].text) { depth -= 1 }
                continue
            }
            let line = tokens[lineStart..<index].filter { $0.kind != .comment }[...]
            let blanks = lineStart < index ? tokens[lineStart].leading.count : 0
            lineStart = index + 1
            guard let start = line.first else { continue }
            let margin = outermost ?? blanks
            outermost = margin
            let goesOn = blanks <= margin && Self.continuations.contains(start.text)
            if let last = found.indices.last, blanks > margin || goesOn || isDecorated {
                found[last].tokens += line
                if !isDecorated {
                    found[last].hasBody = true
                    let isEllipsis = line.count == 1 && start.kind == .ellipsis
                    found[last].bodyIsEllipsis = found[last].bodyIsEllipsis && isEllipsis
                }
            } else {
                found.append(Root(tokens: line))
            }
            isDecorated = start.text == "@" && blanks <= margin
        }
        return found
    }

    private static let continuations: Set<String> = ["else", "elif", "except", "finally"]
}
