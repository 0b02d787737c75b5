package import SourceText
internal import Yams

/// Reads YAML text into `YAMLNode`s.
package struct YAMLReader {
    /// How deep lists and mappings may nest.
    static let depthLimit = 100

    private let text: String
    private let base: TextPosition
    private let alignment: YAMLTextAlignment
    private var nodesLeft: Int

    /// Reads one YAML document.
    ///
    /// - Parameter base: Where the text starts in its file: the front matter and the blocks of a page
    ///   are pieces of it, indented blocks lose `base.column - 1` blanks on each line.
    /// - Returns: Nothing when the text holds no value, only comments or blanks.
    package static func read(
        _ text: String, startingAt base: TextPosition = TextPosition(line: 1, column: 1)
    ) throws(YAMLProblem) -> YAMLNode? {
        var reader = YAMLReader(text, base)
        return try reader.root()
    }

    private init(_ text: String, _ base: TextPosition) {
        self.text = text
        self.base = base
        alignment = YAMLTextAlignment(Array(text.utf8))
        // Without aliases a text has fewer values than bytes.
        nodesLeft = 10_000 + 4 * text.utf8.count
    }

    private mutating func root() throws(YAMLProblem) -> YAMLNode? {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            let problem = YAMLProblem(error, in: text)
            throw YAMLProblem(problem.message, fix: problem.fix, at: inFile(problem.position))
        }
        guard let node else { return nil }
        return try convert(node, depth: 0)
    }

    private mutating func convert(_ node: Node, depth: Int) throws(YAMLProblem) -> YAMLNode {
        let position = inFile(node.mark)
        nodesLeft -= 1
        guard nodesLeft > 0 else { throw .tooManyNodes(at: position) }
        guard depth < Self.depthLimit else { throw .tooDeep(at: position) }
        switch node {
        case .scalar(let scalar):
            let text = located(scalar)
            let isPlain = scalar.style == .plain || scalar.style == .any
            return YAMLNode(.scalar(text, isPlain: isPlain), at: text.start)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            items.reserveCapacity(sequence.count)
            for item in sequence { items.append(try convert(item, depth: depth + 1)) }
            return YAMLNode(.list(items), at: position)
        case .mapping(let mapping):
            return YAMLNode(.mapping(try entries(of: mapping, depth: depth)), at: position)
        case .alias:
            // The parser resolves aliases itself.
            return YAMLNode(.list([]), at: position)
        }
    }

    private mutating func entries(
        of mapping: Node.Mapping, depth: Int
    ) throws(YAMLProblem) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var merged: [YAMLEntry] = []
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                throw .listAsKey(at: inFile(key.mark))
            }
            let entry = YAMLEntry(key: located(name), value: try convert(value, depth: depth + 1))
            if name.string == "<<", name.style == .plain {
                merged +=
                    entry.value.mapping ?? entry.value.list?.flatMap { $0.mapping ?? [] } ?? []
            } else {
                entries.append(entry)
            }
        }
        guard !merged.isEmpty else { return entries }
        var known = Set(entries.map(\.key.text))
        for entry in merged where known.insert(entry.key.text).inserted { entries.append(entry) }
        return entries
    }

    private func located(_ scalar: Node.Scalar) -> LocatedText {
        let mark = TextPosition(line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
        let anchors = alignment.anchors(
            of: scalar.string, at: mark, style: YAMLTextAlignment.Style(scalar.style))
        let first = anchors.first?.offset == 0 ? anchors.first?.position : nil
        return LocatedText(
            scalar.string, start: inFile(first ?? mark),
            anchors: anchors.dropFirst(first == nil ? 0 : 1).map {
                LocatedText.Anchor(offset: $0.offset, position: inFile($0.position))
            })
    }

    private func inFile(_ mark: Mark?) -> TextPosition {
        inFile(TextPosition(line: mark?.line ?? 1, column: mark?.column ?? 1))
    }

    private func inFile(_ position: TextPosition) -> TextPosition {
        TextPosition(
            line: position.line + base.line - 1, column: position.column + base.column - 1)
    }
}

extension YAMLTextAlignment.Style {
    fileprivate init(_ style: Node.Scalar.Style) {
        switch style {
        case .any, .plain: self = .plain
        case .singleQuoted: self = .singleQuoted
        case .doubleQuoted: self = .doubleQuoted
        case .literal, .folded: self = .block
        }
    }
}
