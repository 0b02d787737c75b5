import CPCRE2

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What PCRE2 writes to while it matches. Each thread has one of its own.
final class RegexWorkspace {
    private let context: OpaquePointer?
    private let stack: OpaquePointer?
    private var data: OpaquePointer?
    private var capacity: Int

    private init() {
        capacity = 16
        context = pcre2_match_context_create_8(nil)
        // Machine code takes 32 kB of the thread's stack without this, which real patterns exceed.
        stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
        data = pcre2_match_data_create_8(UInt32(capacity + 1), nil)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        pcre2_set_match_limit_8(context, 2_000_000)
        pcre2_set_heap_limit_8(context, 64 << 10)
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_jit_stack_free_8(stack)
        pcre2_match_context_free_8(context)
    }

    /// Matches once. With `last`, only matches that start at `last` or before it count.
    func run(
        _ code: OpaquePointer, _ text: UnsafeBufferPointer<UInt8>, from offset: Int,
        through last: Int?, flags: UInt32, groups: Int
    ) throws(RegexLimit) -> Regex.Match? {
        // PCRE2 sets no limit for all bits set, which is what -1 is as an unsigned size.
        pcre2_set_offset_limit_8(context, last ?? -1)
        let status: Int32
        if let base = text.baseAddress {
            status = pcre2_match_8(code, base, text.count, offset, flags, data, context)
        } else {
            var nothing: UInt8 = 0
            status = pcre2_match_8(code, &nothing, 0, 0, flags, data, context)
        }
        if status == PCRE2_ERROR_NOMATCH { return nil }
        guard status >= 0, let pairs = pcre2_get_ovector_pointer_8(data) else { throw RegexLimit() }
        let range = Self.range(pairs, 0) ?? offset..<offset
        guard groups > 0 else { return Regex.Match(range: range, groups: []) }
        return Regex.Match(range: range, groups: (1...groups).map { Self.range(pairs, $0) })
    }

    private static func range(_ pairs: UnsafeMutablePointer<Int>, _ group: Int) -> Range<Int>? {
        let start = pairs[2 * group]
        let end = pairs[2 * group + 1]
        return start >= 0 && end >= start ? start..<end : nil
    }

    private func grow(to groups: Int) {
        guard groups > capacity else { return }
        capacity = groups
        pcre2_match_data_free_8(data)
        data = pcre2_match_data_create_8(UInt32(groups + 1), nil)
    }

    // MARK: One for each thread

    /// The workspace of the calling thread, with room for `groups` groups.
    static func ofThisThread(groups: Int) -> RegexWorkspace {
        let workspace: RegexWorkspace
        if let known = pthread_getspecific(key) {
            workspace = Unmanaged<RegexWorkspace>.fromOpaque(known).takeUnretainedValue()
        } else {
            workspace = RegexWorkspace()
            pthread_setspecific(key, Unmanaged.passRetained(workspace).toOpaque())
        }
        workspace.grow(to: groups)
        return workspace
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { workspace in
            #if canImport(Darwin)
                Unmanaged<RegexWorkspace>.fromOpaque(workspace).release()
            #else
                workspace.map { Unmanaged<RegexWorkspace>.fromOpaque($0).release() }
            #endif
        }
        precondition(status == 0, "No thread-specific storage is left for regular expressions.")
        return key
    }()
}
