import Foundation
import Languages
import SourceText
import SyntaxTrees
import Testing

/// Real code, for `Scripts/check-trees`. Without it, there is nothing to check.
private let corpus = ProcessInfo.processInfo.environment["MARTLET_CORPUS"]?
    .split(separator: ":").map(String.init)

@Suite(.enabled(if: corpus != nil)) struct CorpusTests {
    @Test(arguments: Language.all)
    func `trees of real code are sound`(language: Language) throws {
        var cost = Cost()
        for path in files(of: language) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            let source = SourceFile(path: path, bytes: Array(data))
            let start = cpuTime()
            let concrete = try Parser(language.grammar).parse(source.bytes)
            let parsed = cpuTime()
            let tree = language.lower(concrete, source, language)
            cost.add(parse: parsed - start, lowering: cpuTime() - parsed, concrete, tree)
            #expect(tree.brokenInvariants.prefix(3) == [], "\(path)")
            #expect(tree.depth <= RoleTree.depthLimit, "\(path)")
        }
        print("\(language.title): \(cost.summary)")
    }

    private func files(of language: Language) -> [String] {
        (corpus ?? []).flatMap { root in
            (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
                .compactMap { $0 as? String }
                .filter { path in language.fileExtensions.contains { path.hasSuffix($0) } }
                .map { root + "/" + $0 }
        }.sorted()
    }

    private func cpuTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

private struct Cost {
    var files = 0
    var filesWithErrors = 0
    var concreteNodes = 0
    var nodes = 0
    var parse = 0.0
    var lowering = 0.0

    mutating func add(parse: Double, lowering: Double, _ concrete: FlatTree, _ tree: RoleTree) {
        files += 1
        filesWithErrors += tree.errors.isEmpty ? 0 : 1
        concreteNodes += concrete.nodes.count
        nodes += tree.count
        self.parse += parse
        self.lowering += lowering
    }

    var summary: String {
        let perNode = Int(lowering / Double(max(1, concreteNodes)) * 1e9)
        let share = Int(lowering / max(parse, 1e-9) * 100)
        return """
            \(files) files, \(filesWithErrors) with errors; \(concreteNodes) concrete nodes make \
            \(nodes); lowering costs \(perNode) ns a concrete node, \(share) % of the parse
            """
    }
}
