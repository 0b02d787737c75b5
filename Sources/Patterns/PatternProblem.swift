package import Languages

/// Why a pattern could not be compiled for a language.
package enum PatternProblem: Error, Hashable, Sendable {
    case empty
    case doesNotParse(language: String)
    case malformedRegex(String, reason: String)

    /// What is wrong and what to change, one sentence each.
    package var explanation: (message: String, fix: String) {
        switch self {
        case .empty:
            (
                "The pattern is empty.",
                "Write the code to look for, with '$X' and '...' for its holes."
            )
        case .doesNotParse(let language):
            (
                "The pattern is not \(language) code.",
                "Write one expression, statements or a definition of \(language); "
                    + "'$X' and '...' may stand where code may."
            )
        case .malformedRegex(let text, let reason):
            (
                "The regular expression '\(text)' is malformed: \(reason).",
                "Mend it; the syntax is that of PCRE2."
            )
        }
    }
}
