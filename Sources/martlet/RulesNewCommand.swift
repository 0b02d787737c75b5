import ArgumentParser

struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begins a rule: a document with all its sections.")

    @Argument(help: ArgumentHelp("The ID: 'python-security/sql-injection'.", valueName: "id"))
    var id: String

    @Option(help: "The language of the rule.")
    var language: String?

    @Option(help: ArgumentHelp("The folder that holds the rulesets.", valueName: "folder"))
    var output = "."

    func run() throws {
        // body comes with the engine
        throw NotHereYet(command: "rules new")
    }
}
