import Findings

/// Colours and weights of a terminal, or none of them.
struct TerminalStyle {
    let usesColor: Bool

    /// SGR parameters (ECMA-48, 8.3.117). The sixteen basic colours follow the reader's own theme.
    enum Role: String {
        case path = "1;4"
        case strong = "1"
        case dim = "2"
        case error = "1;31"
        case warning = "1;33"
        case notice = "1;36"
        case removed = "31"
        case added = "32"
    }

    func callAsFunction(_ role: Role, _ text: String) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Severity {
    var role: TerminalStyle.Role {
        switch self {
        case .error: .error
        case .warning: .warning
        case .notice: .notice
        case .none: .strong
        }
    }
}

extension Notification.Level {
    var role: TerminalStyle.Role {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .notice
        }
    }
}
