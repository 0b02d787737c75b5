extension Rule {
    /// The paths below which an argument has a value of its own, sorted. The empty path, which is the
    /// root, is always among them.
    package var argumentRegions: [String] {
        let declared = arguments.compactMap { argumentValues[$0.name] }
        return Set(declared.flatMap(\.values.keys) + [""]).sorted()
    }

    /// The rule as it is for the files whose region is `path`: each argument has the value that holds
    /// there, and stands wherever the rule names it.
    ///
    /// - Parameter path: One of `argumentRegions`.
    package func filled(for path: String) -> Rule {
        guard !arguments.isEmpty else { return self }
        var rule = self
        rule.arguments = arguments.map { argument in
            RuleArgument(
                name: argument.name, kind: argument.kind,
                defaultValue: argumentValues[argument.name]?.value(for: path)
                    ?? argument.defaultValue,
                description: argument.description)
        }
        rule.argumentValues = [:]
        let filling = ArgumentFilling(rule.arguments)
        rule.message = filling.text(message)
        rule.fix = fix.map(filling.fix)
        rule.fixTitle = fixTitle.map(filling.text)
        rule.detection = filling.detection(detection)
        return rule
    }
}

/// The files around which no other region of a rule is closer.
package struct ArgumentRegion: Hashable, Sendable {
    package let path: String
    private let all: Set<String>

    package init(_ path: String, among all: some Sequence<String>) {
        self.path = path
        self.all = Set(all)
    }

    package func covers(_ file: String) -> Bool {
        guard all.count > 1 else { return true }
        var parts = file.split(separator: "/")[...]
        while true {
            let folder = parts.joined(separator: "/")
            if all.contains(folder) { return folder == path }
            if parts.popLast() == nil { return path.isEmpty }
        }
    }
}

extension RuleArgument.Kind {
    /// What `written` means as a value of this kind, or nothing if it cannot.
    ///
    /// A configuration may quote a number and leave text unquoted; one text stands for a list of it.
    func value(of written: WrittenValue) -> RuleArgument.Value? {
        switch (self, written.content) {
        case (.list, .list(let items)): .list(items)
        case (.list, .text(let text)): .list([text])
        case (_, .list): nil
        case (.integer, .text(let text)): Int(text).map { .integer($0) }
        case (.number, .text(let text)):
            Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case (.boolean, .text(let text)):
            switch text.lowercased() {
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: nil
            }
        case (.text, .text(let text)): .text(text)
        }
    }

    /// For messages: what a value of this kind is.
    var phrase: String {
        switch self {
        case .integer: "a whole number"
        case .number: "a number"
        case .text: "text"
        case .boolean: "true or false"
        case .list: "a list of texts"
        }
    }
}

extension RuleArgument.Value {
    /// As it is written in a configuration.
    package var text: String {
        switch self {
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .text(let value): value
        case .boolean(let value): String(value)
        case .list(let values): "[" + values.joined(separator: ", ") + "]"
        }
    }
}
