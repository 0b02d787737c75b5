import Languages
import SourceText

extension RoutineLowering {
    /// A call, or `new`.
    func call(_ node: NodeID) -> ValueID {
        let isNew = tree[node].role == .new
        let callee = isNew ? nil : tree.child(of: node, .callee)
        let path = callee.map(tree.dottedName) ?? typePath(of: node)
        let name = callee.map { tree[$0].name } ?? path.last ?? .none
        let object = callee.flatMap { node in
            tree[node].role == .member ? tree.child(of: node, .object) : nil
        }
        // Arguments are looked at before a receiver that is a place: a propagator from an argument
        // into the receiver then acts before the receiver is read.
        let receiverFirst = object.map { place(of: $0) == nil } ?? false
        var receiver = receiverFirst ? object.map(expression) : nil
        var arguments = ArgumentList()
        lowerArguments(of: node, name: name, receiver: receiver, object: object, into: &arguments)
        if receiver == nil { receiver = object.map(expression) }
        var calleeValue: ValueID?
        if let callee, let receiver {
            // The member itself is an expression as well: rules may name `x.f` as a source.
            let operation: Instruction.Operation = place(of: callee) == nil ? .member : .load
            calleeValue = code.emit(
                operation, range(callee), [receiver], place: place(of: callee) ?? -1, word: name,
                access: .field)
        } else if let callee {
            calleeValue =
                tree[callee].role == .identifier && Words.constructors.contains(name)
                ? constant(callee) : expression(callee)
        }
        var site = makeSite(
            name: name, path: path, object: object, receiver: receiver, callee: calleeValue,
            isNew: isNew, arguments)
        // The body of an anonymous class is code of its own.
        if isNew, tree.child(of: node, .body) != nil {
            inner.append(Inner(kind: .classBody, node: node))
            site.body = Int32(firstInner + inner.count - 1)
        }
        let operands =
            arguments.list.map { ValueID(Int($0.value)) }
            + [receiver, calleeValue].compactMap { $0 }
        return code.emit(.call, range(node), operands, site: code.add(site))
    }

    /// `object : T { … }` as a value: its class has been noted as the last one within.
    func anonymousObject(_ node: NodeID) -> ValueID {
        var site = CallSite(
            name: .none, path: [], receiver: -1, isOnInstance: false, isOnSuper: false, callee: -1,
            arguments: [], isConstruction: true, lambdaUse: .none, lambdaResult: -1, property: -1,
            isSetter: false)
        site.body = Int32(firstInner + inner.count - 1)
        return code.emit(.call, range(node), site: code.add(site), isExtra: true)
    }

    struct ArgumentList {
        var list: [CallSite.Argument] = []
        var lambdaResult: Int32 = -1
    }

    private func lowerArguments(
        of node: NodeID, name: Symbol, receiver: ValueID?, object: NodeID?,
        into arguments: inout ArgumentList
    ) {
        var nodes: [NodeID] = []
        if let list = tree.child(of: node, .arguments) { nodes = Array(tree.children(of: list)) }
        nodes += tree.children(of: node, .trailingLambda)
        if isPython, object == nil, Words.feedsFirst.contains(name), let first = nodes.first,
            isLambda(first)
        {
            // `map(lambda x: …, values)`: what the lambda is fed comes after it.
            nodes.append(nodes.removeFirst())
        }
        var input = receiver.map { [$0] } ?? []
        for argument in nodes {
            let unwrapped =
                tree[argument].role == .keywordArgument
                ? tree.child(of: argument, .value) ?? argument : argument
            guard isLambda(unwrapped) else {
                let value = self.argument(argument)
                arguments.list.append(value)
                if object == nil { input.append(ValueID(Int(value.value))) }
                continue
            }
            if receiver == nil, let object, Words.feedsLambda.contains(name) {
                input = [expression(object)]
            }
            let feeds =
                Words.feedsLambda.contains(name) || isPython && Words.feedsFirst.contains(name)
            let result = lambda(
                unwrapped, input: feeds ? input : [],
                bindsThis: feeds && Words.bindsThis.contains(name))
            arguments.lambdaResult = result.result?.index ?? -1
            arguments.list.append(
                CallSite.Argument(
                    value: result.value.index, name: keyword(of: argument), isSplat: false))
        }
    }

    func argument(_ node: NodeID) -> CallSite.Argument {
        switch tree[node].role {
        case .keywordArgument:
            let value = tree.child(of: node, .value).map(expression) ?? constant(node)
            return CallSite.Argument(value: value.index, name: tree[node].name, isSplat: false)
        case .splat:
            let value = expression(node)
            return CallSite.Argument(value: value.index, name: .none, isSplat: true)
        default:
            return CallSite.Argument(value: expression(node).index, name: .none, isSplat: false)
        }
    }

    private func keyword(of node: NodeID) -> Symbol {
        tree[node].role == .keywordArgument ? tree[node].name : .none
    }

    private func isLambda(_ node: NodeID) -> Bool {
        tree[node].role == .lambda || tree[node].role == .function
    }

