import Languages
import SourceText

/// Calls that are about the ends of a sequence, about the one value of a holder, or about a buffer of
/// text; and the accessors of records.
extension RoutineFlow {
    // MARK: Records

    /// `r.name()`, where the class of `r` has such a field and no such method.
    func recordComponent(_ site: CallSite) -> FlowValue? {
        guard !scope.isPython, site.receiver >= 0, site.arguments.isEmpty,
            let receiver = values[Int(site.receiver)], !receiver.entities.isEmpty
        else { return nil }
        let isField = receiver.entities.contains { entity in
            switch entity {
            case .instance(let type): scope.declaringClass(of: site.name, in: type) != nil
            case .outsideInstance(let dots, let words):
                file.fields(ofOutside: dots, words).contains(site.name.value)
            default: false
            }
        }
        return isField ? member(receiver, site.name) : nil
    }

    /// `Type.valueOf(text)`, which gives one of the constants of an enumeration or fails.
    func enumConstant(_ site: CallSite) -> FlowValue? {
        guard !scope.isPython, site.name == LibraryWords.valueOf, site.receiver >= 0,
            let receiver = values[Int(site.receiver)], receiver.entities.count == 1
        else { return nil }
        var value = FlowValue()
        switch receiver.entities[0] {
        case .type(let type): value.entities = [.instance(type)]
        case .outside(let dots, let words) where file.isOutsideType(dots: dots, words: words):
            value.entities = [.outsideInstance(dots: dots, words: words)]
        default: return nil
        }
        return value
    }

    // MARK: Sections of settings

    private static let sections = Part.field(Symbol("<sections>").value)

    /// `settings.set(section, key, value)`
    func putInSection(
        _ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        guard let value = argument(2, arguments), let part = sectionPart(arguments) else {
            return nil
        }
        let target = container(receiver)
        guard !target.objects.isEmpty else { return nil }
        write(FlowValue(), to: Self.sections, of: target)
        write(value, to: part, of: target)
        note(index, -1, value)
        return FlowValue()
    }

    /// `settings.get(section, key)`
    func section(_ receiver: FlowValue, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard arguments.count >= 2, let object = receiver.objects.only,
            state.objects[object]?.parts[Self.sections] != nil,
            let part = sectionPart(arguments)
        else { return nil }
        return read(receiver, part)
    }

    private func sectionPart(_ arguments: [CallSite.Argument]) -> Part? {
        guard case .string(let section)? = argument(0, arguments)?.constant,
            case .string(let key)? = argument(1, arguments)?.constant
        else { return nil }
        return .key(Symbol(section + "\u{1}" + key).value)
    }

    // MARK: Ends of sequences

    /// Whether all positions of a sequence are known, and which object it is.
    private func sequence(_ value: FlowValue) -> (object: Int32, content: FlowObject)? {
        guard let object = value.objects.only, let content = state.objects[object],
            content.isComplete, content.count > 0, content.parts[.elements] == nil
        else { return nil }
        return (object, content)
    }

    func end(_ kind: LibraryWords.Kind, of receiver: FlowValue) -> FlowValue {
        guard let known = sequence(receiver) else { return read(receiver, .elements) }
        return read(receiver, .position(kind == .first ? 0 : known.content.count - 1))
    }

    func addFirst(
        _ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]
    ) -> FlowValue? {
        guard let value = argument(0, arguments) else { return values[receiver] }
        let target = container(receiver)
        guard let object = target.objects.only, var content = state.objects[object],
            content.isComplete, content.count >= 0
        else {
            write(value, to: .elements, of: target)
            note(index, -1, value)
            return values[receiver]
        }
        var first = FlowValue()
        first.constant = .integer(0)
        insert(value, at: first, into: &content)
        state.objects[object] = content
        stateChanged = true
        note(index, -1, value)
        return values[receiver]
    }

    func removeFirst(_ receiver: FlowValue) -> FlowValue? {
        guard let (object, known) = sequence(receiver) else { return read(receiver, .elements) }
        var content = known
        let removed = content.removeElement(at: 0)
        state.objects[object] = content
        stateChanged = true
        return removed
    }

    // MARK: Holders and buffers

    /// `holder.set(x)`: what it had before is gone.
    func hold(_ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard let value = argument(0, arguments) else { return nil }
        let target = container(receiver)
        guard !target.objects.isEmpty else { return nil }
        write(value, to: .position(0), of: target)
        note(index, -1, value)
        return FlowValue()
    }

    /// What is written into a buffer in whatever form.
    func print(_ index: Int, _ receiver: Int, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard let known = values[receiver], isContainer(known) else { return nil }
        for argument in arguments {
            guard var value = values[Int(argument.value)] else { continue }
            value.constant = nil
            write(value, to: .elements, of: known)
            note(index, -1, value)
        }
        return known
    }

    /// `text.delete(0, text.length())`
    func deletesAll(_ site: CallSite, _ arguments: [CallSite.Argument]) -> Bool {
        guard arguments.count == 2, argument(0, arguments)?.constant == .integer(0) else {
            return false
        }
        let end = routine.instructions[Int(arguments[1].value)]
        guard end.operation == .call, end.site >= 0 else { return false }
        let length = routine.sites[Int(end.site)]
        guard length.name == LibraryWords.length, length.receiver >= 0 else { return false }
        let receiver = routine.instructions[Int(site.receiver)]
        return receiver.place >= 0
            && receiver.place == routine.instructions[Int(length.receiver)].place
    }

    /// `re.sub("[^a-z]", "", text)` and `text.replaceAll("[^a-z]", "")` leave chosen characters alone.
    func substituted(_ site: CallSite, _ arguments: [CallSite.Argument]) -> FlowValue? {
        guard arguments.count >= 2, case .string(let pattern)? = argument(0, arguments)?.constant,
            argument(1, arguments)?.constant != nil, GuardWords.leavesChosen(pattern)
        else { return nil }
        return FlowValue()
    }

    /// All arguments as one value.
    func joined(_ arguments: [CallSite.Argument]) -> FlowValue? {
        guard let first = argument(0, arguments) else { return nil }
        return arguments.dropFirst().reduce(first) { all, argument in
            values[Int(argument.value)].map { FlowValue.joined([all, $0]) } ?? all
        }
    }
}
