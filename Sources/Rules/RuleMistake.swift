package import Documents

/// What can be wrong with a rule, worded for its author.
package enum RuleMistake: Hashable, Sendable {
    // The file
    case yaml(YAMLProblem)
    case emptyFile
    case notUTF8
    case unreadable(String)
    case controlCharacter

    // Values
    case wrongKind(of: String, expected: String, found: String)
    case missingKey(String, in: String, example: String)
    case unknownKey(String, in: String, nearest: [String])
    case unknownValue(String, of: String, allowed: [String], nearest: [String])
    case emptyValue(String)

    // Rules
    case malformedID(String)
    case duplicateID(String, line: Int)
    case unknownLanguage(String, nearest: [String])
    case unsupportedMode(String)
    case unsupportedKey(String, instead: String)
    case malformedVersion(String)
    case outsideVersions(String)
    case malformedCWE(String)

    // Formulas
    case noFormula
    case severalFormulas([String])
    case severalOperators([String])
    case noOperator(nearest: [String])
    case misplaced(String)
    case noPositive
    case malformedMetavariable(String)
    case unboundMetavariable(String, in: String, bound: [String])
    case ignoredCondition(String)
    case expression(reason: String)
    case unknownFunction(String)
    case malformedRequirement(String)
    case unknownLabel(String, known: [String])
    case misplacedInFileCheck(String)
    case undeclaredArgument(String, nearest: [String])
    case argumentWithoutDefault(String)
    case titleWithoutFix

    // Models
    case unknownModel(String, role: TaintRole, nearest: [String], known: [String])
    case modelOfOtherRole(String, role: TaintRole, wanted: TaintRole)
    case modelWithoutLanguage(String, language: String, known: [String])
    case malformedModelName(String)
    case modelWithoutRole
    case modelOfSeveralRoles([String])

    // Documents
    case missingFrontMatter
    case unclosedFrontMatter
    case unclosedFence
    case missingSection(String, content: String)
    case duplicateSection(String)
    case missingDetectionBlock
    case severalDetectionBlocks
    case exampleWithoutLanguage
    case exampleOfOtherLanguage(String, expected: [String])
    case sectionWithoutExample(String)
    case unmarkedExample(String)
    case findingInCompliantExample
    case malformedArgument(String)
    case argumentDefault(String, type: String)
    case malformedDocumentID(String)
    case idDiffersFromPath(String, path: String)
    case notARulePage
}

extension RuleMistake {
    /// What is wrong and what to change, one sentence each.
    package var explanation: (message: String, fix: String) {
        switch self {
        case .yaml(let problem): (problem.message, problem.fix)
        case .emptyFile: ("The file is empty.", "Write a rule into it, or take it away.")
        case .notUTF8: ("The file is not UTF-8 text.", "Save it as UTF-8.")
        case .unreadable(let reason):
            ("The file cannot be read: \(reason).", "Check its path and rights.")
        case .controlCharacter:
            ("The file holds a control character.", "Take it out, or write it as an escape.")
        default:
            valueExplanation ?? ruleExplanation ?? formulaExplanation ?? modelExplanation
                ?? documentExplanation
        }
    }

    private var valueExplanation: (message: String, fix: String)? {
        switch self {
        case .wrongKind(let what, let expected, let found):
            ("'\(what)' is \(found), but should be \(expected).", "Write \(expected) there.")
        case .missingKey(let key, let place, let example):
            ("\(place) has no '\(key)'.", "Add it, for example '\(example)'.")
        case .unknownKey(let key, let place, let nearest):
            (
                "\(place) has the key '\(key)', which is not known and has no effect.",
                nearest.isEmpty ? "Take it out." : "Write \(Self.choice(nearest)), or take it out."
            )
        case .unknownValue(let value, let key, let allowed, let nearest):
            (
                "'\(value)' is not a known value of '\(key)'.",
                nearest.isEmpty
                    ? "Write one of \(allowed.joined(separator: ", "))."
                    : "Write \(Self.choice(nearest))."
            )
        case .emptyValue(let key):
            ("'\(key)' is empty.", "Write what it should hold, or take it out.")
        default: nil
        }
    }

