import Languages
import SourceText

/// What the names of one file stand for, as calls across functions need it.
final class FileScope {
    let file: IntermediateFile
    let isPython: Bool
    /// By the routine they stand in and their name; several when a name is overloaded.
    private var functions: [Member: [Int32]] = [:]
    private var types: [Member: Int32] = [:]
    private var imports: [Symbol: ImportRecord] = [:]
    private(set) var wildcards: [ImportRecord] = []
    /// By class: the fields that it declares, in order.
    private var fields: [[Symbol]]
    private var fieldVariables: [[Symbol: Int32]]
    private(set) var subtypes: [Int32: [Int32]] = [:]
    private var extensions: [Symbol: [Int32]] = [:]
    private var ancestries: [Int32: [Int32]] = [:]
    private var companions: [Int32: Int32?] = [:]
    private var moduleVariables: Set<Symbol> = []
    /// By function: the functions and lambdas in it. By class or file: its lambdas alone.
    private var innerRoutines: [Int32: [Int32]] = [:]
    private var classesByRoutine: [Int32: Int32] = [:]
    private var captures: [Int32: [Symbol]] = [:]

    private struct Member: Hashable {
        let routine: Int32
        let name: Symbol
    }

    static let targetLimit = 8

    init(_ file: IntermediateFile) {
        self.file = file
        isPython = file.languageID == "python"
        fields = Array(repeating: [], count: file.classes.count)
        fieldVariables = Array(repeating: [:], count: file.classes.count)
        for (number, routine) in file.routines.enumerated()
        where routine.kind == .function && !routine.isAbstract {
            functions[Member(routine: routine.parent, name: routine.name), default: []].append(
                Int32(number))
            if routine.isExtension { extensions[routine.name, default: []].append(Int32(number)) }
        }
        for (number, record) in file.classes.enumerated() {
            guard file.routines.indices.contains(Int(record.routine)) else { continue }
            let body = file.routines[Int(record.routine)]
            let key = Member(routine: body.parent, name: record.name)
            if record.name != .none, types[key] == nil { types[key] = Int32(number) }
            classesByRoutine[record.routine] = Int32(number)
            collectFields(of: number, body)
        }
        for record in file.imports {
            if record.name == .none {
                wildcards.append(record)
            } else {
                imports[record.name] = record
            }
        }
        if let module = file.routines.first {
            for variable in module.variables where variable.name != .none {
                moduleVariables.insert(variable.name)
            }
        }
        collectSubtypes()
        collectInner()
    }

    private func collectInner() {
        for (number, routine) in file.routines.enumerated() where routine.parent >= 0 {
            let parent = file.routines[Int(routine.parent)]
            let isLocalClass =
                parent.kind == .classBody && parent.parent >= 0
                && file.routines[Int(parent.parent)].kind == .function
            if routine.isLambda || parent.kind == .function || isLocalClass {
                innerRoutines[routine.parent, default: []].append(Int32(number))
            }
        }
    }

    /// The routines that see the variables of one and are not called by their names alone.
    func inner(of routine: Int32) -> [Int32] { innerRoutines[routine] ?? [] }

    /// What is known of a routine that was not followed.
    func emptySummary(of routine: Int32) -> FlowSummary {
        var empty = FlowSummary()
        empty.parameters = file.routines[Int(routine)].parameters.map {
            FlowSummary.Parameter(name: $0.name.value, kind: $0.kind)
        }
        return empty
    }

    /// The variables that the class's own body declares or writes.
    private func collectFields(of number: Int, _ body: Routine) {
        var isWritten = Set(body.parameters.map(\.place))
        for instruction in body.instructions where instruction.operation == .store {
            isWritten.insert(instruction.place)
        }
        var written: Set<Int32> = []
        for (place, content) in body.places.enumerated() where isWritten.contains(Int32(place)) {
            if case .variable(let variable) = content.step { written.insert(variable) }
        }
        for (variable, content) in body.variables.enumerated()
        where content.name != .none && fieldVariables[number][content.name] == nil {
            // Python's bare `x: int` declares a field and writes nothing.
            guard written.contains(Int32(variable)) || !content.type.isEmpty else { continue }
            fields[number].append(content.name)
            fieldVariables[number][content.name] = Int32(variable)
        }
    }

