import Languages
package import SourceText

/// What files of settings say: by the name of a file, the values by their keys. Nothing for a file that
/// is not there.
package typealias SettingsFiles = (String) -> [String: String]?

/// The names of the files of settings that a file's variables are filled from.
struct SettingsNames {
    /// By declaration; nothing for a variable that is filled from several, or by code as well.
    private var files: [Int32: String?] = [:]
    private let tree: RoleTree
    private let names: NameTable

    private static let load = Symbol("load")
    private static let fills: Set<Symbol> = [
        Symbol("setProperty"), Symbol("put"), Symbol("putAll"), Symbol("loadFromXML"),
    ]
    private static let getBundle = Symbol("getBundle")
    private static let ending = ".properties"

    init(in tree: RoleTree, _ names: NameTable) {
        self.tree = tree
        self.names = names
        for index in tree.nodes.indices { note(index) }
    }

    func file(of declaration: Int32) -> String? { files[declaration] ?? nil }

    private mutating func note(_ index: Int) {
        switch tree.nodes[index].role {
        case .call: noteCall(index)
        case .variableDefinition: noteDefinition(index)
        default: break
        }
    }

    /// `settings.load(stream)`
    private mutating func noteCall(_ index: Int) {
        guard let callee = tree.child(index, .callee), tree.nodes[callee].role == .member,
            let object = tree.child(callee, .object)
        else { return }
        let name = tree.nodes[callee].name
        let declaration = names.declarationOfNode[object]
        guard declaration >= 0 else { return }
        if Self.fills.contains(name) {
            files[declaration] = .some(nil)
        } else if name == Self.load, let arguments = tree.child(index, .arguments) {
            note(fileName(within: arguments, depth: 0), of: declaration)
        }
    }

    private mutating func note(_ file: String?, of declaration: Int32) {
        if let known = files[declaration], known != file {
            files[declaration] = .some(nil)
        } else {
            files[declaration] = .some(file)
        }
    }

    /// `settings = ResourceBundle.getBundle("name")`
    private mutating func noteDefinition(_ index: Int) {
        guard let value = tree.child(index, .value), tree.nodes[value].role == .call,
            let callee = tree.child(value, .callee), tree.nodes[callee].name == Self.getBundle,
            let arguments = tree.child(value, .arguments),
            let text = texts(within: arguments).first, let declared = declaration(in: index)
        else { return }
        note(lastPart(of: text, by: ".") + Self.ending, of: declared)
    }

    private func declaration(in definition: Int) -> Int32? {
        let target = tree.child(definition, .name) ?? tree.child(definition, .target)
        guard let target, names.declarationOfNode[target] >= 0 else { return nil }
        return names.declarationOfNode[target]
    }

    /// The name of the file that an expression opens: a literal in it, or in what its variable is set to.
    private func fileName(within index: Int, depth: Int) -> String? {
        if let text = texts(within: index).first(where: { $0.hasSuffix(Self.ending) }) {
            return lastPart(of: text, by: "/")
        }
        guard depth < 3 else { return nil }
        for inner in index..<Int(tree.nodes[index].subtreeEnd)
        where tree.nodes[inner].role == .identifier {
            let wanted = names.declarationOfNode[inner]
            guard wanted >= 0, let value = value(of: wanted) else { continue }
            if let found = fileName(within: value, depth: depth + 1) { return found }
        }
        return nil
    }

    private func value(of declared: Int32) -> Int? {
        for index in tree.nodes.indices where tree.nodes[index].role == .variableDefinition {
            if declaration(in: index) == declared { return tree.child(index, .value) }
        }
        return nil
    }

    private func texts(within index: Int) -> [String] {
        (index..<Int(tree.nodes[index].subtreeEnd)).filter {
            tree.nodes[$0].role == .stringText
        }.map { tree.text(of: NodeID($0)) }
    }

    private func lastPart(of text: String, by separator: Character) -> String {
        text.split(separator: separator).last.map(String.init) ?? text
    }
}

extension ConstantFolding {
    private static let getters: Set<Symbol> = [Symbol("getProperty"), Symbol("getString")]

    /// `settings.getProperty("key", "default")`, where the file that `settings` is filled from is there.
    func setting(_ index: Int) -> Constant? {
        guard let settings, let callee = tree.child(index, .callee),
            tree.nodes[callee].role == .member, Self.getters.contains(tree.nodes[callee].name),
            let object = tree.child(callee, .object), names.declarationOfNode[object] >= 0,
            let file = settingsNames.file(of: names.declarationOfNode[object]),
            let values = settings(file), let list = tree.child(index, .arguments)
        else { return nil }
        let arguments = Array(tree.children(of: NodeID(list)))
        guard let first = arguments.first, case .string(let key)? = constant(of: first.index) else {
            return nil
        }
        if let value = values[key] { return .string(bounded: value) }
        return arguments.count == 2 ? constant(of: arguments[1].index) : nil
    }

    /// The calls of that kind whose value is known.
    var knownSettings: [Int32] {
        guard settings != nil else { return [] }
        return tree.nodes.indices.filter { index in
            guard tree.nodes[index].role == .call, let callee = tree.child(index, .callee) else {
                return false
            }
            return Self.getters.contains(tree.nodes[callee].name) && constant(of: index) != nil
        }.map { Int32($0) }
    }
}
