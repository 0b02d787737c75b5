import SourceText
import SyntaxTrees

extension Lowering where Roles == PythonRoles {
    /// One node for each imported name. It begins with the statement and ends with the name, or with
    /// the statement if the name is the only one.
    mutating func importStatement(_ step: Step) {
        var names = 0
        var children = children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .name { names += 1 }
        }
        children = self.children(of: step.node)
        while let child = next(&children) {
            if field(of: child) == .name {
                add(child, step.slot, names == 1 ? .onlyImportedName : .importedName)
            } else if kind(of: child) == .wildcardImport {
                add(child, step.slot)
            }
        }
        // Behind all names, as those begin where the statement does.
        addErrors(of: step.node)
    }

    mutating func importedName(_ step: Step, isOnly: Bool) {
        let statement = nodes[Int(step.node)].parent
        guard statement >= 0 else { return other(step) }
        let isAliased = kind(of: step.node) == .aliasedImport
        let name = isAliased ? child(of: step.node, .name) : step.node
        let start = start(of: statement)
        let end = isOnly ? end(of: statement) : end(of: step.node)
        if kind(of: statement) == .importStatement {
            open(.importModule, step.slot, start, end, flags: flags(of: statement))
            if let name { path(.path, name, start: self.start(of: name)) }
        } else {
            let flags = moduleFlags(of: statement).union(flags(of: statement))
            let word = symbol(of: name)
            open(.importName, step.slot, start, end, flags: flags, name: word)
            addModule(of: statement)
            add(name, .name)
        }
        if isAliased { add(child(of: step.node, .alias), .alias) }
    }

    mutating func wildcardImport(_ step: Step) {
        let statement = nodes[Int(step.node)].parent
        guard statement >= 0 else { return other(step) }
        open(
            .importWildcard, step.slot, start(of: statement), end(of: statement),
            flags: moduleFlags(of: statement).union(flags(of: statement)))
        addModule(of: statement)
    }

    private func moduleFlags(of statement: Int32) -> NodeFlags {
        let module = child(of: statement, .moduleName)
        return kind(of: module) == .relativeImport ? .relative : []
    }

    /// Opens the path behind `from`. Nothing may have been added to the open node before.
    private mutating func addModule(of statement: Int32) {
        guard let module = child(of: statement, .moduleName) else {
            return add(child(of: statement, kind: .futureToken), .path)
        }
        guard kind(of: module) == .relativeImport else {
            return path(.path, module, start: start(of: module))
        }
        if let name = child(of: module, kind: .dottedName) {
            path(.path, name, start: start(of: module))
        } else {
            let (start, end) = (start(of: module), end(of: module))
            builder.leaf(
                .identifier, .path, start: start, end: end, name: builder.symbol(start, end))
        }
    }
}
