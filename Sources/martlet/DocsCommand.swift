import ArgumentParser

struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "Writes the rulebook as a static site.")

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var output: String

    func run() throws {
        // body comes with the engine
        throw NotHereYet(command: "docs")
    }
}