    private func collectSubtypes() {
        for (number, record) in file.classes.enumerated() {
            for words in record.supertypes {
                if case .type(let parent)? = typeEntity(words: words, from: record.routine),
                    parent != Int32(number)
                {
                    subtypes[parent, default: []].append(Int32(number))
                }
            }
        }
    }

    // MARK: Classes within functions

    func type(ofBody routine: Int32) -> Int32? { classesByRoutine[routine] }

    func isAnonymous(_ type: Int32) -> Bool { file.classes[Int(type)].name == .none }

    /// The variables of the function around a class that its methods use.
    func capturedNames(of type: Int32) -> [Symbol] {
        let parent = file.routines[Int(file.classes[Int(type)].routine)].parent
        guard parent >= 0, file.routines[Int(parent)].kind == .function else { return [] }
        if let known = captures[type] { return known }
        var found: [Symbol] = []
        for routine in file.routines where routine.owner == type {
            for variable in routine.variables
            where variable.kind == .enclosing && !found.contains(variable.name) {
                found.append(variable.name)
            }
        }
        captures[type] = found
        return found
    }

    func methods(of type: Int32) -> [Int32] {
        let body = file.classes[Int(type)].routine
        return file.routines.indices.filter {
            file.routines[$0].parent == body && file.routines[$0].kind == .function
                && !file.routines[$0].isLambda
        }.map { Int32($0) }
    }

    // MARK: Names

    /// The routine whose names code in `routine` sees next; Python's methods pass over their class.
    private func around(_ routine: Int32) -> Int32 {
        var next = file.routines[Int(routine)].parent
        if isPython, next >= 0, file.routines[Int(next)].kind == .classBody {
            next = file.routines[Int(next)].parent
        }
        return next
    }

    func functions(named name: Symbol, from routine: Int32) -> [Int32] {
        var scope = routine
        while scope >= 0 {
            if let found = functions[Member(routine: scope, name: name)] { return found }
            if !isPython, file.routines[Int(scope)].kind == .classBody {
                let owner = file.routines[Int(scope)].owner
                let found = methods(named: name, in: owner)
                if !found.isEmpty { return found }
            }
            scope = around(scope)
        }
        return []
    }

    func type(named name: Symbol, from routine: Int32) -> Int32? {
        var scope = routine
        while scope >= 0 {
            if let found = types[Member(routine: scope, name: name)] { return found }
            scope = around(scope)
        }
        return nil
    }

    /// What a dotted name means: a class or function of the file, or something imported.
    func entity(words: [Symbol], from routine: Int32) -> Entity? {
        if words.count == 1, routine >= 0, type(named: words[0], from: routine) == nil,
            let function = functions(named: words[0], from: routine).first
        {
            return .function(function)
        }
        return typeEntity(words: words, from: routine)
    }

    /// What a dotted name means in a type's place.
    func typeEntity(words: [Symbol], from routine: Int32) -> Entity? {
        guard let first = words.first, routine >= 0 else { return nil }
        if var type = type(named: first, from: routine) {
            for word in words.dropFirst() {
                guard let inner = innerType(named: word, in: type) else { return nil }
                type = inner
            }
            return .type(type)
        }
        if let record = imports[first] {
            return .outside(
                dots: record.dots, words: (record.path + words.dropFirst()).map(\.value))
        }
        guard !isPython else { return nil }
        return .outside(dots: 0, words: words.map(\.value))
    }

    func imported(_ name: Symbol) -> ImportRecord? { imports[name] }

    func isModuleVariable(_ name: Symbol) -> Bool { moduleVariables.contains(name) }

    func innerType(named name: Symbol, in type: Int32) -> Int32? {
        types[Member(routine: file.classes[Int(type)].routine, name: name)]
    }

