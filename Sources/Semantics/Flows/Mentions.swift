import SourceText

/// Which routines of a file name which words: who may call a function, who may read or write a variable.
struct Mentions {
    private var naming: [Symbol: [Int32]] = [:]
    private var writing: [Symbol: [Int32]] = [:]

    /// - Complexity: O(*n*) for *n* instructions.
    init(_ file: IntermediateFile) {
        for (number, routine) in file.routines.enumerated() {
            add(routine, Int32(number))
        }
    }

    /// The routines in whose code a word stands where it may be a function, a class or a variable.
    func routines(naming word: Symbol) -> [Int32] { naming[word] ?? [] }

    /// The routines that store to a variable or field of the name.
    func routines(writing word: Symbol) -> [Int32] { writing[word] ?? [] }

    private mutating func add(_ routine: Routine, _ number: Int32) {
        var words: Set<Symbol> = []
        var written: Set<Symbol> = []
        for instruction in routine.instructions {
            if instruction.word != .none { words.insert(instruction.word) }
            guard instruction.operation == .store else { continue }
            if instruction.access == .field {
                written.insert(instruction.word)
            } else if instruction.place >= 0 {
                switch routine.places[Int(instruction.place)].step {
                case .variable(let variable):
                    written.insert(routine.variables[Int(variable)].name)
                case .field(let name): written.insert(name)
                case .element: break
                }
            }
        }
        for case .field(let name) in routine.places.lazy.map(\.step) { words.insert(name) }
        for variable in routine.variables where variable.kind != .local {
            words.insert(variable.name)
        }
        for site in routine.sites {
            words.insert(site.name)
            words.formUnion(site.path)
        }
        words.remove(.none)
        written.remove(.none)
        for word in words { naming[word, default: []].append(number) }
        for word in written { writing[word, default: []].append(number) }
    }
}
