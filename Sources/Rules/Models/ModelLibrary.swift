internal import Documents
internal import Synchronization

/// The concepts that rules may name, read when a rule first does.
package final class ModelLibrary: Sendable {
    /// One file of a concept.
    struct Document: Sendable {
        /// As it is shown to users.
        let path: String
        let read: @Sendable () -> YAMLNode?

        var name: String { ModelReader.name(ofPath: path) }

        /// The path below the folder of models: `python/remote-input.yaml`.
        var place: String {
            let parts = path.split { $0 == "/" || $0 == "\\" }
            let folder = parts.lastIndex { $0 == "Models" } ?? -1
            return parts[(folder + 1)...].joined(separator: "/")
        }
    }

    private let documents: [String: [Document]]
    private let models = Mutex<[String: TaintModel]>([:])

    package static let empty = ModelLibrary([])

    /// - Parameter documents: In the order in which their entries are to stand.
    init(_ documents: [Document]) {
        self.documents = Dictionary(grouping: documents, by: \.name)
    }

    /// A library with further files: they add to concepts it has, or bring new ones. A file with the path
    /// of one that is there takes its place.
    func adding(_ more: [Document]) -> ModelLibrary {
        let replaced = Set(more.map(\.place))
        let own = documents.sorted { $0.key < $1.key }.flatMap(\.value)
            .filter { !replaced.contains($0.place) }
        return more.isEmpty ? self : ModelLibrary(own + more)
    }

    /// The names of all concepts, sorted.
    package var names: [String] { documents.keys.sorted() }

    /// The concept of that name. What is wrong with its files was told when they were loaded.
    package func model(named name: String) -> TaintModel? {
        guard let documents = documents[name] else { return nil }
        return models.withLock { models in
            if let known = models[name] { return known }
            let parts = documents.compactMap { document in
                ModelReader(log: ProblemLog(file: document.path)).part(document.read())
            }
            guard let role = parts.first?.role else { return nil }
            let model = TaintModel(
                name: name, role: role, parts: parts.filter { $0.role == role }.map(\.part))
            models[name] = model
            return model
        }
    }

    /// The mistakes in all files whose path `isWanted`, those of roles that differ among the files of a
    /// concept included.
    func problems(inFiles isWanted: (String) -> Bool) -> [RuleProblem] {
        documents.sorted { $0.key < $1.key }.flatMap { _, documents in
            var first: TaintRole?
            return documents.flatMap { document -> [RuleProblem] in
                let log = ProblemLog(file: document.path)
                let node = document.read()
                let role = ModelReader(log: log).part(node)?.role
                if let first, let role, role != first {
                    let position = node?.mapping?.first { $0.key.text == role.rawValue }?.key.start
                    log.report(
                        .modelOfOtherRole(document.name, role: first, wanted: role),
                        at: position ?? .start)
                }
                first = first ?? role
                return isWanted(document.path) ? log.problems : []
            }
        }
    }
}
