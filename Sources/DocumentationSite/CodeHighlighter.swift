import Languages
import Markup
import SourceText
import SyntaxTrees

/// What a piece of code is, as far as its colour goes. The raw value is the class in the page.
enum CodeClass: String {
    case keyword = "k"
    case string = "s"
    case escape = "e"
    case comment = "c"
    case number = "n"
    case function = "f"
    case type = "t"
    case annotation = "a"
    case parameter = "p"
    case punctuation = "o"
}

/// Colours code by its trees: tokens by the grammar's kinds, names by their roles.
struct CodeHighlighter {
    private var classes: [CodeClass?]
    private let bytes: [UInt8]

    /// - Parameter language: Nothing, or a language without a parser, leaves the code uncoloured.
    init(_ code: String, language: Language?) {
        bytes = Array(code.utf8)
        classes = Array(repeating: nil, count: bytes.count)
        guard let language, !bytes.isEmpty,
            let tree = try? Parser(language.grammar, timeLimit: .seconds(5)).parse(bytes)
        else { return }
        paintTokens(of: tree)
        let source = SourceFile(path: "example", bytes: bytes)
        paintNames(of: language.lower(tree, source, language))
    }

    /// Colours that someone else worked out, one for each byte.
    init(_ code: String, classes: [CodeClass?]) {
        bytes = Array(code.utf8)
        self.classes =
            Array(classes.prefix(bytes.count))
            + Array(repeating: nil, count: max(0, bytes.count - classes.count))
    }

    // MARK: Colours

    /// Nodes come in pre-order, so that what stands within a string is painted over it.
    private mutating func paintTokens(of tree: FlatTree) {
        var known: [NodeKind: Paint] = [:]
        for (index, node) in tree.nodes.enumerated() {
            let isLeaf = Int(node.subtreeEnd) == index + 1
            let key = node.kind
            let paint =
                known[key] ?? Paint(kind: tree.kindName(of: index), isNamed: node.isNamed)
            known[key] = paint
            switch paint {
            case .nothing: break
            case .clear: self.paint(nil, node.start, node.end)
            case .all(let code): self.paint(code, node.start, node.end)
            case .leaf(let code): if isLeaf { self.paint(code, node.start, node.end) }
            }
        }
    }

    private mutating func paintNames(of tree: RoleTree) {
        for (index, node) in tree.nodes.enumerated() {
            let id = NodeID(index)
            switch node.role {
            case .function: paint(.function, tree.child(of: id, .name), in: tree)
            case .classDefinition: paint(.type, tree.child(of: id, .name), in: tree)
            case .keywordArgument: paint(.parameter, tree.child(of: id, .name), in: tree)
            case .modifier: paint(.keyword, id, in: tree)
            case .annotation: paintAll(.annotation, below: id, in: tree)
            case .namedType: paintAll(.type, below: id, in: tree)
            case .call:
                guard let callee = tree.child(of: id, .callee) else { break }
                let isMember = tree[callee].role == .member
                let name = isMember ? tree.child(of: callee, .name) : callee
                paint(isUpper(name, in: tree) ? .type : .function, name, in: tree)
            default: break
            }
        }
    }

    private func isUpper(_ node: NodeID?, in tree: RoleTree) -> Bool {
        guard let node, case let start = Int(tree[node].start), start < bytes.count else {
            return false
        }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start])
    }

    private mutating func paint(_ code: CodeClass, _ node: NodeID?, in tree: RoleTree) {
        guard let node, tree[node].role == .identifier || tree[node].role == .modifier else {
            return
        }
        // A keyword that the grammar told is none of the names: `this()`, `super()`.
        guard Int(tree[node].start) < classes.count, classes[Int(tree[node].start)] != .keyword
        else { return }
        paint(code, tree[node].start, tree[node].end)
    }

    /// The names of a type or an annotation, not those of its arguments.
    private mutating func paintAll(_ code: CodeClass, below node: NodeID, in tree: RoleTree) {
        var next = node.index + 1
        let end = min(Int(tree[node].subtreeEnd), tree.nodes.count)
        while next < end {
            let child = tree.nodes[next]
            if child.role == .arguments || child.role == .typeArguments {
                next = max(next + 1, Int(child.subtreeEnd))
                continue
            }
            paint(code, NodeID(next), in: tree)
            next += 1
        }
        if code == .annotation, Int(tree[node].start) < bytes.count,
            bytes[Int(tree[node].start)] == UInt8(ascii: "@")
        {
            paint(code, tree[node].start, tree[node].start + 1)
        }
    }

    private mutating func paint(_ code: CodeClass?, _ start: UInt32, _ end: UInt32) {
        let end = min(Int(end), classes.count)
        guard Int(start) < end else { return }
        for index in Int(start)..<end { classes[index] = code }
    }

    // MARK: Lines

    /// The lines as HTML, without blanks at their ends.
    var lines: [String] {
        var lines: [String] = []
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            // A line end behind the last line opens no further one.
            if start == bytes.count, start > 0 { break }
            var last = end
            while last > start, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
            lines.append(html(start..<last))
            start = end + 1
        }
        return lines
    }

    private func html(_ range: Range<Int>) -> String {
        var html = ""
        var start = range.lowerBound
        while start < range.upperBound {
            let code = classes[start]
            var end = start + 1
            while end < range.upperBound, classes[end] == code { end += 1 }
            let text = String(decoding: bytes[start..<end], as: UTF8.self).escapedForMarkup()
            html += code.map { "<i class=\"\($0.rawValue)\">\(text)</i>" } ?? text
            start = end
        }
        return html
    }
}

/// How nodes of a kind are painted.
private enum Paint {
    case nothing
    /// What is around does not go on in here: an interpolation.
    case clear
    case all(CodeClass)
    /// Only where the node has no parts.
    case leaf(CodeClass)

    /// - Parameter kind: The name in the grammar. Grammars differ, but their words are alike.
    init(kind: String, isNamed: Bool) {
        guard isNamed else {
            let first = kind.utf8.first ?? 0
            let isWord = first.isLetter && kind.utf8.allSatisfy { $0.isLetter || $0 == 0x5F }
            self =
                isWord
                ? .leaf(.keyword)
                : kind.contains("\"") || kind.contains("'")
                    ? .nothing : .leaf(.punctuation)
            return
        }
        let numbers = ["integer", "float", "number", "decimal", "hex", "octal", "binary", "real"]
        switch kind {
        case _ where kind.hasSuffix("comment"): self = .all(.comment)
        case "interpolation", "interpolated_expression", "template_substitution": self = .clear
        case "interpolated_identifier": self = .leaf(.parameter)
        case _ where kind.contains("escape"): self = .all(.escape)
        case _ where kind.contains("string") && !kind.contains("concatenated"):
            self = .all(.string)
        case "character_literal", "text_block": self = .all(.string)
        case "true", "false", "none", "null", "null_literal", "boolean_literal", "this", "super",
            "this_expression", "super_expression", "void_type", "integral_type", "boolean_type",
            "floating_point_type":
            self = .all(.keyword)
        case "integer", "float": self = .all(.number)
        case _ where kind.hasSuffix("_literal") && numbers.contains { kind.contains($0) }:
            self = .all(.number)
        case "type_identifier": self = .leaf(.type)
        default: self = .nothing
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
