internal import Foundation
internal import GRDB
package import SourceText
internal import Synchronization

/// Values by key that outlive the program, in one file that any number of programs may use at once.
///
/// Losing a value costs time and nothing else, so nothing here is an error to the caller: a value that
/// cannot be read is not there, and one that cannot be written is not kept. What happened says
/// `trouble`.
package final class ResultStore: Sendable {
    package enum Trouble: Hashable, Sendable {
        /// Nothing is read or kept any more.
        case unusable(reason: String)
        /// The file was damaged, and begun anew.
        case damaged
    }

    /// Keys must be made with it: it is what a stranger does not know.
    package let secret: KeyedHash.Key

    /// The name carries the form of what is in the file, so that versions with different forms leave
    /// each other's files alone.
    package static let fileName = "results-1.sqlite"
    /// In bytes.
    package static let defaultLimit = 100 << 20

    private let state: Mutex<State>

    private struct State {
        var file: ResultFile?
        var trouble: Trouble?
        var pending = ResultFile.Changes()
    }

    /// Opens or makes the file in `folder`, which is made as well, for its owner alone.
    ///
    /// - Parameter limit: The most bytes that the file may have.
    package init(in folder: RawPath, limit: Int = ResultStore.defaultLimit) {
        let opened = Self.open(folder.appending(Self.fileName), in: folder, limit: limit)
        secret = opened.secret
        state = Mutex(State(file: opened.file, trouble: opened.trouble))
    }

    package var trouble: Trouble? { state.withLock { $0.trouble } }

    /// The value that was kept for `key`.
    package func value(for key: KeyedHash.Value) -> [UInt8]? {
        state.withLock { state in
            do {
                guard let found = try state.file?.row(for: key) else { return nil }
                guard found.proof == proof(of: found.value, for: key) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
                }
                if found.lastUse < Self.today { state.pending.used.append(key) }
                return found.value
            } catch {
                recover(from: error, &state)
                return nil
            }
        }
    }

    /// Keeps `value` from the next `save()` on, or from when enough has come together.
    package func keep(_ value: [UInt8], for key: KeyedHash.Value) {
        // One giant is not worth the place of a thousand others.
        guard value.count <= 2 << 20 else { return }
        state.withLock { state in
            guard state.file != nil else { return }
            state.pending.add(value, proof: proof(of: value, for: key), for: key)
            if state.pending.byteCount > 4 << 20 { write(&state) }
        }
    }

    /// Writes what was kept since the last time. Another program that is writing is waited for, for
    /// two seconds at most.
    package func save() {
        state.withLock { write(&$0) }
    }

    /// Writes what was kept, and lets go of the file.
    package func close() {
        state.withLock { state in
            write(&state)
            state.file?.close()
            state.file = nil
        }
    }

    private func write(_ state: inout State) {
        guard !state.pending.isEmpty, let file = state.file else { return }
        defer { state.pending = ResultFile.Changes() }
        do {
            try file.write(state.pending, on: Self.today)
        } catch {
            recover(from: error, &state)
        }
    }

    private func proof(of value: [UInt8], for key: KeyedHash.Value) -> UInt64 {
        var hash = KeyedHash(secret)
        hash.add(key.first)
        hash.add(key.second)
        hash.add(value)
        return hash.value.first
    }

    /// Days since 1970.
    private static var today: Int { Int(Date().timeIntervalSince1970 / 86_400) }

    // MARK: Trouble

    private static func open(
        _ path: RawPath, in folder: RawPath, limit: Int
    ) -> (file: ResultFile?, secret: KeyedHash.Key, trouble: Trouble?) {
        let fresh = KeyedHash.Key.random
        do {
            try makeFolder(folder)
            do {
                let file = try whenFree {
                    try ResultFile(at: path, limit: limit, freshSecret: fresh)
                }
                return (file, file.secret, nil)
            } catch let error as DatabaseError where error.meansDamage {
                ResultFile.remove(at: path)
                let file = try ResultFile(at: path, limit: limit, freshSecret: fresh)
                return (file, file.secret, .damaged)
            }
        } catch {
            return (nil, fresh, .unusable(reason: reason(of: error)))
        }
    }

    /// While another program sets up the same file, or is the last to close it, SQLite answers at once that
    /// it is locked, whatever time it was told to wait: `work` is tried for two seconds.
    private static func whenFree<Result>(_ work: () throws -> Result) throws -> Result {
        let end = ContinuousClock.now + .seconds(2)
        while true {
            do {
                return try work()
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
            {
                usleep(10_000)
            }
        }
    }

    private static func makeFolder(_ folder: RawPath) throws {
        var missing: [RawPath] = []
        var next: RawPath? = folder
        while let place = next, place.withCString({ access($0, F_OK) }) != 0 {
            missing.append(place)
            next = place.parent
        }
        for place in missing.reversed() {
            // Another program may have been faster.
            guard place.withCString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
                throw DatabaseError(
                    resultCode: .SQLITE_CANTOPEN, message: String(cString: strerror(errno)))
            }
        }
        // Programs that make backups know this mark (https://bford.info/cachedir/).
        let mark = folder.appending("CACHEDIR.TAG").description
        guard !FileManager.default.fileExists(atPath: mark) else { return }
        let text =
            "Signature: 8a477f597d28d172789f06886806bc55\n# Results of Martlet; may be removed.\n"
        try? Data(text.utf8).write(to: URL(fileURLWithPath: mark))
    }

    /// Goes on with a new file if this one is damaged, with none if it cannot be used.
    private func recover(from error: any Error, _ state: inout State) {
        let error = error as? DatabaseError ?? DatabaseError(message: "\(error)")
        // Another program is writing. What would have been kept is worked out again some day.
        if error.resultCode == .SQLITE_BUSY { return }
        guard error.meansDamage, let file = state.file, state.trouble == nil else {
            state.file = nil
            state.trouble = state.trouble ?? .unusable(reason: Self.reason(of: error))
            return
        }
        state.trouble = .damaged
        state.file = nil
        file.close()
        ResultFile.remove(at: file.path)
        let new = try? ResultFile(at: file.path, limit: file.limit, freshSecret: secret)
        // If another program was faster, the file has its secret, and keys of ours are of no use there.
        state.file = new?.secret == secret ? new : nil
    }

    private static func reason(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? "\(error)"
    }
}

extension DatabaseError {
    fileprivate var meansDamage: Bool {
        resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
    }
}
