import Findings
import Markup

/// "1 file", "2 files".
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// Digits in groups of three from 10,000 on.
func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 10_000 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
        result.append(digit)
    }
    return result
}

/// `value` with exactly `decimals` digits after the point; "0" for what is no number.
func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let digits =
        String(repeating: "0", count: max(0, decimals + 1 - String(scaled).count)) + String(scaled)
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
}

/// A length of time in the unit a person would use.
func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.0005: "0 ms"
    case ..<0.0095: "\(fixed(seconds * 1000, decimals: 1)) ms"
    case ..<0.9995: "\(fixed(seconds * 1000, decimals: 0)) ms"
    case ..<59.995: "\(fixed(seconds, decimals: 2)) s"
    default: "\(wholeSeconds(seconds) / 60) min \(wholeSeconds(seconds) % 60) s"
    }
}

/// `seconds` without its fraction; 0 for what is no length of time.
func wholeSeconds(_ seconds: Double) -> Int {
    seconds.isFinite ? Int(min(max(seconds, 0), 1e9)) : 0
}

func byteCount(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\(fixed(Double(bytes) / 1e3, decimals: 1)) kB"
    case ..<1_000_000_000: "\(fixed(Double(bytes) / 1e6, decimals: 1)) MB"
    default: "\(fixed(Double(bytes) / 1e9, decimals: 1)) GB"
    }
}

/// `2026-03-01T12:00:00`, in UTC, from seconds since 1970.
///
/// - SeeAlso: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
func timestamp(_ secondsSince1970: Int) -> String {
    let seconds = min(max(secondsSince1970, 0), 253_402_300_799)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let shifted = days + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func digits(_ number: Int, _ count: Int = 2) -> String {
        String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month))-\(digits(day))"
        + "T\(digits(rest / 3600)):\(digits(rest / 60 % 60)):\(digits(rest % 60))"
}

extension Severity {
    /// How the severity is written in running text.
    var word: String { rawValue.lowercased() }

    /// "2 errors"; findings of severity None are "without severity".
    func counted(_ count: Int) -> String {
        self == .none ? "\(grouped(count)) without severity" : Reporting.counted(count, word)
    }
}

extension CWE {
    var name: String { "CWE-\(number)" }
}

extension SuppressionNote {
    /// Why the finding counts no longer, as an end of a sentence.
    var explanation: String {
        let cause =
            switch kind {
            case .comment: "suppressed by a comment"
            case .baseline: "known in the baseline"
            }
        guard let reason, !reason.isEmpty else { return cause }
        return "\(cause): \(reason)"
    }
}

extension TraceStep.Kind {
    /// How people's reports call a step.
    var word: String {
        switch self {
        case .source: "source"
        case .propagation: "step"
        case .call: "call"
        case .return: "return"
        case .sink: "sink"
        }
    }
}

extension RuleSummary {
    /// The first page on the web that a reader may turn to.
    var helpPage: String? {
        references.first { $0.isWebAddress } ?? cwe.first?.page
    }
}
