import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Lists, shows, tests and begins rules.",
        subcommands: [
            RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self,
            RulesVerifyCommand.self, RulesNewCommand.self,
        ])
}
