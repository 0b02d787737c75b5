import Languages
package import SourceText

/// The records of all files of one language, by the names that other files know them by.
///
/// It changes between rounds of a scan only, so that what a file finds in it depends neither on
/// threads nor on the order of files.
package struct FlowProgram: Sendable {
    let records: [FlowRecord]
    private let byPath: [String: Int]
    /// Python: modules by the last word of their name.
    private let modules: [UInt64: [Int]]
    /// Java and Kotlin: what stands directly in a package, by full name.
    private let packageFunctions: [[UInt64]: [Member]]
    private let packageClasses: [[UInt64]: Member]
    private let packageValues: [[UInt64]: Int]
    private let isPython: Bool
    /// By record: the folders of its path.
    private let folders: [[UInt64]]
    private var supertypes: [Member: [Member]] = [:]
    private var subtypes: [Member: [Member]] = [:]

    /// A function or class of a record.
    struct Member: Hashable, Sendable {
        let record: Int
        let index: Int32
    }

    /// From where names are looked up.
    struct Viewpoint: Sendable {
        let path: String
        let module: [UInt64]
        /// Imports of single names, and wildcards, which have none.
        let imports: [FlowRecord.Import]
    }

    enum Meaning {
        case functions([Member])
        case type(Member)
        case value(FlowTree, record: Int)
    }

    private static let depthLimit = 8

    package init(_ records: [FlowRecord]) {
        let sorted = records.sorted { $0.path < $1.path }
        self.records = sorted
        folders = sorted.map { Self.base(of: $0.path, dots: 1) }
        isPython = sorted.first?.languageID == "python"
        var byPath: [String: Int] = [:]
        var modules: [UInt64: [Int]] = [:]
        var functions: [[UInt64]: [Member]] = [:]
        var classes: [[UInt64]: Member] = [:]
        var values: [[UInt64]: Int] = [:]
        for (number, record) in sorted.enumerated() {
            byPath[record.path] = number
            if let last = record.module.last { modules[last, default: []].append(number) }
            guard record.languageID != "python" else { continue }
            for (name, indices) in record.topLevel {
                functions[record.module + [name], default: []] += indices.map {
                    Member(record: number, index: $0)
                }
            }
            for (index, type) in record.classes.enumerated() {
                let key = record.module + type.path
                if classes[key] == nil {
                    classes[key] = Member(record: number, index: Int32(index))
                }
            }
            for name in record.values.keys { values[record.module + [name]] = number }
        }
        self.byPath = byPath
        self.modules = modules
        packageFunctions = functions
        packageClasses = classes
        packageValues = values
        findSubtypes()
    }

    private mutating func findSubtypes() {
        for (number, record) in records.enumerated() {
            for index in record.classes.indices {
                let type = Member(record: number, index: Int32(index))
                let parents = findSupertypes(of: type)
                guard !parents.isEmpty else { continue }
                supertypes[type] = parents
                for parent in parents { subtypes[parent, default: []].append(type) }
            }
        }
    }

    /// The words of the folder that a relative import with so many dots starts from.
    static func base(of path: String, dots: Int) -> [UInt64] {
        let folders = path.split(separator: "/").dropLast().dropLast(max(0, dots - 1))
        return folders.map { Symbol(String($0)).value }
    }

    func viewpoint(of record: FlowRecord) -> Viewpoint? { byPath[record.path].map(viewpoint) }

    func viewpoint(_ number: Int) -> Viewpoint {
        let record = records[number]
        return Viewpoint(path: record.path, module: record.module, imports: record.imports)
    }

    // MARK: Names

    /// - Complexity: O(*n*) for *n* modules that wildcard imports lead through.
    func meaning(dots: Int, words: [UInt64], from view: Viewpoint) -> Meaning? {
        var visited: Set<Visit> = []
        return meaning(dots: dots, words: words, from: view, depth: 0, &visited)
    }

    /// A name that was looked for in a module: each only once, however many ways lead there.
    private struct Visit: Hashable {
        let record: Int
        let words: [UInt64]
    }

    private func meaning(
        dots: Int, words: [UInt64], from view: Viewpoint, depth: Int, _ visited: inout Set<Visit>
    ) -> Meaning? {
        guard depth < Self.depthLimit, !words.isEmpty else { return nil }
        if isPython {
            return moduleMeaning(
                dots: dots, words: words, from: view.path, depth, &visited)
        }
        if words.count > 1 || dots != 0, let found = packageMeaning(words) { return found }
        guard dots == 0 else { return nil }
        if let found = packageMeaning(view.module + words) { return found }
        for wildcard in view.imports where wildcard.name == 0 {
            if let found = packageMeaning(wildcard.words + words) { return found }
        }
        return nil
    }

    private func packageMeaning(_ words: [UInt64]) -> Meaning? {
        if let functions = packageFunctions[words] { return .functions(functions) }
        for count in stride(from: words.count, through: 1, by: -1) {
            guard let type = packageClasses[Array(words[..<count])] else { continue }
            return memberMeaning(of: type, Array(words[count...]))
        }
        if let record = packageValues[words], let name = words.last,
            let tree = records[record].values[name]
        {
            return .value(tree, record: record)
        }
        return nil
    }

    private func memberMeaning(of type: Member, _ rest: [UInt64]) -> Meaning? {
        guard let name = rest.first else { return .type(type) }
        guard rest.count == 1 else { return nil }
        let methods = methods(named: name, in: type)
        if !methods.isEmpty { return .functions(methods) }
        for holder in [type] + companions(of: type) {
            if let tree = self[type: holder].values[name] {
                return .value(tree, record: holder.record)
            }
        }
        return nil
    }

    /// The words of the last import on the way to a name that no record tells of.
    func openWords(dots: Int, words: [UInt64], from view: Viewpoint, depth: Int = 0) -> [UInt64] {
        var words = words
        if dots > 0 { words = Self.base(of: view.path, dots: dots) + words }
        guard isPython, depth < Self.depthLimit else { return words }
        for count in stride(from: words.count - 1, through: 1, by: -1) {
            guard let number = module(Array(words[..<count]), dots != 0, from: view.path) else {
                continue
            }
            for item in records[number].imports where item.name == words[count] {
                return openWords(
                    dots: item.dots, words: item.words + words.dropFirst(count + 1),
                    from: viewpoint(number), depth: depth + 1)
            }
        }
        return words
    }

    private func moduleMeaning(
        dots: Int, words: [UInt64], from path: String, _ depth: Int, _ visited: inout Set<Visit>
    ) -> Meaning? {
        var words = words
        var isAbsolute = dots == -1
        if dots > 0 {
            words = Self.base(of: path, dots: dots) + words
            isAbsolute = true
        }
        for count in stride(from: words.count, through: 1, by: -1) {
            guard let module = module(Array(words[..<count]), isAbsolute, from: path) else {
                continue
            }
            // The longest name is the module's; of one with less the rest would be a module, not a member.
            return count == words.count
                ? nil : self.meaning(of: Array(words[count...]), in: module, depth, &visited)
        }
        return nil
    }

    /// The module that a name means: of several with such an end the one nearest to the file.
    private func module(_ words: [UInt64], _ isAbsolute: Bool, from path: String) -> Int? {
        guard let last = words.last, let candidates = modules[last] else { return nil }
        let own = byPath[path].map { folders[$0] } ?? Self.base(of: path, dots: 1)
        var best: (shared: Int, length: Int, number: Int)?
        for number in candidates {
            let module = records[number].module
            let fits =
                isAbsolute ? module == words : module.suffix(words.count).elementsEqual(words)
            guard fits else { continue }
            let shared = zip(own, folders[number]).prefix { $0 == $1 }.count
            if let known = best,
                (known.shared, -known.length) >= (shared, -module.count)
            {
                continue
            }
            best = (shared, module.count, number)
        }
        return best?.number
    }

    private func meaning(
        of rest: [UInt64], in number: Int, _ depth: Int, _ visited: inout Set<Visit>
    ) -> Meaning? {
        guard visited.insert(Visit(record: number, words: rest)).inserted else { return nil }
        let record = records[number]
        if rest.count == 1, let functions = record.topLevel[rest[0]] {
            return .functions(functions.map { Member(record: number, index: $0) })
        }
        for count in stride(from: rest.count, through: 1, by: -1) {
            let path = Array(rest[..<count])
            guard let index = record.classes.firstIndex(where: { $0.path == path }) else {
                continue
            }
            return memberMeaning(
                of: Member(record: number, index: Int32(index)), Array(rest[count...]))
        }
        for item in record.imports where item.name == rest[0] {
            return meaning(
                dots: item.dots, words: item.words + rest.dropFirst(), from: viewpoint(number),
                depth: depth + 1, &visited)
        }
        if rest.count == 1, let tree = record.values[rest[0]] {
            return .value(tree, record: number)
        }
        for item in record.imports where item.name == 0 {
            if let found = meaning(
                dots: item.dots, words: item.words + rest, from: viewpoint(number),
                depth: depth + 1, &visited)
            {
                return found
            }
        }
        return nil
    }

    // MARK: Classes

    subscript(type member: Member) -> FlowRecord.Class {
        records[member.record].classes[Int(member.index)]
    }

    subscript(function member: Member) -> FlowRecord.Function {
        records[member.record].functions[Int(member.index)]
    }

    func companions(of type: Member) -> [Member] {
        let own = self[type: type].path
        return records[type.record].classes.indices.filter {
            let other = records[type.record].classes[$0]
            return other.isCompanion && other.path.dropLast().elementsEqual(own)
        }.map { Member(record: type.record, index: Int32($0)) }
    }

    /// A class's method of a name: its own, its companion's, or that of the nearest supertype.
    func methods(named name: UInt64, in type: Member) -> [Member] {
        var queue = [type]
        var next = 0
        while next < queue.count, next < 64 {
            for holder in [queue[next]] + companions(of: queue[next]) {
                if let found = self[type: holder].methods[name] {
                    return found.map { Member(record: holder.record, index: $0) }
                }
            }
            let parents = supertypes[queue[next]] ?? []
            queue += parents.filter { !queue.contains($0) }
            next += 1
        }
        return []
    }

    private func findSupertypes(of type: Member) -> [Member] {
        self[type: type].supertypes.compactMap { entity in
            guard case .outside(let dots, let words) = entity,
                case .type(let parent)? = meaning(
                    dots: dots, words: words, from: viewpoint(type.record)),
                parent != type
            else { return nil }
            return parent
        }
    }

    /// Methods of a name in all classes below a type.
    func overrides(of name: UInt64, in type: Member) -> [Member] {
        var found: [Member] = []
        var stack = subtypes[type] ?? []
        var seen: Set<Member> = [type]
        while let next = stack.popLast(), seen.count < 128 {
            guard seen.insert(next).inserted else { continue }
            if let own = self[type: next].methods[name] {
                found += own.map { Member(record: next.record, index: $0) }
            }
            stack += subtypes[next] ?? []
        }
        return found.sorted { ($0.record, $0.index) < ($1.record, $1.index) }
    }

    /// Extension functions of a name that a file sees.
    func extensions(named name: UInt64, from view: Viewpoint) -> [Member] {
        guard !isPython else { return [] }
        var keys = [view.module + [name]]
        keys += view.imports.filter { $0.name == name }.map(\.words)
        keys += view.imports.filter { $0.name == 0 }.map { $0.words + [name] }
        let found = keys.lazy.compactMap { self.packageFunctions[$0] }.first ?? []
        return found.filter { self[function: $0].isExtension }
    }

    // MARK: Rounds

    /// A number that changes when what the file is told of other files does.
    ///
    /// - Complexity: O(*n*) for the names that the file calls.
    package func answer(to record: FlowRecord) -> UInt64 {
        var signatures: Set<UInt64> = []
        guard let number = byPath[record.path] else { return 0 }
        let view = viewpoint(number)
        for name in record.wanted.keys {
            for number in recordsBehind(name, from: view) where records[number].path != view.path {
                let other = records[number]
                let matters = !other.giving.isEmpty || (record.wanted[name] ?? false)
                if matters { signatures.insert(other.signature) }
            }
        }
        return signatures.sorted().reduce(0) { ($0 &* 31) ^ $1 }
    }

    /// The functions of other files that a file hands data to and that were not followed for all of
    /// `rules`.
    ///
    /// - Returns: By path, the names that calls of them have.
    package func demands(of record: FlowRecord, rules: UInt64) -> [String: Set<UInt64>] {
        guard let number = byPath[record.path] else { return [:] }
        let view = viewpoint(number)
        var demands: [String: Set<UInt64>] = [:]
        for case (let name, true) in record.wanted {
            for member in members(behind: name, from: view) where member.record != number {
                let other = records[member.record]
                let function = other.functions[Int(member.index)]
                guard !function.isKnown || other.rules & rules != rules else { continue }
                demands[other.path, default: []].insert(function.name)
            }
        }
        return demands
    }

    /// The functions that a call by a name may run.
    private func members(behind name: OutsideName, from view: Viewpoint) -> [Member] {
        switch meaning(dots: name.dots, words: name.words, from: view) {
        case .functions(let members)?: return members
        case .value?: return []
        case .type(let type)?:
            guard name.method == 0 else {
                return methods(named: name.method, in: type)
                    + overrides(of: name.method, in: type)
            }
            let body = Member(record: type.record, index: self[type: type].body)
            return [body] + methods(named: Words.initializer.value, in: type)
        case nil:
            return name.method == 0 ? [] : extensions(named: name.method, from: view)
        }
    }

    /// The records that tell of a name.
    func recordsBehind(_ name: OutsideName, from view: Viewpoint) -> [Int] {
        switch meaning(dots: name.dots, words: name.words, from: view) {
        case .functions(let members)?: return members.map(\.record)
        case .value(_, let record)?: return [record]
        case .type(let type)?:
            guard name.method != 0 else { return [type.record] }
            let methods = methods(named: name.method, in: type)
            return [type.record] + methods.map(\.record)
                + overrides(of: name.method, in: type).map(\.record)
        case nil:
            return name.method == 0 ? [] : extensions(named: name.method, from: view).map(\.record)
        }
    }

    /// Words of which the text of the file has one that may declare a name of Java or Kotlin: its class or
    /// package.
    func near(_ name: OutsideName, _ words: [UInt64], _ record: FlowRecord) -> [UInt64] {
        guard !isPython else { return [] }
        if name.method != 0, words != [name.method] { return words.suffix(1) }
        let imported = record.imports.first { $0.name == words.last }?.words ?? words
        return imported.count > 1 ? imported.dropLast().suffix(1) : record.module.suffix(1)
    }
}
