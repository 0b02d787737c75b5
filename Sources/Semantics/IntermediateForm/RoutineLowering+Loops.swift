import Languages
import SourceText

extension RoutineLowering {
    func loop(_ node: NodeID) {
        withScope {
            switch tree[node].role {
            case .forEach: forEach(node)
            case .doWhileLoop: doWhile(node)
            default: whileLoop(node)
            }
        }
    }

    /// `while`, and `for` with its three parts.
    private func whileLoop(_ node: NodeID) {
        for child in tree.children(of: node, .initializer) { statement(child) }
        let head = code.makeBlock()
        let next = code.makeBlock()
        code.proceed(to: head)
        var truth: Bool?
        if let condition = tree.child(of: node, .condition) {
            let value = expression(condition)
            code.emit(.branch, range(condition), [value])
            truth = self.truth(of: condition)
        } else {
            truth = true
        }
        let hasCondition = tree.child(of: node, .condition) != nil
        let body = code.makeBlock()
        let otherwise = code.makeBlock()
        let after = code.makeBlock()
        code.jump(to: body, isDead: truth == false, when: hasCondition ? .whenTrue : .always)
        code.jump(to: otherwise, isDead: truth == true, when: hasCondition ? .whenFalse : .always)
        code.start(body)
        loopBody(node, breakTarget: after, continueTarget: next)
        code.proceed(to: next)
        for child in tree.children(of: node, .update) { statement(child) }
        code.jump(to: head)
        code.start(otherwise)
        for child in tree.children(of: node, .otherwise) { statement(child) }
        code.proceed(to: after)
    }

    private func doWhile(_ node: NodeID) {
        let body = code.makeBlock()
        let check = code.makeBlock()
        let after = code.makeBlock()
        code.proceed(to: body)
        loopBody(node, breakTarget: after, continueTarget: check)
        code.proceed(to: check)
        var truth: Bool?
        if let condition = tree.child(of: node, .condition) {
            code.emit(.branch, range(condition), [expression(condition)])
            truth = self.truth(of: condition)
        }
        code.jump(to: body, isDead: truth == false)
        code.jump(to: after)
        code.start(after)
    }

    private func forEach(_ node: NodeID) {
        let start = code.count
        let iterable = tree.child(of: node, .iterable)
        let value = iterable.map(expression) ?? constant(node)
        let head = code.makeBlock()
        let body = code.makeBlock()
        let otherwise = code.makeBlock()
        let after = code.makeBlock()
        code.proceed(to: head)
        code.jump(to: body)
        code.jump(to: otherwise)
        code.start(body)
        let element = code.emit(
            .operate, iterable.map(range) ?? range(node), [value], detail: .iteration)
        for target in tree.children(of: node, .target) {
            declareLoopVariables(in: target)
            assign(element, to: target, at: range(target), since: start)
        }
        loopBody(node, breakTarget: after, continueTarget: head)
        code.jump(to: head)
        code.start(otherwise)
        for child in tree.children(of: node, .otherwise) { statement(child) }
        code.proceed(to: after)
    }

    private func declareLoopVariables(in target: NodeID) {
        guard !isPython else { return }
        switch tree[target].role {
        case .identifier: declare(tree[target].name)
        case .tuple, .list, .parameters:
            for child in tree.children(of: target) { declareLoopVariables(in: child) }
        default: break
        }
    }

    private func loopBody(_ node: NodeID, breakTarget: Int32, continueTarget: Int32) {
        breakables.append(
            Breakable(
                label: takeLabel(), breakTarget: breakTarget, continueTarget: continueTarget,
                finallyDepth: finallyClauses.count))
        for child in tree.children(of: node, .body) { statement(child) }
        breakables.removeLast()
    }
}
