extension Language {
    /// All languages, in the order in which they are listed to people.
    package static let all: [Language] = [.java, .kotlin, .python]

    /// The language called `name` in rule files and on the command line, in upper or lower case.
    package static func named(_ name: String) -> Language? {
        let name = name.lowercased()
        return all.first { $0.id == name || $0.aliases.contains(name) }
    }
}
