import ArgumentParser

struct RulesVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks published pages against the rules of their IDs.")

    @Argument(help: ArgumentHelp("Pages, or folders of them.", valueName: "document"))
    var documents: [String]

    func run() throws {
        // body comes with the engine
        throw NotHereYet(command: "rules verify")
    }
}
