import CPCRE2

/// A regular expression over UTF-8 bytes, compiled to machine code.
///
/// The syntax is PCRE2's; spellings that only Python knows are rewritten (see `PythonSpelling`). Text
/// that is not valid UTF-8 is allowed: nothing matches across an invalid byte. `.`, `^` and `$` take
/// `\n`, `\r\n` and a lone `\r` for line ends, as `LineIndex` does.
///
/// One value serves all threads at once.
package final class Regex: Sendable {
    package struct Options: OptionSet, Hashable, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }

        /// `^` and `$` hold at every line end.
        package static let multiline = Options(rawValue: 1)
        package static let caseless = Options(rawValue: 2)
        /// `.` matches line ends as well.
        package static let dotMatchesLineEnds = Options(rawValue: 4)
    }

    /// What one hit covers, as byte offsets into the text that was searched.
    package struct Match: Hashable, Sendable {
        package let range: Range<Int>
        /// What the groups captured: group 1 comes first; nothing for a group that took no part.
        package let groups: [Range<Int>?]

        /// The range of group `number`; 0 stands for the whole match.
        package func range(ofGroup number: Int) -> Range<Int>? {
            if number == 0 { return range }
            return groups.indices.contains(number - 1) ? groups[number - 1] : nil
        }
    }

    /// The pattern as its author wrote it.
    package let pattern: String
    package let options: Options
    package let groupCount: Int
    /// The names of the groups, group 1 first; nothing for a group without a name.
    package let groupNames: [String?]

    // PCRE2 promises that compiled code is read-only while matching ("pcre2api", "Multithreading");
    // what matching writes to is in `RegexWorkspace`, one for each thread.
    private nonisolated(unsafe) let code: OpaquePointer
    private let mayCutSearch: Bool

    package init(_ pattern: String, options: Options = []) throws(RegexProblem) {
        let rewritten = PythonSpelling(rewriting: pattern)
        self.pattern = pattern
        self.options = options
        code = try compiledCode(rewritten, options: options)
        groupCount = numberOfGroups(in: code)
        groupNames = namesOfGroups(in: code, count: groupCount)
        // `\G` means "where the search began", so it must see the real beginning.
        mayCutSearch = !pattern.contains("\\G")
    }

    deinit { pcre2_code_free_8(code) }

    /// The number of the group with `name`.
    package func group(named name: String) -> Int? {
        groupNames.firstIndex(of: name).map { $0 + 1 }
    }

    // MARK: Searching

    /// The first match that starts at `offset` or after it.
    ///
    /// What stands before `offset` is seen by look-behind and by `^`.
    package func firstMatch(
        in text: UnsafeBufferPointer<UInt8>, from offset: Int = 0
    ) throws(RegexLimit) -> Match? {
        try search(text, from: offset, flags: 0)
    }

    /// The match that starts exactly at `offset`.
    package func match(
        in text: UnsafeBufferPointer<UInt8>, at offset: Int = 0
    ) throws(RegexLimit) -> Match? {
        guard offset >= 0, offset <= text.count else { return nil }
        let workspace = RegexWorkspace.ofThisThread(groups: groupCount)
        return try workspace.run(
            code, text, from: offset, through: nil, flags: PCRE2_ANCHORED, groups: groupCount)
    }

    /// All matches, none overlapping another, in text order.
    ///
    /// An empty match is followed by the next one that is longer or starts later.
    package func matches(in text: UnsafeBufferPointer<UInt8>) throws(RegexLimit) -> [Match] {
        var found: [Match] = []
        var offset = 0
        var flags: UInt32 = 0
        while offset <= text.count, let match = try search(text, from: offset, flags: flags) {
            found.append(match)
            // `\K` moves the start of a match only; its end never lies before the place of the search.
            offset = max(offset, match.range.upperBound)
            flags = match.range.isEmpty ? PCRE2_NOTEMPTY_ATSTART : 0
        }
        return found
    }

    /// How much one call of the library may look at: starts times bytes. PCRE2 counts its match limit
    /// anew for each start, so `a*b` over a long run of `a` is quadratic without ever reaching it.
    private static let workPerCall = 1 << 28

    private func search(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, flags: UInt32
    ) throws(RegexLimit) -> Match? {
        guard start >= 0, start <= text.count else { return nil }
        let workspace = RegexWorkspace.ofThisThread(groups: groupCount)
        let window = max(256, Self.workPerCall / max(1, text.count - start))
        guard mayCutSearch, text.count - start > window else {
            return try workspace.run(
                code, text, from: start, through: nil, flags: flags, groups: groupCount)
        }
        let deadline = ContinuousClock.now + .seconds(1)
        var offset = start
        var flags = flags
        while offset <= text.count {
            let last = min(text.count, offset + window)
            let match = try workspace.run(
                code, text, from: offset, through: last, flags: flags, groups: groupCount)
            if let match { return match }
            flags = 0
            offset = last + 1
            while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
            if TimeLimits.hasPassed(deadline) { throw RegexLimit() }
        }
        return nil
    }
}

/// A search gave up: the pattern backtracks too much on this text. Whether it would match is unknown.
package struct RegexLimit: Error, Hashable, Sendable {
    package init() {}
}

/// A mistake in a regular expression.
package struct RegexProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in PCRE2's words.
    package let message: String
    /// UTF-8 bytes from the start of the pattern.
    package let offset: Int

    package var description: String {
        "The regular expression is wrong at offset \(offset): \(message)."
    }
}

// MARK: Asking PCRE2

private func compiledCode(
    _ pattern: PythonSpelling, options: Regex.Options
) throws(RegexProblem) -> OpaquePointer {
    var flags = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C
    flags |= PCRE2_USE_OFFSET_LIMIT
    if options.contains(.multiline) { flags |= PCRE2_MULTILINE }
    if options.contains(.caseless) { flags |= PCRE2_CASELESS }
    if options.contains(.dotMatchesLineEnds) { flags |= PCRE2_DOTALL }
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    var status: Int32 = 0
    var offset = 0
    let code = pattern.bytes.withUnsafeBufferPointer { bytes in
        pcre2_compile_8(bytes.baseAddress, bytes.count, flags, &status, &offset, context)
    }
    guard let code else {
        throw RegexProblem(message: errorText(status), offset: pattern.originalOffset(of: offset))
    }
    // Where there is no compiler for this machine the interpreter takes over by itself.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    return code
}

private func errorText(_ status: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(status, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
}

private func numberOfGroups(in code: OpaquePointer) -> Int {
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
}

private func namesOfGroups(in code: OpaquePointer, count: Int) -> [String?] {
    var names = [String?](repeating: nil, count: count)
    var entries: UInt32 = 0
    var entrySize: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &entries)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return names }
    // Each entry holds the number in two bytes, high byte first, then the name and a NUL.
    for index in 0..<Int(entries) {
        let entry = table + index * Int(entrySize)
        let number = Int(entry[0]) << 8 | Int(entry[1])
        guard names.indices.contains(number - 1) else { continue }
        names[number - 1] = String(cString: entry + 2)
    }
    return names
}

extension Regex {
    /// The version of the library that is linked at run time; what matches may depend on it.
    package static var libraryVersion: String {
        var bytes = [UInt8](repeating: 0, count: 64)
        guard (1...64).contains(pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)) else {
            return ""
        }
        let count = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &bytes)
        return String(decoding: bytes.prefix(max(0, min(64, Int(count)))), as: UTF8.self)
    }
}
