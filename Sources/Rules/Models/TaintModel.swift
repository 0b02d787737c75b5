package import Documents

/// What the entries of a model are in taint analysis.
package enum TaintRole: String, Hashable, Sendable, CaseIterable {
    case sources, sinks, sanitizers, propagators

    /// One entry, in words.
    package var singular: String { String(rawValue.dropLast()) }
}

/// A concept that rules share: `remote-input`, and the code that stands for it in each language.
///
/// A concept may be spread over several files, for several languages or by several authors; each is a
/// part. Rules that use a concept hold the same object, so that its patterns are compiled and matched
/// once for all of them.
package final class TaintModel: Sendable {
    /// What one file says.
    package struct Part: Hashable, Sendable {
        /// The path as it was given to the loader.
        package let file: String
        package let title: String
        package let description: String
        /// Canonical names of `RuleLanguage`.
        package let languages: [String]
        /// Only the entries of the model's role are there.
        package let entries: TaintSpecification
        /// How the patterns are matched, where the file says so.
        package let options: RuleOptions?
    }

    package let name: String
    package let role: TaintRole
    /// In the order of their paths, those of users last.
    package let parts: [Part]

    init(name: String, role: TaintRole, parts: [Part]) {
        self.name = name
        self.role = role
        self.parts = parts
    }

    package var title: String { parts.first?.title ?? name }

    /// The languages it knows, sorted.
    package var languages: [String] { Set(parts.flatMap(\.languages)).sorted() }

    /// How the patterns for `language` are matched: as the first file that says so has it.
    package func options(for language: String) -> RuleOptions {
        if let options = parts.first(where: {
            $0.languages.contains(language) && $0.options != nil
        })?.options {
            return options
        }
        var options = RuleOptions()
        options.matchesNamesInSnippets = true
        return options
    }

    /// The entries of all parts for `language`, by its canonical name.
    package func entries(for language: String) -> TaintSpecification {
        let parts = parts.filter { $0.languages.contains(language) }.map(\.entries)
        return TaintSpecification(
            sources: parts.flatMap(\.sources), sinks: parts.flatMap(\.sinks),
            sanitizers: parts.flatMap(\.sanitizers), propagators: parts.flatMap(\.propagators))
    }
}

/// A concept as a rule names it.
package struct ModelUse: Hashable, Sendable {
    package let model: TaintModel
    /// Where the rule names it.
    package let name: LocatedText

    package var role: TaintRole { model.role }

    package static func == (left: ModelUse, right: ModelUse) -> Bool {
        left.name == right.name && left.model.parts == right.model.parts
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
