import ArgumentParser

struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples of rules.",
        discussion: "Exit status: 0 when every example behaves as it says, 1 when one does not.")

    @Argument(help: "Documents, rule files and folders. (default: the rules in the box)")
    var paths: [String] = []

    func run() throws {
        // body comes with the engine
        throw NotHereYet(command: "rules test")
    }
}

/// A command that this build cannot run.
struct NotHereYet: Error, CustomStringConvertible {
    let command: String

    var description: String { "'martlet \(command)' is not part of this build." }
}
