import SourceText

/// What stands for a hole while a pattern is parsed as code.
///
/// Every hole becomes an identifier of a shape that nobody writes, so that the language's own parser
/// finds its place in the tree.
enum Placeholder: Equatable {
    case metavariable(String)
    case sequence(String)
    case ellipsis
    case typed(Int)
    case deep

    private static let stem = "_martlet_"

    var text: String {
        switch self {
        case .metavariable(let name): Self.stem + "m_" + name
        case .sequence(let name): Self.stem + "s_" + name
        case .ellipsis: Self.stem + "e"
        case .typed(let number): Self.stem + "t_\(number)"
        case .deep: Self.stem + "d"
        }
    }

    init?(text: some StringProtocol) {
        guard text.hasPrefix(Self.stem) else { return nil }
        let rest = text.dropFirst(Self.stem.count)
        let name = String(rest.dropFirst(2))
        switch rest.first {
        case "m": self = .metavariable(name)
        case "s": self = .sequence(name)
        case "e": self = .ellipsis
        case "d": self = .deep
        case "t":
            guard let number = Int(name) else { return nil }
            self = .typed(number)
        default: return nil
        }
    }
}
