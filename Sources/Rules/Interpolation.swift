/// Fills metavariables into a message or a fix.
///
/// Of several bound names that fit, the longest wins; unbound ones stay as they are.
///
/// - Parameters:
///   - value: The constant that `value($X)` stands for; nothing when it is not known, and then the
///     text of `$X` is used.
///   - text: The source text of a metavariable, by its name with the mark (`$X`, `$...ARGS`, `$1`).
package func interpolated(
    _ template: String, value: (String) -> String?, text: (String) -> String?
) -> String {
    guard template.utf8.contains(UInt8(ascii: "$")) else { return template }
    let bytes = Array(template.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var at = 0
    while at < bytes.count {
        if let (filled, end) = call(in: bytes, at: at, value: value, text: text)
            ?? metavariable(in: bytes, at: at, text: text)
        {
            result += filled.utf8
            at = end
        } else {
            result.append(bytes[at])
            at += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// `value($X)`, where `$X` is bound.
private func call(
    in bytes: [UInt8], at start: Int, value: (String) -> String?, text: (String) -> String?
) -> (String, end: Int)? {
    let opening = "value($"
    guard bytes[start...].starts(with: opening.utf8) else { return nil }
    let nameStart = start + opening.utf8.count - 1
    guard let close = bytes[nameStart...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let name = String(decoding: bytes[nameStart..<close], as: UTF8.self)
    guard Metavariable.isName(name), let filled = value(name) ?? text(name) else { return nil }
    return (filled, close + 1)
}

/// The longest bound name at `start`.
private func metavariable(
    in bytes: [UInt8], at start: Int, text: (String) -> String?
) -> (String, end: Int)? {
    guard bytes[start] == UInt8(ascii: "$") else { return nil }
    var nameStart = start + 1
    if bytes[nameStart...].starts(with: "...".utf8) { nameStart += 3 }
    // No name is longer; the bound keeps hostile text from costing quadratic time.
    var end =
        nameStart + bytes[nameStart...].prefix(80).prefix(while: \.continuesMetavariable).count
    while end > nameStart {
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if Metavariable.isName(name), let filled = text(name) { return (filled, end) }
        end -= 1
    }
    return nil
}
