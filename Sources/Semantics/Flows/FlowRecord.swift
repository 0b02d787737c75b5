import Languages
package import SourceText

/// What other files need to know of one file: plain data, so that nothing of the file's code is kept.
package struct FlowRecord: Sendable, Codable {
    package struct Function: Sendable, Codable {
        /// The word that calls of it have.
        let name: UInt64
        /// Whether it was followed; of others the parameters are known alone.
        let isKnown: Bool
        let summary: FlowSummary
        let ways: FlowWays
        let isExtension: Bool
        let takesInstance: Bool
    }

    package struct Class: Sendable, Codable {
        /// The names of the classes around it and its own.
        let path: [UInt64]
        /// Supertypes as `Entity.outside`.
        let supertypes: [Entity]
        let methods: [UInt64: [Int32]]
        let body: Int32
        let fields: [UInt64]
        var values: [UInt64: FlowTree]
        let isCompanion: Bool
    }

    /// A function that gives untrusted data to its callers.
    package struct Giving: Hashable, Sendable, Codable {
        package let name: UInt64
        /// The class that a method belongs to; 0 for others.
        package let type: UInt64
    }

    package struct Import: Sendable, Codable {
        /// 0 for a wildcard.
        let name: UInt64
        let dots: Int
        let words: [UInt64]
    }

    package let path: String
    package let languageID: String
    /// The words of the package line; of a Python module those of its path.
    package let module: [UInt64]
    let isPackage: Bool
    let origins: [FlowOrigin]
    let functions: [Function]
    let topLevel: [UInt64: [Int32]]
    let classes: [Class]
    let values: [UInt64: FlowTree]
    let imports: [Import]
    /// What the file calls elsewhere, and whether it hands data to it.
    package let wanted: [OutsideName: Bool]
    /// The functions that give untrusted data to their callers.
    package let giving: [Giving]
    /// The rules that were looked for.
    package let rules: UInt64
    /// Sinks that inputs of functions reach.
    package let openSinks: [Int32]
    /// What changes when any summary does.
    package let signature: UInt64
}

extension FlowRecord {
    /// Words of a module by its path: `a/b/__init__.py` is `a.b`.
    static func moduleWords(of path: String) -> (words: [UInt64], isPackage: Bool) {
        var parts = path.split(separator: "/").map(String.init)
        guard let file = parts.popLast() else { return ([], false) }
        let name = file.prefix { $0 != "." }
        let isPackage = name == "__init__"
        if !isPackage { parts.append(String(name)) }
        return (parts.map { Symbol($0).value }, isPackage)
    }
}

extension FileFlow {
    /// What is to be kept of the file.
    func record() -> FlowRecord {
        let file = scope.file
        var functions: [FlowRecord.Function] = []
        var numbers: [Int32: Int32] = [:]
        var giving: Set<FlowRecord.Giving> = []
        var openSinks: Set<Int32> = []
        let module = moduleWords
        func add(_ number: Int32) -> Int32 {
            if let known = numbers[number] { return known }
            let routine = file.routines[Int(number)]
            let known = summaries[number]
            let summary = exported(known ?? scope.emptySummary(of: number), module)
            for reach in summary.reaches where reach.sink.file.isEmpty {
                openSinks.insert(reach.sink.number)
            }
            if gives(summary) { giving.insert(self.giving(number)) }
            functions.append(
                FlowRecord.Function(
                    name: name(of: number).value, isKnown: known != nil,
                    summary: summary, ways: ways[number] ?? FlowWays(),
                    isExtension: routine.isExtension,
                    takesInstance: routine.parameters.first?.kind == .instance
                        && !routine.isClassMethod))
            numbers[number] = Int32(functions.count - 1)
            return Int32(functions.count - 1)
        }
        var topLevel: [UInt64: [Int32]] = [:]
        for (number, routine) in file.routines.enumerated()
        where routine.kind == .function && routine.parent == 0 && routine.name != .none
            && !routine.isLambda
        {
            topLevel[routine.name.value, default: []].append(add(Int32(number)))
        }
        let classes = file.classes.indices.map { index in
            self.class(Int32(index), module, add)
        }
        var values: [UInt64: FlowTree] = [:]
        for case (.global(let name), let tree) in shared {
            values[name.value] = exported(tree, module)
        }
        return FlowRecord(
            path: file.path, languageID: file.languageID, module: module.words,
            isPackage: module.isPackage, origins: origins.origins, functions: functions,
            topLevel: topLevel, classes: classes, values: values,
            imports: file.imports.map {
                FlowRecord.Import(
                    name: $0.name.value, dots: $0.dots, words: $0.path.map(\.value))
            },
            wanted: wanted, giving: giving.sorted { ($0.name, $0.type) < ($1.name, $1.type) },
            rules: query.allRules, openSinks: openSinks.sorted(),
            signature: FlowSignature(of: functions, values, classes, origins).value)
    }