    private var ruleExplanation: (message: String, fix: String)? {
        switch self {
        case .malformedID(let id):
            (
                "The rule id '\(id)' has characters that are not allowed.",
                "Write letters, digits, '-', '_', '.' and '/' only."
            )
        case .duplicateID(let id, let line):
            (
                "The rule id '\(id)' is already used in line \(line).",
                "Give each rule an id of its own."
            )
        case .unknownLanguage(let name, let nearest):
            (
                "The language '\(name)' is not known.",
                nearest.isEmpty
                    ? "Write the name of a language, such as python, kotlin or java."
                    : "Write \(Self.choice(nearest))."
            )
        case .unsupportedMode(let mode):
            (
                "The mode '\(mode)' is not supported.",
                "Use 'search' (which needs no 'mode') or 'taint'."
            )
        case .unsupportedKey(let key, let instead): ("'\(key)' is not supported.", instead)
        case .malformedVersion(let text):
            ("'\(text)' is not a version.", "Write three numbers, such as 1.50.0.")
        case .outsideVersions(let range):
            (
                "The rule is for versions \(range) of the rule language; this is \(RuleVersion.current).",
                "Widen 'min-version' or 'max-version' if the rule needs no more."
            )
        case .malformedCWE(let text):
            ("'\(text)' is not the number of a CWE.", "Write its number, such as 319.")
        default: nil
        }
    }

