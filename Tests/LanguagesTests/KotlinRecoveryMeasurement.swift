import Foundation
import Languages
import SourceText
import SyntaxTrees
import Testing

/// Real code, for `Scripts/measure-kotlin-recovery`. Without it, there is nothing to measure.
private let corpus = ProcessInfo.processInfo.environment["MARTLET_KOTLIN"]?
    .split(separator: ":").map(String.init)

@Suite(.enabled(if: corpus != nil)) struct KotlinRecoveryMeasurement {
    @Test func `recovery never loses more than the grammar`() throws {
        var total = Loss()
        var worst: [(lost: Int, path: String)] = []
        var time = (parse: Duration.zero, lowering: Duration.zero)
        let clock = ContinuousClock()
        for path in paths() {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            let source = SourceFile(path: path, bytes: Array(data))
            let start = clock.now
            let concrete = try Parser(.kotlin).parse(source.bytes)
            let parsed = clock.now
            let tree = Language.kotlin.lower(concrete, source, .kotlin)
            time.parse += parsed - start
            time.lowering += clock.now - parsed
            let loss = Loss(
                bytes: source.bytes.count, before: lostBytes(of: concrete),
                after: lostBytes(of: tree))
            #expect(loss.after <= loss.before, "\(path)")
            #expect(tree.brokenInvariants.prefix(3) == [], "\(path)")
            if loss.after > 0 { worst.append((loss.after, path)) }
            total.add(loss)
        }
        print(total.summary)
        print("parsing \(time.parse), recovery and lowering \(time.lowering)")
        for (lost, path) in worst.sorted(by: { $0.lost > $1.lost }).prefix(20) { print(lost, path) }
    }

    private func paths() -> [String] {
        (corpus ?? []).flatMap { root in
            (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
                .compactMap { $0 as? String }
                .filter { $0.hasSuffix(".kt") || $0.hasSuffix(".kts") }
                .map { root + "/" + $0 }
        }.sorted()
    }

    /// What is in errors, and what the parser left out of the tree at its end.
    private func lostBytes(of tree: FlatTree) -> Int {
        guard tree.hasErrors else { return 0 }
        var lost = tree.errors.reduce(0) { $0 + max(1, $1.count) }
        var covered = 0
        let gaps = tree.children(of: 0).map { tree[$0] }.map { (Int($0.start), Int($0.end)) }
        for (start, end) in gaps + [(tree.bytes.count, tree.bytes.count)] {
            lost += tree.bytes[covered..<max(covered, start)].count {
                !" \t\r\n;".utf8.contains($0)
            }
            covered = max(covered, end)
        }
        return tree.nodes[0].isError ? tree.bytes.count : lost
    }

    /// Code within an error that has its roles nevertheless is not lost.
    private func lostBytes(of tree: RoleTree) -> Int {
        var lost = tree.errors.reduce(0) { $0 + max(1, $1.count) }
        for (index, node) in tree.nodes.enumerated() where node.role == .error {
            for child in tree.children(of: NodeID(index)) where tree[child].role.isStatement {
                lost -= tree.range(of: child).count
            }
        }
        return max(0, lost)
    }
}

extension Role {
    fileprivate var isStatement: Bool {
        switch self {
        case .function, .classDefinition, .variableDefinition, .expressionStatement, .ifStatement,
            .forEach, .whileLoop, .tryStatement, .returnStatement, .switchStatement:
            true
        default: false
        }
    }
}

private struct Loss {
    var files = 1
    var bytes = 0
    var before = 0
    var after = 0
    var filesBefore = 0
    var filesAfter = 0

    init() { files = 0 }

    init(bytes: Int, before: Int, after: Int) {
        self.bytes = bytes
        self.before = before
        self.after = after
        filesBefore = before > 0 ? 1 : 0
        filesAfter = after > 0 ? 1 : 0
    }

    mutating func add(_ other: Loss) {
        files += other.files
        bytes += other.bytes
        before += other.before
        after += other.after
        filesBefore += other.filesBefore
        filesAfter += other.filesAfter
    }

    var summary: String {
        """
        \(files) files, \(bytes) bytes; lost \(before) in \(filesBefore) files without recovery, \
        \(after) in \(filesAfter) with it
        """
    }
}
