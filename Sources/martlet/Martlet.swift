import ArgumentParser
import Rules

/// The program: its subcommands, and how it ends.
@main
struct Martlet: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "martlet",
        abstract: "Finds security flaws and bad practice in source code.",
        discussion: """
            Exit status: 0 when nothing was found, 1 when something was, 2 when the scan could not be \
            completed.
            """,
        version: version,
        subcommands: [ScanCommand.self, RulesCommand.self, DocsCommand.self])

    /// Runs the command of the command line and ends with the status that it asks for.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Ends the program. Help and version are no mistakes and go to standard output; all that keeps a
    /// command from its work ends with status 2, whatever kind of mistake it is.
    private static func end(with error: any Error) -> Never {
        if let status = error as? ExitStatus { status.end() }
        let isAsked = exitCode(for: error) == .success
        if isAsked {
            Console.write(fullMessage(for: error) + "\n")
            ExitStatus.clean.end()
        }
        Console.complain(complaint(about: error))
        ExitStatus.failed.end()
    }

    /// The words for standard error. Mistakes that carry their place begin with it, as compilers have it;
    /// all others begin with `error:`.
    private static func complaint(about error: any Error) -> String {
        if exitCode(for: error) == .validationFailure {
            let message = fullMessage(for: error)
            return message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message
        }
        return error is ConfigurationProblems ? "\(error)" : "error: \(error)"
    }
}