    func extensionFunctions(named name: Symbol) -> [Int32] { extensions[name] ?? [] }

    // MARK: Members

    /// The methods of a class by name, its own before those of its supertypes.
    func methods(named name: Symbol, in type: Int32) -> [Int32] {
        for type in ancestry(of: type) {
            let body = file.classes[Int(type)].routine
            if let found = functions[Member(routine: body, name: name)] { return found }
            if let companion = companion(of: type),
                let found = functions[
                    Member(routine: file.classes[Int(companion)].routine, name: name)]
            {
                return found
            }
        }
        return []
    }

    func ownMethods(named name: Symbol, in type: Int32) -> [Int32] {
        functions[Member(routine: file.classes[Int(type)].routine, name: name)] ?? []
    }

    /// Methods that a call on a value of static type `type` may lead to in subclasses.
    func overrides(of name: Symbol, in type: Int32) -> [Int32] {
        var found: [Int32] = []
        var stack = subtypes[type] ?? []
        var seen: Set<Int32> = [type]
        while let next = stack.popLast(), seen.count < 64 {
            guard seen.insert(next).inserted else { continue }
            found += ownMethods(named: name, in: next)
            stack += subtypes[next] ?? []
        }
        return found.sorted()
    }

    func companion(of type: Int32) -> Int32? {
        if let known = companions[type] { return known }
        let found = findCompanion(of: type)
        companions[type] = .some(found)
        return found
    }

    private func findCompanion(of type: Int32) -> Int32? {
        let body = file.classes[Int(type)].routine
        return file.classes.indices.first {
            file.classes[$0].isCompanion && file.classes[$0].owner == type
                && file.routines[Int(file.classes[$0].routine)].parent == body
        }.map { Int32($0) }
    }

    /// The class and its superclasses in this file, the nearest first.
    func ancestry(of type: Int32) -> [Int32] {
        if let known = ancestries[type] { return known }
        let found = findAncestry(of: type)
        ancestries[type] = found
        return found
    }

    private func findAncestry(of type: Int32) -> [Int32] {
        var result: [Int32] = []
        var queue = [type]
        while !queue.isEmpty, result.count < 32 {
            let next = queue.removeFirst()
            guard next >= 0, !result.contains(next) else { continue }
            result.append(next)
            for case .type(let parent)? in file.classes[Int(next)].supertypes.map({
                typeEntity(
                    words: $0, from: file.routines[Int(file.classes[Int(next)].routine)].parent)
            }) {
                queue.append(parent)
            }
        }
        return result
    }

    /// Supertypes that the file does not declare, by full name.
    func outerAncestry(of type: Int32) -> [Entity] {
        ancestry(of: type).flatMap { type in
            file.classes[Int(type)].supertypes.compactMap { words in
                let around = file.routines[Int(file.classes[Int(type)].routine)].parent
                guard case .outside(let dots, let words)? = typeEntity(words: words, from: around)
                else { return nil }
                return Entity.outside(dots: dots, words: words)
            }
        }
    }

    /// The class, or an ancestor of it, that declares the field.
    func declaringClass(of field: Symbol, in type: Int32) -> Int32? {
        ancestry(of: type).first { fieldVariables[Int($0)][field] != nil }
    }

    func fieldNames(of type: Int32) -> [Symbol] { fields[Int(type)] }

    /// The variable of the class's body that a field is.
    func fieldVariable(_ field: Symbol, of type: Int32) -> Variable? {
        fieldVariables[Int(type)][field].map {
            file.routines[Int(file.classes[Int(type)].routine)].variables[Int($0)]
        }
    }

    /// What a value of the written type is an instance of.
    func instance(ofType words: [Symbol], from routine: Int32) -> Entity? {
        switch words.isEmpty ? nil : typeEntity(words: words, from: routine) {
        case .type(let type)?: return .instance(type)
        case .outside(let dots, let words)?: return .outsideInstance(dots: dots, words: words)
        default: return nil
        }
    }
}
