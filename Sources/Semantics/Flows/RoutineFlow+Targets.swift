import Languages
import SourceText

/// The functions that a call may lead to.
extension RoutineFlow {
    func targets(of site: CallSite, _ index: Int) -> [CallTarget] {
        var found: [CallTarget] = []
        if site.receiver >= 0 {
            let receiver = values[Int(site.receiver)] ?? FlowValue()
            found = methodTargets(site, receiver)
            if found.isEmpty, !scope.isPython {
                found = local(scope.extensionFunctions(named: site.name), site, receiver)
                if found.isEmpty {
                    found = file.outsideExtensions(
                        named: site.name, arity: site.arguments.count
                    ).map { outside($0, receiver) }
                }
            }
            if found.isEmpty, isCallOfFunction(receiver, site) {
                found = functionTargets(receiver, site, boundTo: nil)
            }
            if found.isEmpty, site.callee < 0, let callee = calleeMember(index, site) {
                found = functionTargets(callee, site, boundTo: receiver)
            }
        } else if site.isOnSuper {
            found = superTargets(site)
        } else if site.name == Words.this, routine.owner >= 0 {
            found = local(
                scope.ownMethods(named: Words.initializer, in: routine.owner), site,
                instanceValue())
        } else if site.callee >= 0, let callee = values[Int(site.callee)] {
            found = functionTargets(callee, site, boundTo: nil)
        }
        return found.count > FileScope.targetLimit ? [] : found
    }

    /// `function.apply(x)`: whatever the one method of its interface is called.
    private func isCallOfFunction(_ receiver: FlowValue, _ site: CallSite) -> Bool {
        guard !scope.isPython, !receiver.entities.isEmpty,
            !LibraryWords.joinsFunctions.contains(site.name),
            !site.arguments.contains(where: { isInline(Int($0.value)) })
        else { return false }
        return receiver.entities.allSatisfy { entity in
            if case .function = entity { return true }
            return false
        }
    }

    /// The member as a value: a module's function, a function kept in a field.
    private func calleeMember(_ index: Int, _ site: CallSite) -> FlowValue? {
        let operands = routine.operands(of: routine.instructions[index])
        guard let last = operands.last, Int(last) != Int(site.receiver) else { return nil }
        return values[Int(last)]
    }

    private func methodTargets(_ site: CallSite, _ receiver: FlowValue) -> [CallTarget] {
        if site.isOnSuper { return superTargets(site) }
        var found: [CallTarget] = []
        for entity in receiver.entities {
            switch entity {
            case .instance(let type):
                let own = scope.methods(named: site.name, in: type)
                let all =
                    own + scope.overrides(of: site.name, in: type).filter { !own.contains($0) }
                found += local(all, site, receiver)
                if own.isEmpty { found += inherited(type, site, receiver) }
                found += file.outsideOverrides(
                    of: site.name, in: type, arity: site.arguments.count
                ).map { outside($0, receiver) }
            case .type(let type):
                let methods = scope.methods(named: site.name, in: type)
                var targets = local(methods, site, receiver)
                for position in targets.indices {
                    guard let number = targets[position].routine else { continue }
                    let method = scope.file.routines[Int(number)]
                    let takesInstance = method.parameters.first?.kind == .instance
                    targets[position].takesReceiverAsArgument =
                        takesInstance && !method.isClassMethod
                }
                found += targets
            case .outsideInstance(let dots, let words):
                found += file.outsideMethods(
                    dots: dots, words: words, name: site.name, arity: site.arguments.count
                ).map { outside($0, receiver) }
            default: break
            }
        }
        return found
    }

    func outside(_ target: CallTarget, _ receiver: FlowValue?) -> CallTarget {
        var target = target
        target.receiver = receiver
        return target
    }

    private func inherited(
        _ type: Int32, _ site: CallSite, _ receiver: FlowValue
    ) -> [CallTarget] {
        scope.outerAncestry(of: type).flatMap { entity -> [CallTarget] in
            guard case .outside(let dots, let words) = entity else { return [] }
            return file.outsideMethods(
                dots: dots, words: words, name: site.name, arity: site.arguments.count
            ).map { outside($0, receiver) }
        }
    }

    /// `super.f()`, and `super(…)` for the constructor.
    private func superTargets(_ site: CallSite) -> [CallTarget] {
        guard routine.owner >= 0 else { return [] }
        let name = site.name == Words.super ? Words.initializer : site.name
        let isConstruction = site.name == Words.super
        let receiver = instanceValue()
        var found: [CallTarget] = []
        for type in scope.ancestry(of: routine.owner).dropFirst() {
            if isConstruction, !scope.isPython,
                let body = file.target(scope.file.classes[Int(type)].routine)
            {
                var target = body
                target.receiver = receiver
                found.append(target)
            }
            let methods = scope.ownMethods(named: name, in: type)
            if !methods.isEmpty {
                found += local(methods, site, receiver)
                break
            }
            if !found.isEmpty { break }
        }
        guard found.isEmpty else { return found }
        return scope.outerAncestry(of: routine.owner).flatMap { entity -> [CallTarget] in
            guard case .outside(let dots, let words) = entity else { return [] }
            return file.outsideMethods(
                dots: dots, words: words, name: name, arity: site.arguments.count
            ).map { outside($0, receiver) }
        }
    }

    private func functionTargets(
        _ callee: FlowValue, _ site: CallSite, boundTo receiver: FlowValue?
    ) -> [CallTarget] {
        var functions: [Int32] = []
        var found: [CallTarget] = []
        for entity in callee.entities {
            switch entity {
            case .function(let function): functions.append(function)
            case .outside(let dots, let words):
                found += file.outsideFunctions(
                    dots: dots, words: words, arity: site.arguments.count)
            case .instance(let type):
                found += local(
                    scope.methods(named: Words.call, in: type)
                        + scope.methods(named: Words.invoke, in: type), site, callee)
            default: break
            }
        }
        let isMethod = functions.contains {
            scope.file.routines[Int($0)].owner >= 0
                && !scope.file.routines[Int($0)].isStatic
        }
        let own = isMethod && routine.owner >= 0 ? instanceValue() : receiver
        var locals = local(functions, site, own)
        for position in locals.indices { locals[position].closure = callee }
        return found + locals
    }

    /// Targets of this file, without those that the number of arguments rules out.
    func local(
        _ functions: [Int32], _ site: CallSite, _ receiver: FlowValue?
    ) -> [CallTarget] {
        let fitting = functions.filter { accepts($0, site.arguments.count) }
        return (fitting.isEmpty ? functions : fitting).prefix(FileScope.targetLimit + 1).compactMap
        {
            guard var target = file.target($0) else { return nil }
            target.receiver = receiver
            return target
        }
    }

    private func accepts(_ function: Int32, _ count: Int) -> Bool {
        let parameters = scope.file.routines[Int(function)].parameters.filter {
            $0.kind != .instance
        }
        if parameters.contains(where: { $0.kind != .plain }) { return true }
        return scope.file.languageID == "java"
            ? parameters.count == count : count <= parameters.count
    }
}