    private func makeSite(
        name: Symbol, path: [Symbol], object: NodeID?, receiver: ValueID?, callee: ValueID?,
        isNew: Bool, _ arguments: ArgumentList
    ) -> CallSite {
        var property: Int32 = -1
        var isSetter = false
        if isJava, let object, tree[object].role == .identifier, !isInstance(object),
            let place = place(of: object), let member = tree.parent(of: object),
            let (field, sets) = accessor(of: member, argumentCount: arguments.list.count)
        {
            property = code.place(place, .field(field))
            isSetter = sets
        }
        let use: CallSite.LambdaUse =
            arguments.lambdaResult < 0 || isPython
            ? .none
            : Words.givesResult.contains(name)
                ? .givesResult : Words.givesReceiver.contains(name) ? .givesReceiver : .none
        return CallSite(
            name: name, path: path, receiver: receiver?.index ?? -1,
            isOnInstance: object.map(isInstance) ?? Words.constructors.contains(name),
            isOnSuper: object.map(isSuper) ?? (name == Words.super),
            callee: receiver == nil ? callee?.index ?? -1 : -1, arguments: arguments.list,
            isConstruction: isNew, lambdaUse: use, lambdaResult: arguments.lambdaResult,
            property: property, isSetter: isSetter)
    }

    private func isSuper(_ node: NodeID) -> Bool {
        if tree[node].role == .call, let callee = tree.child(of: node, .callee) {
            return tree[callee].name == Words.super
        }
        return tree[node].role == .identifier && tree[node].name == Words.super
    }

    /// `self`, `this`, `super`, Python's `super()`.
    private func isInstance(_ node: NodeID) -> Bool {
        if tree[node].role == .call, let callee = tree.child(of: node, .callee) {
            return tree[callee].name == Words.super
        }
        guard tree[node].role == .identifier else { return false }
        return selfNames.contains(tree[node].name) || tree[node].name == Words.super
    }

    /// The property that `setName(v)` or `getName()` is about. A symbol has no letters, so this reads
    /// the text.
    private func accessor(
        of callee: NodeID, argumentCount: Int
    ) -> (field: Symbol, sets: Bool)? {
        guard argumentCount < 2, let name = tree.child(of: callee, .name) else { return nil }
        let word = tree.source.slice(range(name))
        let prefix = argumentCount == 1 ? "set" : "get"
        guard word.count > 3, word.starts(with: prefix.utf8), let letter = word.dropFirst(3).first
        else {
            return nil
        }
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
        let first = isUpper ? letter + 32 : letter
        return (Symbol(bytes: [first] + word.dropFirst(4)), argumentCount == 1)
    }

    /// The words of `new a.b.C<T>(…)`.
    private func typePath(of node: NodeID) -> [Symbol] {
        var next = tree.child(of: node, .type)
        while let type = next {
            let words = tree.dottedName(of: type)
            if !words.isEmpty { return words }
            next = tree.child(of: type, .path) ?? tree.child(of: type, .type)
        }
        return []
    }

    // MARK: Lambdas

    /// Lowers a lambda's body in place, as a way that may be taken any number of times.
    ///
    /// - Parameter input: What the call hands to the lambda's parameters, as far as it is known.
    /// - Returns: The lambda as a value, which carries nothing, and the value its body gives back.
    func lambda(
        _ node: NodeID, input: [ValueID], bindsThis: Bool = false
    ) -> (value: ValueID, result: ValueID?) {
        guard let body = tree.child(of: node, .body) else { return (constant(node), nil) }
        var number: Int32 = -1
        if lambdaDepth < 2 {
            // It is code of its own as well, for calls of it by another name.
            inner.append(Inner(kind: .function, node: node))
            number = Int32(firstInner + inner.count - 1)
        }
        lambdaDepth += 1
        defer { lambdaDepth -= 1 }
        let loop = code.makeBlock()
        let entry = code.makeBlock()
        let exit = code.makeBlock()
        let after = code.makeBlock()
        code.proceed(to: loop)
        code.jump(to: entry)
        code.jump(to: after)
        code.start(entry)
        let outerBreakables = breakables
        breakables = []
        lambdaExits.append((exit, [], finallyClauses.count))
        withScope {
            lambdaParameters(of: node, input: input, bindsThis: bindsThis)
            let value = tree[body].role == .block ? blockValue(body) : expression(body)
            if let value { lambdaExits[lambdaExits.count - 1].values.append(value) }
        }
        breakables = outerBreakables
        let values = lambdaExits.removeLast().values
        code.proceed(to: exit)
        let result = values.isEmpty ? nil : code.emit(.merge, range(body), values)
        code.jump(to: loop)
        code.start(after)
        let closure = code.emit(.constant, range(node), detail: .closure, site: number)
        return (closure, result)
    }

    private func lambdaParameters(of node: NodeID, input: [ValueID], bindsThis: Bool) {
        var names: [NodeID] = []
        if let list = tree.child(of: node, .parameters) {
            names = tree.children(of: list).filter { tree[$0].role == .parameter }
                .compactMap { tree.child(of: $0, .name) }
        }
        let list = bindsThis ? [] : input
        for name in names { lambdaParameter(name, list) }
        guard names.isEmpty, !isPython else { return }
        let place = code.place(ofVariable: declare(bindsThis ? Words.this : Words.it))
        code.emit(
            .parameter, ByteRange(range(node).start, range(node).start), input,
            detail: .lambdaParameter, place: place)
    }

    private func lambdaParameter(_ name: NodeID, _ input: [ValueID]) {
        if tree[name].role == .tuple || tree[name].role == .list {
            for child in tree.children(of: name) { lambdaParameter(child, input) }
            return
        }
        let place = code.place(ofVariable: declare(tree[name].name))
        code.emit(.parameter, range(name), input, detail: .lambdaParameter, place: place)
    }
}