    private var moduleWords: (words: [UInt64], isPackage: Bool) {
        scope.isPython
            ? FlowRecord.moduleWords(of: scope.file.path)
            : (scope.file.package.map(\.value), false)
    }

    private func giving(_ number: Int32) -> FlowRecord.Giving {
        let routine = scope.file.routines[Int(number)]
        let name = name(of: number)
        let isMethod = routine.owner >= 0 && name == routine.name
        return FlowRecord.Giving(
            name: name.value,
            type: isMethod ? scope.file.classes[Int(routine.owner)].name.value : 0)
    }

    private func `class`(
        _ number: Int32, _ module: (words: [UInt64], isPackage: Bool), _ add: (Int32) -> Int32
    ) -> FlowRecord.Class {
        let file = scope.file
        let record = file.classes[Int(number)]
        var methods: [UInt64: [Int32]] = [:]
        for (index, routine) in file.routines.enumerated()
        where routine.kind == .function && routine.parent == record.routine
            && routine.name != .none
        {
            methods[routine.name.value, default: []].append(add(Int32(index)))
        }
        var values: [UInt64: FlowTree] = [:]
        for case (.field(let type, let name), let tree) in shared where type == number {
            values[name.value] = exported(tree, module)
        }
        let around = file.routines[Int(record.routine)].parent
        let supertypes = record.supertypes.compactMap { words in
            scope.typeEntity(words: words, from: around).flatMap { exported($0, module) }
        }
        return FlowRecord.Class(
            path: classPath(number), supertypes: supertypes, methods: methods,
            body: add(record.routine), fields: scope.fieldNames(of: number).map(\.value),
            values: values, isCompanion: record.isCompanion)
    }

    private func classPath(_ number: Int32) -> [UInt64] {
        var path: [UInt64] = []
        var next = number
        while next >= 0, path.count < 16 {
            path.append(scope.file.classes[Int(next)].name.value)
            next = scope.file.classes[Int(next)].owner
        }
        return path.reversed()
    }

    // MARK: Entities of this file, as others name them

    func exported(_ entity: Entity) -> Entity? { exported(entity, moduleWords) }

    private func exported(
        _ entity: Entity, _ module: (words: [UInt64], isPackage: Bool)
    ) -> Entity? {
        switch entity {
        case .function: nil
        case .type(let type): .outside(dots: -1, words: module.words + classPath(type))
        case .instance(let type): .outsideInstance(dots: -1, words: module.words + classPath(type))
        case .outside(let dots, let words):
            .outside(dots: dots > 0 ? -1 : dots, words: absolute(dots, words))
        case .outsideInstance(let dots, let words):
            .outsideInstance(dots: dots > 0 ? -1 : dots, words: absolute(dots, words))
        }
    }

    private func absolute(_ dots: Int, _ words: [UInt64]) -> [UInt64] {
        guard dots > 0 else { return words }
        return FlowProgram.base(of: scope.file.path, dots: dots) + words
    }

    private func exported(
        _ tree: FlowTree, _ module: (words: [UInt64], isPackage: Bool)
    ) -> FlowTree {
        var result = tree
        result.entities = tree.entities.compactMap { exported($0, module) }
        result.parts = tree.parts.mapValues { exported($0, module) }
        return result
    }

    private func exported(
        _ summary: FlowSummary, _ module: (words: [UInt64], isPackage: Bool)
    ) -> FlowSummary {
        var result = summary
        result.returned = exported(summary.returned, module)
        result.thrown = summary.thrown.map { exported($0, module) }
        result.variables = [:]
        result.invocations = summary.invocations.map { invocation in
            FlowSummary.Invocation(
                function: invocation.function,
                arguments: invocation.arguments.map { exported($0, module) })
        }
        for index in result.effects.indices {
            result.effects[index].parts = result.effects[index].parts.mapValues {
                exported($0, module)
            }
        }
        return result
    }
}
