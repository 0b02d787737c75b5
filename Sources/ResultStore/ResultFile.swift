import Foundation
import GRDB
import SourceText

/// The database of a store. Whoever holds it sees to it that one thread uses it at a time.
///
/// The first half of a key is the row's own number; the second is part of the proof, which is checked
/// whenever a value is read.
struct ResultFile {
    let path: RawPath
    let limit: Int
    let secret: KeyedHash.Key
    private let queue: DatabaseQueue

    struct Row {
        let value: [UInt8]
        let proof: UInt64
        /// A day, counted from 1970.
        let lastUse: Int
    }

    /// What is to be written.
    struct Changes {
        fileprivate var rows: [(key: UInt64, proof: UInt64, value: [UInt8])] = []
        /// Keys of values that were of use.
        var used: [KeyedHash.Value] = []
        private(set) var byteCount = 0

        var isEmpty: Bool { rows.isEmpty && used.isEmpty }

        mutating func add(_ value: [UInt8], proof: UInt64, for key: KeyedHash.Value) {
            rows.append((key.first, proof, value))
            byteCount += value.count + 32
        }
    }

    /// - Parameter freshSecret: The secret of the file if it is made now.
    init(at path: RawPath, limit: Int, freshSecret: KeyedHash.Key) throws {
        self.path = path
        self.limit = limit
        queue = try DatabaseQueue(
            path: path.description, configuration: Self.configuration(limit: limit))
        secret = try queue.inDatabase { database in
            let secret = try Self.secret(in: database, orElse: freshSecret)
            try Self.beginReading(database)
            return secret
        }
    }

    func close() {
        try? queue.inDatabase { database in
            if database.isInsideTransaction { try database.commit() }
        }
        try? queue.close()
    }

    /// Removes the file and what belongs to it.
    static func remove(at path: RawPath) {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path.description + suffix)
        }
    }

    private static func configuration(limit: Int) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        configuration.foreignKeysEnabled = false
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            // Readers and a writer do not wait for each other. Nothing is forced to the disk: a program
            // that is killed leaves a sound file all the same, and what a power failure breaks the
            // proofs show.
            try database.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = OFF;
                    PRAGMA journal_size_limit = 1048576;
                    PRAGMA max_page_count = \(max(16, limit / 4096));
                    """)
        }
        return configuration
    }

    private static func secret(
        in database: Database, orElse fresh: KeyedHash.Key
    ) throws -> KeyedHash.Key {
        if let known = try knownSecret(in: database) { return known }
        try database.inTransaction(.immediate) {
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS secret
                        (id INTEGER PRIMARY KEY CHECK (id = 1), first INTEGER, second INTEGER);
                    CREATE TABLE IF NOT EXISTS results
                        (key INTEGER PRIMARY KEY, proof INTEGER, used INTEGER, value BLOB);
                    """)
            try database.execute(
                sql: "INSERT OR IGNORE INTO secret VALUES (1, ?, ?)",
                arguments: [Int64(bitPattern: fresh.first), Int64(bitPattern: fresh.second)])
            return .commit
        }
        guard let known = try knownSecret(in: database) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return known
    }

    private static func knownSecret(in database: Database) throws -> KeyedHash.Key? {
        guard try database.tableExists("secret"), try database.tableExists("results"),
            let row = try GRDB.Row.fetchOne(database, sql: "SELECT first, second FROM secret"),
            let first = row.integer(0), let second = row.integer(1)
        else { return nil }
        return KeyedHash.Key(first: UInt64(bitPattern: first), second: UInt64(bitPattern: second))
    }

    // MARK: Rows

    /// Takes part in what the file holds now, until the next write: locks for each row would cost more
    /// than the rows. Nobody waits for it.
    private static func beginReading(_ database: Database) throws {
        try database.beginTransaction(.deferred)
    }

    func row(for key: KeyedHash.Value) throws -> Row? {
        try queue.inDatabase { database in
            let statement = try database.cachedStatement(
                sql: "SELECT proof, used, value FROM results WHERE key = ?")
            guard
                let row = try GRDB.Row.fetchOne(
                    statement, arguments: [Int64(bitPattern: key.first)])
            else { return nil }
            guard let proof = row.integer(0), let used = row.integer(1),
                let value = Data.fromDatabaseValue(row[2])
            else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
            return Row(
                value: Array(value), proof: UInt64(bitPattern: proof), lastUse: Int(used))
        }
    }

    func write(_ changes: Changes, on day: Int) throws {
        try queue.inDatabase { database in
            if database.isInsideTransaction { try database.commit() }
            defer { try? Self.beginReading(database) }
            do {
                try write(changes, on: day, in: database)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_FULL && isNearlyFull(database)
            {
                // What was kept lies in the way of itself: pages that are half empty.
                try database.execute(sql: "DELETE FROM results")
                try write(changes, on: day, in: database)
            }
        }
    }

    private func isNearlyFull(_ database: Database) -> Bool {
        let pages = try? Int.fetchOne(database, sql: "PRAGMA page_count")
        return (pages ?? 0) * 4096 > limit / 10 * 7
    }

    private func write(_ changes: Changes, on day: Int, in database: Database) throws {
        try database.inTransaction(.immediate) {
            try makeRoom(for: changes.byteCount, in: database)
            let insert = try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)")
            for row in changes.rows {
                try insert.execute(arguments: [
                    Int64(bitPattern: row.key), Int64(bitPattern: row.proof), day,
                    Data(row.value),
                ])
            }
            let touch = try database.cachedStatement(
                sql: "UPDATE results SET used = ? WHERE key = ?")
            for key in changes.used {
                try touch.execute(arguments: [day, Int64(bitPattern: key.first)])
            }
            return .commit
        }
    }

    /// When the file is nearly full, the half that was of no use for longest goes.
    private func makeRoom(for byteCount: Int, in database: Database) throws {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        guard (pages - free) * 4096 + byteCount > limit / 10 * 8 else { return }
        var kept = 0
        let days = try GRDB.Row.fetchAll(
            database,
            sql: """
                SELECT used, sum(length(value) + 32) FROM results GROUP BY used ORDER BY used DESC
                """)
        for row in days {
            kept += Int(row.integer(1) ?? 0)
            guard kept > limit / 3 else { continue }
            let day = row.integer(0) ?? 0
            // Of the day on which the bound is passed, half by the key, which is as good as random. Its
            // neighbours go with a row, so that pages become free.
            let half = Bool.random() ? "key < 0" : "key >= 0"
            try database.execute(
                sql: "DELETE FROM results WHERE used < ? OR (used = ? AND \(half))",
                arguments: [day, day])
            return
        }
    }
}

extension GRDB.Row {
    /// The integer in a column; nothing when something else is there, as in a damaged file.
    fileprivate func integer(_ column: Int) -> Int64? { Int64.fromDatabaseValue(self[column]) }
}
