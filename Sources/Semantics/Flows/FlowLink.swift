package import SourceText

/// A name by which a flow may come to a file of which nothing is known yet but its words.
package struct FlowLink: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A function that gives untrusted data: files that call it.
        case giving
        /// A function that is handed data and that no record tells of: the file that may declare it.
        case missing
        /// A method that is handed data: files that may declare classes below the one it is called on.
        case overridden
    }

    let kind: Kind
    /// The last word of the function's name.
    let name: UInt64
    /// Words of which the file holds one or, for what is missing, is named after one.
    let homes: [UInt64]
    /// For what is missing: words of which the file may hold one instead.
    var near: [UInt64] = []
    /// The file where the link comes from, of which it asks nothing.
    let path: String

    /// A file as links look at it.
    package struct File {
        let path: String
        let isFollowed: Bool
        let holds: (UInt64) -> Bool
        /// Its own name and that of its folder.
        private let names: [UInt64]

        package init(path: String, isFollowed: Bool, holds: @escaping (UInt64) -> Bool) {
            self.path = path
            self.isFollowed = isFollowed
            self.holds = holds
            let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
            names = [Symbol(FlowLink.stem(of: path)).value, Symbol(folder).value]
        }

        fileprivate func isNamed(after homes: [UInt64]) -> Bool {
            names.contains(where: homes.contains)
        }
    }

    /// Adds what the link asks of a file.
    package func ask(_ file: File, _ demand: inout FlowDemand) {
        guard file.path != path, file.holds(name) else { return }
        switch kind {
        case .giving:
            if homes.contains(where: file.holds) { demand.giving.insert(name) }
        case .missing:
            if file.isNamed(after: homes) || !file.isFollowed && near.contains(where: file.holds) {
                demand.called.insert(name)
            }
        case .overridden:
            if !file.isFollowed, homes.contains(where: file.holds) { demand.called.insert(name) }
        }
    }

    /// The name of a file without its endings; of a package's `__init__` that of its folder.
    static func stem(of path: String) -> String {
        let parts = path.split(separator: "/")
        let name = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
        return name == "__init__" ? parts.dropLast().last.map(String.init) ?? name : name
    }
}

extension FlowProgram {
    /// The names that lead from a file to others of which the program has no record.
    package func links(of record: FlowRecord) -> [FlowLink] {
        guard let view = viewpoint(of: record) else { return [] }
        let homes = [Symbol(FlowLink.stem(of: record.path)).value] + record.module.suffix(2)
        var links = record.giving.map { giving in
            FlowLink(
                kind: .giving, name: giving.name,
                homes: giving.type == 0 ? homes : [giving.type], path: record.path)
        }
        for case (let name, true) in record.wanted {
            if name.method != 0, let type = name.words.last {
                links.append(
                    FlowLink(
                        kind: .overridden, name: name.method, homes: [type], path: record.path))
            }
            guard recordsBehind(name, from: view).isEmpty else { continue }
            let words = openWords(dots: name.dots, words: name.words, from: view)
            guard let last = name.method != 0 ? name.method : words.last else { continue }
            links.append(
                FlowLink(
                    kind: .missing, name: last, homes: words + record.module.suffix(1),
                    near: near(name, words, record), path: record.path))
        }
        return links
    }
}
