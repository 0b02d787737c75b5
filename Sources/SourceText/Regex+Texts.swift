/// The same searches over the texts that callers have.
extension Regex {
    /// The first match in `bytes`.
    package func firstMatch(in bytes: [UInt8]) throws(RegexLimit) -> Match? {
        try withBytes(bytes) { text throws(RegexLimit) in try firstMatch(in: text) }
    }

    /// The first match within `range` of `bytes`, as if nothing stood around it: `^` holds at its
    /// start. Offsets of the result count from the start of `bytes`.
    package func firstMatch(in bytes: [UInt8], _ range: Range<Int>) throws(RegexLimit) -> Match? {
        let range = range.clamped(to: bytes.indices)
        return try withBytes(bytes) { text throws(RegexLimit) in
            try firstMatch(in: UnsafeBufferPointer(rebasing: text[range]))?.moved(
                by: range.lowerBound)
        }
    }

    /// The match at the very start of `range` of `bytes`, as if nothing stood around it.
    package func anchoredMatch(in bytes: [UInt8], _ range: Range<Int>) throws(RegexLimit) -> Match?
    {
        let range = range.clamped(to: bytes.indices)
        return try withBytes(bytes) { text throws(RegexLimit) in
            try match(in: UnsafeBufferPointer(rebasing: text[range]))?.moved(by: range.lowerBound)
        }
    }

    package func matches(in bytes: [UInt8]) throws(RegexLimit) -> [Match] {
        try withBytes(bytes) { text throws(RegexLimit) in try matches(in: text) }
    }

    /// All matches within `range` of `bytes`, as if nothing stood around it.
    package func matches(in bytes: [UInt8], _ range: Range<Int>) throws(RegexLimit) -> [Match] {
        let range = range.clamped(to: bytes.indices)
        return try withBytes(bytes) { text throws(RegexLimit) in
            try matches(in: UnsafeBufferPointer(rebasing: text[range]))
                .map { $0.moved(by: range.lowerBound) }
        }
    }

    /// The first match in the UTF-8 bytes of `text`.
    package func firstMatch(in text: String) throws(RegexLimit) -> Match? {
        try firstMatch(in: Array(text.utf8))
    }

    /// The match at the very start of `text`.
    package func anchoredMatch(in text: String) throws(RegexLimit) -> Match? {
        let bytes = Array(text.utf8)
        return try anchoredMatch(in: bytes, bytes.indices)
    }

    // The standard library's `withUnsafeBufferPointer` keeps typed errors, but its closure has to be
    // spelled out for the compiler to see that; this says it once.
    private func withBytes<Result>(
        _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(RegexLimit) -> Result
    ) throws(RegexLimit) -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }
}

extension Regex.Match {
    fileprivate func moved(by distance: Int) -> Regex.Match {
        func moved(_ range: Range<Int>) -> Range<Int> {
            range.lowerBound + distance..<range.upperBound + distance
        }
        return Regex.Match(range: moved(range), groups: groups.map { $0.map(moved) })
    }
}
