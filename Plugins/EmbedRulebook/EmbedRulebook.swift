import Foundation
import PackagePlugin

/// Packs the folder `Rulebook` into a constant, whenever a file of it changes, comes or goes.
@main
struct EmbedRulebook: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Rulebook")
        let output = context.pluginWorkDirectoryURL.appending(path: "PackedRulebook.swift")
        return [
            .buildCommand(
                displayName: "Packing the rulebook",
                executable: try context.tool(named: "RulebookCompiler").url,
                arguments: [folder.path, output.path],
                inputFiles: inputs(below: folder), outputFiles: [output])
        ]
    }

    /// The files, and the folders as well: a folder changes when a file comes or goes.
    private func inputs(below folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = walk?.compactMap { $0 as? URL } ?? []
        return [folder] + found.sorted { $0.path < $1.path }
    }
}
