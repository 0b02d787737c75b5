import ArgumentParser
import Engine
import Findings
import SourceText

/// A severity by its name, in any case.
struct SeverityArgument: ExpressibleByArgument {
    let severity: Severity

    init?(argument: String) {
        let named = Severity.allCases.first { $0.rawValue.lowercased() == argument.lowercased() }
        guard let named else { return nil }
        severity = named
    }

    static var allValueStrings: [String] { Severity.allCases.map { $0.rawValue.lowercased() } }
}

/// When a scan fails: `any`, `never` or a severity.
struct FailureArgument: ExpressibleByArgument {
    let threshold: ScanOptions.Threshold

    init?(argument: String) {
        switch argument.lowercased() {
        case "any": threshold = .anyFinding
        case "never": threshold = .never
        default:
            guard let severity = SeverityArgument(argument: argument) else { return nil }
            threshold = .severity(severity.severity)
        }
    }

    static var allValueStrings: [String] { ["any"] + SeverityArgument.allValueStrings + ["never"] }
}

/// A glob in the syntax of git's ignore files. It cannot take back another one.
struct GlobArgument: ExpressibleByArgument {
    let pattern: PathPattern

    init?(argument: String) {
        let text = argument.hasPrefix("./") ? String(argument.dropFirst(2)) : argument
        guard !text.isEmpty, !text.hasPrefix("!") else { return nil }
        pattern = PathPattern(text)
    }
}

/// A number of one or more.
struct CountArgument: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        guard let count = Int(argument), count >= 1, count <= 1_024 else { return nil }
        self.count = count
    }
}

/// Bytes: `500000`, `500k`, `2M`, `1GB`. Units are powers of 1024.
struct SizeArgument: ExpressibleByArgument {
    let bytes: Int

    init?(argument: String) {
        let text = argument.lowercased()
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let powers: [String: Int] = [
            "": 0, "b": 0, "k": 1, "kb": 1, "kib": 1, "m": 2, "mb": 2, "mib": 2, "g": 3, "gb": 3,
            "gib": 3,
        ]
        guard let number = Double(digits),
            let power = powers[String(text.dropFirst(digits.count))],
            case let bytes = number * Double(1 << (10 * power)), bytes < 1e15
        else { return nil }
        self.bytes = Int(bytes)
    }
}

/// Seconds, zero or more: `10`, `0.5`.
struct SecondsArgument: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        guard let seconds = Double(argument), seconds >= 0, seconds.isFinite else { return nil }
        self.seconds = seconds
    }
}