    private var formulaExplanation: (message: String, fix: String)? {
        switch self {
        case .noFormula:
            (
                "The rule does not say what it looks for.",
                "Add 'pattern', 'patterns', 'pattern-either', 'pattern-regex', 'match' or 'taint'."
            )
        case .severalFormulas(let keys):
            (
                "The rule says twice what it looks for: \(Self.list(keys)).",
                "Keep one, or join them under 'patterns' (all of) or 'pattern-either' (any of)."
            )
        case .severalOperators(let keys):
            (
                "One item has several operators: \(Self.list(keys)).",
                "Put each into its own item of 'patterns', with a '-' in front."
            )
        case .noOperator(let nearest):
            (
                "The item has no operator.",
                nearest.isEmpty
                    ? "Write one, such as 'pattern: …'." : "Write \(Self.choice(nearest))."
            )
        case .misplaced(let key):
            ("'\(key)' stands outside of 'patterns'.", "Move it into a 'patterns' list.")
        case .noPositive:
            (
                "The conjunction only says what should not be there.",
                "Add a 'pattern', 'pattern-inside' or 'pattern-regex' to it."
            )
        case .malformedMetavariable(let text):
            (
                "'\(text)' is not a metavariable.",
                "Write '$' and capital letters, digits or '_', such as '$X'."
            )
        case .unboundMetavariable(let name, let place, let bound):
            (
                "\(place) uses '\(name)', which no pattern binds.",
                bound.isEmpty
                    ? "Bind it in a pattern."
                    : "Bind it in a pattern, or use one of \(bound.joined(separator: ", "))."
            )
        case .ignoredCondition(let key):
            (
                "The condition '\(key)' is not supported and is taken as fulfilled.",
                "Say the same with 'metavariable-pattern' or 'metavariable-regex'."
            )
        case .expression(let reason):
            ("The expression cannot be read: \(reason).", "Write it as in Python.")
        case .unknownFunction(let name):
            (
                "The function '\(name)' is not known.",
                "Use one of "
                    + Expression.Function.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        case .malformedRequirement(let text):
            (
                "'\(text)' is not a requirement on labels.",
                "Join labels with 'and', 'or' and 'not', such as 'A and not B'."
            )
        case .unknownLabel(let label, let known):
            (
                "No source and no propagator gives the label '\(label)'.",
                known.isEmpty
                    ? "Add 'label: \(label)' to a source."
                    : "Use one of \(known.joined(separator: ", "))."
            )
        case .misplacedInFileCheck(let key):
            (
                "'\(key)' speaks of nodes, but the check is one of the file as a whole.",
                "Move it to a check of its own."
            )
        default: argumentExplanation
        }
    }

    private var argumentExplanation: (message: String, fix: String)? {
        switch self {
        case .undeclaredArgument(let name, let nearest):
            (
                "'${\(name)}' names an argument that the document does not declare.",
                nearest.isEmpty
                    ? "Declare it below 'arguments', with a type and a default."
                    : "Write \(Self.choice(nearest.map { "${\($0)}" })), or declare it."
            )
        case .argumentWithoutDefault(let name):
            (
                "The argument '\(name)' is used, but has no default.",
                "Give it one: without a configuration nothing would stand in its place."
            )
        case .titleWithoutFix:
            ("'fix-title' has no fix beside it.", "Add 'fix' or 'fix-regex', or take it out.")
        default: nil
        }
    }

    private var modelExplanation: (message: String, fix: String)? {
        switch self {
        case .unknownModel(let name, let role, let nearest, let known):
            (
                "There is no model named '\(name)'.",
                !nearest.isEmpty
                    ? "Write \(Self.choice(nearest))."
                    : known.isEmpty
                        ? "Write patterns under 'pattern-\(role.rawValue)', or a model in the folder "
                            + "'Models'."
                        : "Use one of \(known.joined(separator: ", "))."
            )
        case .modelOfOtherRole(let name, let role, let wanted):
            (
                "The model '\(name)' holds \(role.rawValue), not \(wanted.rawValue).",
                "Name it under '\(role.rawValue)', or give one of the two another name."
            )
        case .modelWithoutLanguage(let name, let language, let known):
            (
                "The model '\(name)' knows nothing of \(language).",
                "Use it in rules for \(known.joined(separator: ", ")), or add a file for \(language)."
            )
        case .malformedModelName(let name):
            (
                "'\(name)' is not the name of a model.",
                "Name the file in lower-case words joined by hyphens, such as 'remote-input.yaml'."
            )
        case .modelWithoutRole:
            (
                "The model has no entries.",
                "List them under 'sources', 'sinks', 'sanitizers' or 'propagators'."
            )
        case .modelOfSeveralRoles(let keys):
            (
                "The model has entries of several roles: \(Self.list(keys)).",
                "Write a file for each of them."
            )
        default: nil
        }
    }

    private var documentExplanation: (message: String, fix: String) {
        switch self {
        case .missingFrontMatter:
            (
                "The document has no front matter.",
                "Begin it with a line '---', the rule's title, language, severity and category, and '---'."
            )
        case .unclosedFrontMatter:
            ("The front matter does not end.", "Add a line '---' after it.")
        case .unclosedFence:
            ("The code block does not end.", "Add a line with the same fence after it.")
        case .missingSection(let title, let content):
            ("The document has no section '\(title)'.", "Add '## \(title)' with \(content).")
        case .duplicateSection(let title):
            ("The section '\(title)' stands twice.", "Join the two.")
        case .missingDetectionBlock:
            (
                "The section 'Detection' has no YAML block.",
                "Add a block that begins with '```yaml' and holds 'message' and 'pattern'."
            )
        case .severalDetectionBlocks:
            (
                "The section 'Detection' has several YAML blocks.",
                "Join them; alternatives go under 'pattern-either'."
            )
        case .exampleWithoutLanguage:
            (
                "The example does not name its language.",
                "Write it behind the fence, such as '```python'."
            )
        case .exampleOfOtherLanguage(let language, let expected):
            (
                "The example is in \(language), which the rule is not for.",
                "Use \(Self.choice(expected)), or move the block out of the section."
            )
        case .sectionWithoutExample(let title):
            ("The section '\(title)' has no code.", "Add a fenced block with an example.")
        case .unmarkedExample(let mark):
            (
                "No line of the non-compliant example is marked, while other examples have marks.",
                "Write '\(mark)' at the end of each line that must be reported."
            )
        case .findingInCompliantExample:
            (
                "A line of a compliant example is marked as a finding.",
                "Move it to the non-compliant examples, or write 'todo: ok' for a known false alarm."
            )
        case .malformedArgument(let name):
            (
                "The argument '\(name)' cannot be read.",
                "Give it a name in lower-case words joined by hyphens, a type and a default."
            )
        case .argumentDefault(let name, let type):
            ("The default of '\(name)' is not \(type).", "Change the default or the type.")
        case .malformedDocumentID(let id):
            (
                "The rule id '\(id)' is not of the form 'ruleset/rule'.",
                "Write lower-case words joined by hyphens, such as 'python-security/sql-injection'."
            )
        case .idDiffersFromPath(let id, let path):
            (
                "The document says that its id is '\(id)', its path says '\(path)'.",
                "Rename the file, or correct the id."
            )
        default:
            (
                "The file is not a page of a rule.",
                "Give it a title, a rule ID and a description, as published pages have."
            )
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }

    private static func choice(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: " or ")
    }
}
