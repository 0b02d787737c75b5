internal import Documents
internal import SourceText

/// Where a detection names arguments, against those that its document declares.
struct ArgumentUses {
    private struct Use {
        let name: String
        let position: TextPosition
        /// Whether `${name}` means nothing else there: in a pattern it may be code.
        let isCertain: Bool
    }

    private var uses: [Use] = []

    init(in detection: YAMLNode) { add(detection, key: "") }

    func check(against arguments: [RuleArgument], _ log: ProblemLog) {
        let names = arguments.map(\.name)
        for use in uses {
            if let argument = arguments.first(where: { $0.name == use.name }) {
                guard argument.defaultValue == nil else { continue }
                log.report(.argumentWithoutDefault(use.name), at: use.position)
            } else {
                let nearest = nearestNames(to: use.name, among: names)
                guard use.isCertain || !nearest.isEmpty else { continue }
                log.report(.undeclaredArgument(use.name, nearest: nearest), at: use.position)
            }
        }
    }

    /// Recursion is as deep as the YAML nests, which its reader bounds.
    private mutating func add(_ node: YAMLNode, key: String) {
        for entry in node.mapping ?? [] {
            // `{argument: max-length}`, whose mistakes are told when the check is compiled.
            if entry.key.text == "argument", let name = entry.value.scalar {
                uses.append(Use(name: name.text, position: name.start, isCertain: true))
            }
            add(entry.value, key: entry.key.text)
        }
        for item in node.list ?? [] { add(item, key: key) }
        guard let text = node.scalar, text.text.contains("${") else { return }
        for mark in text.text.ranges(of: "${") {
            let rest = text.text[mark.upperBound...]
            guard let end = rest.firstIndex(of: "}") else { continue }
            let name = String(rest[..<end])
            guard ArgumentReader.isName(name) else { continue }
            let offset = text.text.utf8.distance(
                from: text.text.startIndex, to: mark.lowerBound)
            uses.append(
                Use(
                    name: name, position: text.position(ofByte: offset),
                    isCertain: key == "comparison"))
        }
    }
}
